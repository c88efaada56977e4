package newsroom.submission.intake.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Text from bytes whose encoding nobody states.
public final class PageText {
  private static final Charset CHINESE = Charset.forName("GB18030");

  /// @param exact whether every byte fitted
  public record Decoded(String text, Charset charset, boolean exact) {}

  private PageText() {}

  public static String decode(byte[] bytes) {
    return read(bytes).text();
  }

  /// A byte order mark decides; else UTF-8 when it fits; else UTF-16 by its zeros; else GB18030.
  public static Decoded read(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return loose(bytes, 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return loose(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return loose(bytes, 2, StandardCharsets.UTF_16BE);
    }
    var sixteen = zeros(bytes);
    if (sixteen != null) {
      return loose(bytes, 0, sixteen);
    }
    for (var charset : new Charset[] {StandardCharsets.UTF_8, CHINESE}) {
      try {
        var text =
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes));
        return new Decoded(text.toString(), charset, true);
      } catch (CharacterCodingException e) {
        // Not this one
      }
    }
    var utf8 = loose(bytes, 0, StandardCharsets.UTF_8);
    var chinese = loose(bytes, 0, CHINESE);
    return lost(chinese.text()) < lost(utf8.text()) ? chinese : utf8;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// Line ends and Latin letters of UTF-16 have zero bytes, all on one side.
  private static @org.jspecify.annotations.Nullable Charset zeros(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int length = Math.min(bytes.length, 4096);
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        even += i % 2 == 0 ? 1 : 0;
        odd += i % 2 == 1 ? 1 : 0;
      }
    }
    if (bytes.length % 2 != 0 || even + odd < Math.max(1, length / 200)) {
      return null;
    }
    return odd > 4 * even
        ? StandardCharsets.UTF_16LE
        : even > 4 * odd ? StandardCharsets.UTF_16BE : null;
  }

  private static Decoded loose(byte[] bytes, int from, Charset charset) {
    var text = new String(bytes, from, bytes.length - from, charset);
    return new Decoded(text, charset, lost(text) == 0);
  }

  private static long lost(String text) {
    return text.chars().filter(c -> c == 0xFFFD).count();
  }
}
