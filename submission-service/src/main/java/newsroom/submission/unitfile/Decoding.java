package newsroom.submission.unitfile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import newsroom.platform.problem.Refusal;

/// Finds out what a text file is written in: UTF-8 or UTF-16 with or without mark, GB18030 (with GBK).
final class Decoding {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /// A file that reads as UTF-8 up to this share is one with a broken place, and not in another code.
  private static final double MOSTLY = 0.9;

  private Decoding() {}

  /// @param looksRight whether a text is what is expected; decides where several codes fit
  /// @throws Refusal.Invalid that names the first place nobody can read
  static String text(byte[] bytes, Predicate<String> looksRight) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return marked(bytes, 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return marked(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return marked(bytes, 2, StandardCharsets.UTF_16BE);
    }
    var utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    if (utf8.isPresent() && utf8.get().indexOf('\0') < 0) {
      return utf8.get();
    }
    for (var charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      var wide = strict(bytes, 0, charset).filter(looksRight);
      if (wide.isPresent()) {
        return wide.get();
      }
    }
    if (mostlyUtf8(bytes)) {
      throw undecodable(bytes, 0, StandardCharsets.UTF_8);
    }
    return strict(bytes, 0, GB18030).orElseThrow(() -> undecodable(bytes, 0, GB18030));
  }

  private static String marked(byte[] bytes, int mark, Charset charset) {
    return strict(bytes, mark, charset).orElseThrow(() -> undecodable(bytes, mark, charset));
  }

  private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          decoder(charset).decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Refusal undecodable(byte[] bytes, int from, Charset charset) {
    int offset = firstBad(bytes, from, charset);
    long line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return new Refusal.Invalid(SheetReason.UNDECODABLE, Map.of("line", line, "offset", offset + 1));
  }

  private static int firstBad(byte[] bytes, int from, Charset charset) {
    var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    var out = CharBuffer.allocate(4096);
    var decoder = decoder(charset);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return in.position();
  }

  /// Of the bytes that are not ASCII, how many are in a well-formed character of three or four bytes.
  private static boolean mostlyUtf8(byte[] bytes) {
    int good = 0;
    int all = 0;
    int i = 0;
    while (i < bytes.length) {
      int b = bytes[i] & 0xFF;
      if (b < 0x80) {
        i++;
        continue;
      }
      int length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 1;
      boolean whole = length > 1 && i + length <= bytes.length;
      for (int j = 1; whole && j < length; j++) {
        whole = (bytes[i + j] & 0xC0) == 0x80;
      }
      int step = whole ? length : 1;
      good += whole ? length : 0;
      all += step;
      i += step;
    }
    return all > 0 && good >= all * MOSTLY;
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
