package newsroom.notification.subscriber;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A mail address in the one form that is compared and written to.
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern LOCAL =
      Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  public EmailAddress {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("Not a normalised mail address");
    }
  }

  /// What a person typed: full-width signs, capitals and Chinese domains are put right.
  public static Optional<EmailAddress> typed(String typed) {
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    int at = plain.lastIndexOf('@');
    if (at < 1 || plain.length() > LONGEST) {
      return Optional.empty();
    }
    String domain;
    try {
      domain = IDN.toASCII(plain.substring(at + 1), IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    var address = plain.substring(0, at + 1) + domain.toLowerCase(Locale.ROOT);
    return wellFormed(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
  }

  private static boolean wellFormed(String address) {
    int at = address.indexOf('@');
    return at > 0
        && at <= LONGEST_LOCAL
        && address.length() <= LONGEST
        && LOCAL.matcher(address.substring(0, at)).matches()
        && DOMAIN.matcher(address.substring(at + 1)).matches();
  }

  /// Enough to recognise one's own, too little to write to.
  public String masked() {
    int at = value.indexOf('@');
    return value.substring(0, 1) + "***" + value.substring(at);
  }

  /// Logs and messages show no address.
  @Override
  public String toString() {
    return masked();
  }
}
