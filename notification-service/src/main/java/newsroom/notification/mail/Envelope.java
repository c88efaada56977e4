package newsroom.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import newsroom.notification.delivery.Purpose;
import org.springframework.stereotype.Component;

/// What stays the same however often one delivery is attempted.
@Component
public final class Envelope {
  private final MailSettings settings;

  Envelope(MailSettings settings) {
    this.settings = settings;
  }

  /// Without angle brackets.
  public String messageId(Purpose purpose) {
    var kind =
        switch (purpose) {
          case Purpose.IssueMail _ -> "issue";
          case Purpose.Confirmation _ -> "confirm";
          case Purpose.NoticeMail _ -> "notice";
        };
    return kind + "." + hash(purpose).substring(0, 40) + "@" + settings.domain();
  }

  /// 投递号: short enough to be told on the telephone.
  public String number(Purpose purpose) {
    var hash = hash(purpose).toUpperCase(Locale.ROOT);
    return hash.substring(0, 4) + "-" + hash.substring(4, 8) + "-" + hash.substring(8, 12);
  }

  private static String hash(Purpose purpose) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(purpose.deliveryId().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
