package newsroom.identity.account;

import java.text.Normalizer;
import java.util.Locale;

/// The name somebody types to sign in: one person's, however wide or tall its letters are typed.
public final class Username {
  private static final int LONGEST = 100;

  private Username() {}

  public static String key(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  static boolean acceptable(String typed) {
    String key = key(typed);
    return key.length() >= 2
        && key.length() <= LONGEST
        && key.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
  }
}
