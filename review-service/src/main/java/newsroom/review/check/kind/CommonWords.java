package newsroom.review.check.kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import newsroom.review.check.Check;

/// The lexicon that comes with the rules: what is a word is no slip.
final class CommonWords {
  private static final Set<String> PAIRS = new HashSet<>(part('-'));

  private CommonWords() {}

  static List<String> phrases() {
    return part('=');
  }

  static List<String> ofFour() {
    return part('+');
  }

  static List<String> readings() {
    return lines("readings.txt").stream().filter(line -> !line.startsWith("#")).toList();
  }

  /// The character makes a word with one of its neighbours, so it may be meant.
  static boolean inWord(String text, int at) {
    return endsWord(text, at) || beginsWord(text, at);
  }

  static boolean endsWord(String text, int at) {
    return at > 0 && at < text.length() && PAIRS.contains(text.substring(at - 1, at + 1));
  }

  static boolean beginsWord(String text, int at) {
    return at >= 0 && at + 2 <= text.length() && PAIRS.contains(text.substring(at, at + 2));
  }

  private static List<String> part(char wanted) {
    var words = new ArrayList<String>();
    char part = 0;
    for (var line : lines("lexicon.txt")) {
      if (line.length() == 1) {
        part = line.charAt(0);
      } else if (part == wanted) {
        words.addAll(List.of(line.split(" ")));
      }
    }
    return words;
  }

  private static List<String> lines(String resource) {
    try (var file = Objects.requireNonNull(Check.class.getResourceAsStream(resource), resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
