package newsroom.submission.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Joins what the segmenter cuts and no reader would: terms of the trade, numerals, names.
final class Terms {
  private static final String NUMERALS = "零〇一二三四五六七八九十百千万亿两";
  private static final String CALENDAR = "年月日号";
  private static final int LONGEST = 6;
  private static final int SAFE = 3;

  private final Set<String> terms = lines("terms.txt");
  private final Set<String> surnames = lines("surnames.txt");
  private final Set<String> titles = lines("titles.txt");

  Set<String> all() {
    return Set.copyOf(terms);
  }

  boolean isSurname(String word) {
    return surnames.contains(word);
  }

  /// Long terms are taken out first: beside other words the segmenter cuts them each time anew.
  List<String> words(String run, Segmenter segmenter) {
    var words = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i < run.length(); ) {
      int end = longTermEnd(run, i);
      if (end > i) {
        words.addAll(segmenter.words(run.substring(start, i)));
        words.add(run.substring(i, end));
        start = end;
        i = end;
      } else {
        i++;
      }
    }
    words.addAll(segmenter.words(run.substring(start)));
    return names(terms(numerals(words)));
  }

  private int longTermEnd(String run, int from) {
    for (int end = Math.min(run.length(), from + LONGEST); end >= from + SAFE; end--) {
      if (terms.contains(run.substring(from, end))) {
        return end;
      }
    }
    return from;
  }

  /// 二|〇|二|六 is one number, and so is the 十 of 十月.
  private static List<String> numerals(List<String> words) {
    var joined = new ArrayList<String>();
    boolean open = false;
    for (var word : words) {
      boolean dated =
          word.length() > 1
              && CALENDAR.indexOf(word.charAt(word.length() - 1)) >= 0
              && isNumeral(word.substring(0, word.length() - 1));
      var number = dated ? word.substring(0, word.length() - 1) : word;
      boolean numeral = isNumeral(number);
      if (numeral && open) {
        joined.set(joined.size() - 1, joined.getLast() + number);
      } else {
        joined.add(number);
      }
      open = numeral && !dated;
      if (dated) {
        joined.add(word.substring(word.length() - 1));
      }
    }
    return joined;
  }

  static boolean isNumeral(String word) {
    return word.chars().allMatch(c -> NUMERALS.indexOf(c) >= 0);
  }

  private List<String> terms(List<String> words) {
    var joined = new ArrayList<String>();
    for (int i = 0; i < words.size(); ) {
      int next = i + 1;
      var text = new StringBuilder(words.get(i));
      for (int j = i + 1; j < words.size(); j++) {
        text.append(words.get(j));
        if (text.length() > LONGEST) {
          break;
        }
        if (terms.contains(text.toString())) {
          next = j + 1;
        }
      }
      joined.add(String.join("", words.subList(i, next)));
      i = next;
    }
    return joined;
  }

  /// A surname and one or two single characters are a name where a title stands beside them.
  private List<String> names(List<String> words) {
    var joined = new ArrayList<String>();
    for (int i = 0; i < words.size(); ) {
      int end = surnames.contains(words.get(i)) ? nameEnd(words, i) : i + 1;
      joined.add(String.join("", words.subList(i, end)));
      i = end;
    }
    return joined;
  }

  private int nameEnd(List<String> words, int at) {
    boolean titled = at > 0 && titles.contains(words.get(at - 1));
    int two = Math.min(words.size(), at + 3);
    for (int end = two; end > at + 1; end--) {
      var given = String.join("", words.subList(at + 1, end));
      boolean followed = end < words.size() && titles.contains(words.get(end));
      if (given.length() <= 2 && !titles.contains(given) && (titled || followed)) {
        return end;
      }
    }
    return at + 1;
  }

  private static Set<String> lines(String resource) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Terms.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      var all = new HashSet<String>();
      in.lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> all.addAll(List.of(line.strip().split(" +"))));
      all.remove("");
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
