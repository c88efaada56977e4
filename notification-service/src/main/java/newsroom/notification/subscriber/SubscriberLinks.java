package newsroom.notification.subscriber;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Ids and tokens of subscribers, all made with one key: an id does not give the address away, and a
/// token stands for a login.
public final class SubscriberLinks {
  /// How long the question can be answered.
  public static final Duration CONFIRM_WITHIN = Duration.ofDays(2);

  private static final int ID_BYTES = 20;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern ASKED =
      Pattern.compile("([0-9a-f]{40})\\.([1-9][0-9]{0,8})\\.([1-9][0-9]{0,11})");

  private final byte[] key;
  private final String origin;
  private final Clock clock;

  public SubscriberLinks(byte[] key, String origin, Clock clock) {
    this.key = key.clone();
    this.origin = origin;
    this.clock = clock;
  }

  /// What a confirmation link says, once its seal and time are checked.
  public record Asked(String subscriberId, int round) {}

  public sealed interface Reading {
    record Good(Asked asked) implements Reading {}

    record Expired() implements Reading {}

    record Forged() implements Reading {}
  }

  public String subscriberId(EmailAddress address) {
    return HexFormat.of().formatHex(Arrays.copyOf(seal("address", address.value()), ID_BYTES));
  }

  public String confirmToken(String subscriberId, int round, Instant expiresAt) {
    return sealed("confirm", subscriberId + "." + round + "." + expiresAt.getEpochSecond());
  }

  public Reading readConfirm(String token) {
    var body = opened("confirm", token).map(ASKED::matcher);
    if (body.isEmpty() || !body.get().matches()) {
      return new Reading.Forged();
    }
    var asked = body.get();
    return clock.instant().getEpochSecond() >= Long.parseLong(asked.group(3))
        ? new Reading.Expired()
        : new Reading.Good(new Asked(asked.group(1), Integer.parseInt(asked.group(2))));
  }

  /// Never expires.
  public String unsubscribeToken(String subscriberId) {
    return sealed("unsubscribe", subscriberId);
  }

  /// The subscriber's id; empty when the token was not made here.
  public Optional<String> readUnsubscribe(String token) {
    return opened("unsubscribe", token).filter(id -> ID.matcher(id).matches());
  }

  public String confirmAddress(String token, Tongue tongue) {
    return origin
        + "/subscribe/confirm?token="
        + token
        + (tongue == Tongue.ENGLISH ? "&lang=en" : "");
  }

  public String unsubscribeAddress(String token) {
    return origin + "/subscribe/unsubscribe?token=" + token;
  }

  private String sealed(String use, String body) {
    return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal(use, body));
  }

  private Optional<String> opened(String use, String token) {
    int dot = token.lastIndexOf('.');
    if (dot < 0 || token.length() > 200) {
      return Optional.empty();
    }
    var body = token.substring(0, dot);
    var wanted = sealed(use, body).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(wanted, token.getBytes(StandardCharsets.UTF_8))
        ? Optional.of(body)
        : Optional.empty();
  }

  /// The use is part of what is sealed: a token for one never serves for another.
  private byte[] seal(String use, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal((use + "|" + body).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
