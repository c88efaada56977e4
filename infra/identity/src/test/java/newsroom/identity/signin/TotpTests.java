package newsroom.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /// The table of RFC 6238, its last six digits.
  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037",
    "20000000000,353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @Test
  void aClockMayBeOneStepOffAndNoMore() {
    Instant now = Instant.ofEpochSecond(1_111_111_111);
    long step = Totp.step(now);
    for (long off = -2; off <= 2; off++) {
      assertThat(Totp.stepOf(Totp.code(SECRET, step + off), SECRET, now).isPresent())
          .isEqualTo(Math.abs(off) <= 1);
    }
    assertThat(Totp.stepOf("05 04 71", SECRET, now)).hasValue(step);
  }

  @Test
  void theSecretIsWrittenAsAuthenticatorsReadIt() {
    assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.address(SECRET, "采编台 Newsroom", "zhang@a.example"))
        .isEqualTo(
            "otpauth://totp/%E9%87%87%E7%BC%96%E5%8F%B0%20Newsroom:zhang%40a.example"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=%E9%87%87%E7%BC%96%E5%8F%B0%20Newsroom");
  }
}
