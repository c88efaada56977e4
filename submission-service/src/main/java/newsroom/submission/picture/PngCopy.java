package newsroom.submission.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Copies the chunks of a PNG that make the picture. Words, times, moving parts and what nobody knows stay behind.
final class PngCopy {
  private static final byte[] SIGN = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs", "bKGD");
  private static final String XMP = "XML:com.adobe.xmp\0\0\0\0\0";

  /// A compressed profile that would fill the memory is none.
  private static final int LARGEST_PROFILE = 64 * 1024;

  private static final int LARGEST_WORDS = 1 << 20;

  private final Bytes in;
  private final OutputStream out;
  private final int turn;
  private int width;
  private int height;
  private byte @Nullable [] exif;
  private byte @Nullable [] xmp;

  PngCopy(Bytes in, OutputStream out, int turn) {
    this.in = in;
    this.out = out;
    this.turn = turn;
  }

  Found copy() throws IOException {
    if (!Arrays.equals(in.array(SIGN.length), SIGN)) {
      throw new Bytes.Damaged("no PNG");
    }
    out.write(SIGN);
    String type;
    boolean data = false;
    do {
      long length = in.four();
      if (length > Integer.MAX_VALUE) {
        throw new Bytes.Damaged("a chunk of " + length);
      }
      type = new String(in.array(4), StandardCharsets.ISO_8859_1);
      data |= type.equals("IDAT");
      chunk(type, length);
    } while (!type.equals("IEND"));
    if (width <= 0 || height <= 0 || !data) {
      throw new Bytes.Damaged("no picture");
    }
    return new Found(width, height, false, exif, xmp, null);
  }

  private void chunk(String type, long length) throws IOException {
    if (type.equals("IHDR")) {
      header(length);
    } else if (KEPT.contains(type) || (type.equals("iCCP") && length <= LARGEST_PROFILE)) {
      number(length);
      out.write(type.getBytes(StandardCharsets.ISO_8859_1));
      in.copy(length + 4, out);
    } else if (type.equals("eXIf") && length <= LARGEST_WORDS) {
      exif = in.array((int) length);
      in.skip(4);
    } else if (type.equals("iTXt") && length <= LARGEST_WORDS) {
      words(in.array((int) length));
      in.skip(4);
    } else {
      in.skip(length + 4);
    }
  }

  private void header(long length) throws IOException {
    if (length != 13) {
      throw new Bytes.Damaged("a header of " + length);
    }
    byte[] header = in.array(13);
    in.skip(4);
    width = number(header, 0);
    height = number(header, 4);
    made("IHDR", header);
    if (Turn.needed(turn)) {
      made("eXIf", Turn.tiff(turn));
    }
  }

  private void words(byte[] body) {
    byte[] sign = XMP.getBytes(StandardCharsets.ISO_8859_1);
    if (body.length > sign.length && Arrays.equals(body, 0, sign.length, sign, 0, sign.length)) {
      xmp = Arrays.copyOfRange(body, sign.length, body.length);
    }
  }

  private void made(String type, byte[] body) throws IOException {
    var chunk = new ByteArrayOutputStream();
    chunk.write(type.getBytes(StandardCharsets.ISO_8859_1));
    chunk.write(body);
    var sum = new CRC32();
    sum.update(chunk.toByteArray());
    number(body.length);
    out.write(chunk.toByteArray());
    number(sum.getValue());
  }

  private void number(long number) throws IOException {
    out.write((int) (number >> 24));
    out.write((int) (number >> 16));
    out.write((int) (number >> 8));
    out.write((int) number);
  }

  private static int number(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 24)
        | ((bytes[at + 1] & 0xFF) << 16)
        | ((bytes[at + 2] & 0xFF) << 8)
        | (bytes[at + 3] & 0xFF);
  }
}
