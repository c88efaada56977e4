package newsroom.identity.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Long and not guessable is all that is asked of a password; a Chinese phrase does well. There are so
/// many characters to choose from that one of them counts as one and a half: eight make a phrase.
public final class PasswordRules {
  public static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final int FEWEST_DIFFERENT = 5;
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /// The same phrase typed on another keyboard is the same password.
  public static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  /// The code of the rule that is broken.
  public static Optional<String> broken(String typed, String username) {
    String password = normal(typed);
    String key = password.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    long length = password.codePointCount(0, password.length());
    long han = password.codePoints().filter(Character::isIdeographic).count();
    if (length + han / 2.0 < SHORTEST) {
      return Optional.of("password-short");
    }
    if (length > LONGEST) {
      return Optional.of("password-long");
    }
    String name = Username.key(username);
    if (key.codePoints().distinct().count() < FEWEST_DIFFERENT
        || COMMON.contains(key)
        || COMMON.contains(key.replaceAll("[0-9!.@#]+$", ""))
        || repeats(key)
        || (!name.isEmpty() && key.replace(name, "").length() < SHORTEST / 2)) {
      return Optional.of("password-common");
    }
    return Optional.empty();
  }

  /// One short piece over and over.
  private static boolean repeats(String key) {
    for (int size = 1; size <= key.length() / 2; size++) {
      if (key.length() % size == 0
          && key.substring(0, size).repeat(key.length() / size).equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> common() {
    try (InputStream list =
        PasswordRules.class.getResourceAsStream("/newsroom/identity/common-passwords.txt")) {
      if (list == null) {
        throw new IllegalStateException("The list of common passwords is missing");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
