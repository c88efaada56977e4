package newsroom.submission.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Copies the chunks of a WebP that make the picture, and sets the flags of what stays behind to none.
final class WebpCopy {
  private static final int ICC = 0x20;
  private static final int ALPHA = 0x10;
  private static final int EXIF = 0x08;
  private static final int MOVES = 0x02;
  private static final int LARGEST_WORDS = 1 << 20;

  private final Bytes in;
  private final OutputStream out;
  private final int turn;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int width;
  private int height;
  private int flags;
  private boolean extended;
  private boolean picture;
  private byte @Nullable [] exif;
  private byte @Nullable [] xmp;

  WebpCopy(Bytes in, OutputStream out, int turn) {
    this.in = in;
    this.out = out;
    this.turn = turn;
  }

  Found copy() throws IOException {
    if (!tag().equals("RIFF")) {
      throw new Bytes.Damaged("no RIFF");
    }
    long left = in.fourLittle() - 4;
    if (!tag().equals("WEBP")) {
      throw new Bytes.Damaged("no WebP");
    }
    while (left >= 8) {
      String tag = tag();
      long length = in.fourLittle();
      long padded = length + (length & 1);
      left -= 8 + padded;
      if (left < -1 || length > Integer.MAX_VALUE - 8) {
        throw new Bytes.Damaged("chunks longer than the file says");
      }
      chunk(tag, (int) length);
      if (padded > length && left >= 0) {
        in.next();
      }
    }
    if (!picture && (flags & MOVES) == 0) {
      throw new Bytes.Damaged("no picture");
    }
    write();
    return new Found(width, height, (flags & MOVES) != 0, exif, xmp, null);
  }

  private void chunk(String tag, int length) throws IOException {
    switch (tag) {
      case "VP8X" -> header(in.array(length));
      case "VP8 " -> lossy(in.array(length));
      case "VP8L" -> lossless(in.array(length));
      case "ICCP", "ALPH" -> {
        flags |= tag.equals("ICCP") ? ICC : ALPHA;
        put(tag, in.array(length));
      }
      case "EXIF" -> exif = words(length);
      case "XMP " -> xmp = words(length);
      default -> in.skip(length);
    }
  }

  private byte @Nullable [] words(int length) throws IOException {
    if (length > LARGEST_WORDS) {
      in.skip(length);
      return null;
    }
    byte[] body = in.array(length);
    boolean asInJpeg = length > 6 && body[0] == 'E' && body[1] == 'x' && body[2] == 'i';
    return asInJpeg ? java.util.Arrays.copyOfRange(body, 6, length) : body;
  }

  private void header(byte[] body) throws IOException {
    if (body.length < 10) {
      throw new Bytes.Damaged("short header");
    }
    extended = true;
    flags |= body[0] & (ALPHA | MOVES);
    width = 1 + little(body, 4, 3);
    height = 1 + little(body, 7, 3);
  }

  private void lossy(byte[] body) throws IOException {
    if (body.length < 10 || (body[3] & 0xFF) != 0x9D || body[4] != 1 || body[5] != 0x2A) {
      throw new Bytes.Damaged("no key frame");
    }
    size(little(body, 6, 2) & 0x3FFF, little(body, 8, 2) & 0x3FFF);
    put("VP8 ", body);
  }

  private void lossless(byte[] body) throws IOException {
    if (body.length < 5 || body[0] != 0x2F) {
      throw new Bytes.Damaged("no lossless frame");
    }
    int bits = little(body, 1, 4);
    size(1 + (bits & 0x3FFF), 1 + ((bits >>> 14) & 0x3FFF));
    put("VP8L", body);
  }

  /// What is decoded is the frame, whatever the header claims; the larger of the two has to pass.
  private void size(int frameWidth, int frameHeight) {
    width = Math.max(width, frameWidth);
    height = Math.max(height, frameHeight);
    picture = true;
  }

  private void write() throws IOException {
    boolean turned = Turn.needed(turn);
    var all = new ByteArrayOutputStream();
    if (extended || turned) {
      var header = new byte[10];
      header[0] = (byte) ((flags & (ICC | ALPHA)) | (turned ? EXIF : 0));
      three(header, 4, width - 1);
      three(header, 7, height - 1);
      put(all, "VP8X", header);
    }
    kept.writeTo(all);
    if (turned) {
      put(all, "EXIF", Turn.tiff(turn));
    }
    out.write("RIFF".getBytes(StandardCharsets.ISO_8859_1));
    number(out, all.size() + 4);
    out.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    all.writeTo(out);
  }

  private void put(String tag, byte[] body) throws IOException {
    put(kept, tag, body);
  }

  private static void put(ByteArrayOutputStream to, String tag, byte[] body) throws IOException {
    to.write(tag.getBytes(StandardCharsets.ISO_8859_1));
    number(to, body.length);
    to.write(body);
    if ((body.length & 1) == 1) {
      to.write(0);
    }
  }

  private String tag() throws IOException {
    return new String(in.array(4), StandardCharsets.ISO_8859_1);
  }

  private static void number(OutputStream to, int number) throws IOException {
    for (int i = 0; i < 4; i++) {
      to.write(number >>> (8 * i));
    }
  }

  private static int little(byte[] bytes, int at, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      number |= (bytes[at + i] & 0xFF) << (8 * i);
    }
    return number;
  }

  private static void three(byte[] bytes, int at, int number) {
    for (int i = 0; i < 3; i++) {
      bytes[at + i] = (byte) (number >>> (8 * i));
    }
  }
}
