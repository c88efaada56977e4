package newsroom.review.check.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import tools.jackson.databind.JsonNode;

/// A word of four characters of which three are right and the fourth only sounds, or looks, like it.
///
/// Parameters: `by`, `sound` or `shape`; `alike`, groups that look alike, for `shape`; `play`,
/// characters with which headlines make puns 医心一意; `real`, phrases that are right.
public final class Lexicon implements Check {
  private static final int LENGTH = 4;

  /// Word and set phrase, sorted; a window that is one of them is right.
  private final long[] words;

  /// A word without one of its characters, sorted.
  private final long[] patterns;

  /// The words of the patterns, in their order.
  private final long[] whole;

  private final long[] phrases;
  private final Map<Character, Set<Character>> alike = new HashMap<>();
  private final String play;
  private final List<String> real;

  public Lexicon(JsonNode params) {
    var by = params.path("by").asString();
    switch (by) {
      case "sound" -> CommonWords.readings().forEach(this::group);
      case "shape" -> {
        Arrays.stream(params.path("alike").asString().strip().split(" +")).forEach(this::group);
        // What sounds alike as well is a typist's slip
        CommonWords.readings().forEach(this::apart);
      }
      default -> throw new IllegalArgumentException("by is sound or shape");
    }
    this.play = params.path("play").asString("");
    this.real = Spans.strings(params, "real");
    this.phrases = sorted(CommonWords.phrases());
    this.words =
        LongStream.concat(Arrays.stream(phrases), Arrays.stream(sorted(CommonWords.ofFour())))
            .sorted()
            .distinct()
            .toArray();
    record Gap(long pattern, long word) {}
    var gaps = new ArrayList<Gap>();
    for (long word : words) {
      for (int hole = 0; hole < LENGTH; hole++) {
        gaps.add(new Gap(without(word, hole), word));
      }
    }
    gaps.sort((one, other) -> Long.compare(one.pattern(), other.pattern()));
    this.patterns = gaps.stream().mapToLong(Gap::pattern).toArray();
    this.whole = gaps.stream().mapToLong(Gap::word).toArray();
  }

  private void group(String group) {
    for (int i = 0; i < group.length(); i++) {
      var others = alike.computeIfAbsent(group.charAt(i), _ -> new HashSet<>());
      group.chars().forEach(other -> others.add((char) other));
      others.remove(group.charAt(i));
    }
  }

  private void apart(String group) {
    for (int i = 0; i < group.length(); i++) {
      var others = alike.get(group.charAt(i));
      if (others != null) {
        group.chars().forEach(other -> others.remove((char) other));
      }
    }
  }

  private static long[] sorted(List<String> words) {
    return words.stream().mapToLong(word -> key(word, 0)).sorted().distinct().toArray();
  }

  private static long key(CharSequence text, int at) {
    long key = 0;
    for (int i = 0; i < LENGTH; i++) {
      key = (key << 16) | text.charAt(at + i);
    }
    return key;
  }

  private static long without(long word, int hole) {
    return word & ~(0xFFFFL << (16 * (LENGTH - 1 - hole)));
  }

  private static char charOf(long word, int at) {
    return (char) (word >>> (16 * (LENGTH - 1 - at)));
  }

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          var text = place.text();
          for (int i = 0; i + LENGTH <= text.length(); i++) {
            if (ideographs(text, i) && Arrays.binarySearch(words, key(text, i)) < 0) {
              int from = i;
              for (int hole = 0; hole < LENGTH; hole++) {
                long word = meant(text, from, hole);
                if (word != 0) {
                  hits.add(Hit.of(at, from, from + LENGTH, written(word)));
                  break;
                }
              }
            }
          }
        });
    return hits;
  }

  private static boolean ideographs(String text, int at) {
    for (int i = at; i < at + LENGTH; i++) {
      if (text.charAt(i) < '\u4e00' || text.charAt(i) > '\u9fff') {
        return false;
      }
    }
    return true;
  }

  /// 0 when the character in the hole stands there rightly.
  private long meant(String text, int from, int hole) {
    char said = text.charAt(from + hole);
    if (play.indexOf(said) >= 0) {
      return 0;
    }
    long pattern = without(key(text, from), hole);
    int at = Arrays.binarySearch(patterns, pattern);
    if (at < 0) {
      return 0;
    }
    while (at > 0 && patterns[at - 1] == pattern) {
      at--;
    }
    for (; at < patterns.length && patterns[at] == pattern; at++) {
      if (alike.getOrDefault(said, Set.of()).contains(charOf(whole[at], hole))
          && (Arrays.binarySearch(phrases, whole[at]) >= 0
              || !CommonWords.inWord(text, from + hole))
          && real.stream().noneMatch(phrase -> covers(text, phrase, from + hole))) {
        return whole[at];
      }
    }
    return 0;
  }

  private static boolean covers(String text, String phrase, int at) {
    int found = text.indexOf(phrase, Math.max(0, at - phrase.length() + 1));
    return found >= 0 && found <= at;
  }

  private static String written(long word) {
    var said = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      said.append(charOf(word, i));
    }
    return said.toString();
  }
}
