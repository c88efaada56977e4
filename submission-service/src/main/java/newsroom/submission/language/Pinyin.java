package newsroom.submission.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/// How a character is read.
public final class Pinyin {
  private static final int MOST_READINGS = 4;

  private Pinyin() {}

  /// Everything the word may be typed as: in full and by its first letters, xuezhan and xz.
  public static Set<String> typed(String word) {
    var full = List.of("");
    var initials = List.of("");
    for (int i = 0; i < word.length(); i++) {
      char sign = word.charAt(i);
      var readings = readings(sign);
      if (readings.isEmpty()) {
        if (!Character.isLetterOrDigit(sign)) {
          return Set.of();
        }
        readings = Set.of(String.valueOf(sign));
      }
      full = longer(full, readings);
      initials =
          longer(initials, readings.stream().map(r -> r.substring(0, 1)).distinct().toList());
    }
    var all = new LinkedHashSet<>(full);
    all.addAll(initials);
    return all;
  }

  private static List<String> longer(List<String> begun, Iterable<String> ends) {
    var all = new ArrayList<String>();
    for (var beginning : begun) {
      for (var end : ends) {
        if (all.size() < MOST_READINGS) {
          all.add(beginning + end);
        }
      }
    }
    return all;
  }

  private static Set<String> readings(char sign) {
    var readings = new LinkedHashSet<String>();
    var known = PinyinHelper.toHanyuPinyinStringArray(sign);
    if (known != null) {
      for (var reading : known) {
        readings.add(withoutTone(reading));
      }
    }
    return readings;
  }

  /// Whether both may be read alike, whatever the tone: what is mistyped mostly is.
  public static boolean soundAlike(char one, char other) {
    var readings = readings(one);
    return readings(other).stream().anyMatch(readings::contains);
  }

  static String withoutTone(String reading) {
    return reading.replaceAll("[0-9]", "").replace("u:", "v");
  }
}
