package newsroom.submission.upload;

import java.text.Normalizer;
import java.util.Locale;

/// A file's name as it may be shown and offered for saving: no path, nothing invisible, nothing that turns
/// the reading direction, and an ending that says what the file really is.
public final class SafeName {
  private static final int LONGEST = 100;

  private SafeName() {}

  /// @param endings what the content may be called; the first is added when none fits
  public static String of(String sent, String fallback, String... endings) {
    String name = base(sent);
    var kept = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> "\\/:*?\"<>|".indexOf(c) >= 0 ? '_' : c)
        .filter(c -> Character.isDefined(c) && !hidden(c))
        .forEach(kept::appendCodePoint);
    String safe = kept.toString().strip().replaceAll("^[.\\s]+", "");
    safe = safe.isEmpty() ? fallback : safe;
    String lower = safe.toLowerCase(Locale.ROOT);
    for (var ending : endings) {
      if (lower.endsWith("." + ending)) {
        return cut(safe, safe.substring(safe.length() - ending.length() - 1));
      }
    }
    return endings.length == 0 ? cut(safe, "") : cut(safe + "." + endings[0], "." + endings[0]);
  }

  /// Old browsers send the whole path.
  private static String base(String sent) {
    return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String cut(String name, String ending) {
    String stem = name.substring(0, name.length() - ending.length());
    int length = stem.codePointCount(0, stem.length());
    int most = LONGEST - ending.length();
    return (length > most ? stem.substring(0, stem.offsetByCodePoints(0, most)) : stem) + ending;
  }
}
