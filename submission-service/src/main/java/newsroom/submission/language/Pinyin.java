package newsroom.submission.language;

import net.sourceforge.pinyin4j.PinyinHelper;

/// How a character is read.
public final class Pinyin {
  private Pinyin() {}

  /// Whether both may be read alike, whatever the tone: what is mistyped mostly is.
  public static boolean soundAlike(char one, char other) {
    var readings = PinyinHelper.toHanyuPinyinStringArray(one);
    var others = PinyinHelper.toHanyuPinyinStringArray(other);
    if (readings == null || others == null) {
      return false;
    }
    for (var reading : readings) {
      for (var second : others) {
        if (withoutTone(reading).equals(withoutTone(second))) {
          return true;
        }
      }
    }
    return false;
  }

  static String withoutTone(String reading) {
    return reading.replaceAll("[0-9]", "").replace("u:", "v");
  }
}
