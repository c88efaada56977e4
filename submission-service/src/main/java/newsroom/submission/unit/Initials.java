package newsroom.submission.unit;

import java.util.Locale;
import java.util.regex.Pattern;
import net.sourceforge.pinyin4j.PinyinHelper;

/// Finds a name by the first letters of its pinyin: `xmdy` in 厦门大学附属第一医院 as xmdxfsdyyy. A character
/// with several readings has several letters, so none of them is a wrong guess.
final class Initials {
  private static final Pattern LETTERS = Pattern.compile("[a-z]{2,30}");

  /// One bit per letter; the sign bit says that the character was looked up.
  private static final int[] KNOWN = new int[Character.MAX_VALUE + 1];

  private Initials() {}

  static boolean areIn(String key) {
    return LETTERS.matcher(key).matches();
  }

  static boolean match(String name, String letters) {
    for (int start = 0; start + letters.length() <= name.length(); start++) {
      int i = 0;
      while (i < letters.length()
          && (of(name.charAt(start + i)) & (1 << (letters.charAt(i) - 'a'))) != 0) {
        i++;
      }
      if (i == letters.length()) {
        return true;
      }
    }
    return false;
  }

  private static int of(char c) {
    int known = KNOWN[c];
    if (known == 0) {
      known = Integer.MIN_VALUE;
      String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
      if (readings != null) {
        for (var reading : readings) {
          known |= 1 << (reading.charAt(0) - 'a');
        }
      } else if (Character.toLowerCase(c) >= 'a' && Character.toLowerCase(c) <= 'z') {
        known |= 1 << (String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0) - 'a');
      }
      KNOWN[c] = known;
    }
    return known;
  }
}
