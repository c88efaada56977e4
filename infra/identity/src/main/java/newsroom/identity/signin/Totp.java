package newsroom.identity.signin;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newsroom.identity.vault.Vault;

/// Time-based one-time passwords as every authenticator makes them (RFC 6238: SHA-1, six digits).
public final class Totp {
  private static final int STEP_SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  public static byte[] newSecret() {
    return Vault.random(20);
  }

  public static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), (long) STEP_SECONDS);
  }

  public static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The step a code belongs to, one step of clock difference allowed.
  public static OptionalLong stepOf(String code, byte[] secret, Instant now) {
    String digits = code.replaceAll("\\s", "");
    for (long step = step(now) - 1; step <= step(now) + 1; step++) {
      if (code(secret, step).equals(digits)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /// The secret as a person can type it, without the spaces between its groups.
  public static String base32(byte[] secret) {
    var text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte b : secret) {
      held = (held << 8) | (b & 0xff);
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(BASE32.charAt((held >> (bits - 5)) & 31));
      }
    }
    if (bits > 0) {
      text.append(BASE32.charAt((held << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /// What the picture says to the authenticator.
  public static String address(byte[] secret, String issuer, String username) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(encode(issuer), encode(username), base32(secret), encode(issuer));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
