package newsroom.submission.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Picture files as cameras, programs and attackers make them. The left half is red, the right one blue.
public final class PictureFiles {
  public static final String CAPTION = "村医在灯下为村民量血压";
  public static final String CREDIT = "张三示例";
  public static final String PLACE_WRITTEN = "示例县大坑头村";

  /// As a camera writes it: 26 degrees north.
  public static final String GPS_MARK = "26.0614";

  private PictureFiles() {}

  public static byte[] jpeg(int width, int height) {
    return written(drawn(width, height), "jpg");
  }

  public static byte[] png(int width, int height) {
    return written(drawn(width, height), "png");
  }

  public static BufferedImage drawn(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return image;
  }

  public static byte[] written(BufferedImage image, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// With EXIF (turned, GPS, a day, a maker's secret), IPTC in UTF-8 or GBK, a comment, and something after its end.
  public static byte[] fromACamera(int width, int height, int turn, Charset words) {
    byte[] plain = jpeg(width, height);
    var all = new Out();
    all.put(plain, 0, 2);
    all.segment(0xE1, "Exif\0\0", exif(turn));
    all.segment(0xED, "Photoshop 3.0\0", iptc(words));
    all.segment(0xFE, "", "secret-comment".getBytes(StandardCharsets.US_ASCII));
    all.put(plain, 2, plain.length - 2);
    all.text("secret-after-the-end");
    return all.bytes();
  }

  /// Orientation, the day, a position in ASCII.
  private static byte[] exif(int turn) {
    byte[] day = "2026:11:20 20:01:00\0".getBytes(StandardCharsets.US_ASCII);
    byte[] maker = ("secret-gps " + GPS_MARK + "\0").getBytes(StandardCharsets.US_ASCII);
    int directory = 8;
    int entries = 4;
    int after = directory + 2 + 12 * entries + 4;
    int sub = after;
    int gps = sub + 2 + 12 + 4;
    int values = gps + 2 + 12 + 4;
    var tiff = new Out();
    tiff.text("MM").two(42).four(directory);
    tiff.two(entries);
    tiff.two(0x010F).two(2).four(maker.length).four(values + day.length);
    tiff.two(0x0112).two(3).four(1).two(turn).two(0);
    tiff.two(0x8769).two(4).four(1).four(sub);
    tiff.two(0x8825).two(4).four(1).four(gps);
    tiff.four(0);
    tiff.two(1).two(0x9003).two(2).four(day.length).four(values).four(0);
    tiff.two(1).two(0x0001).two(2).four(2).text("N\0\0\0").four(0);
    tiff.put(day, 0, day.length).put(maker, 0, maker.length);
    return tiff.bytes();
  }

  private static byte[] iptc(Charset words) {
    var records = new Out();
    if (words.equals(StandardCharsets.UTF_8)) {
      records.record(1, 90, new byte[] {0x1B, '%', 'G'});
    }
    records.record(2, 120, CAPTION.getBytes(words));
    records.record(2, 80, CREDIT.getBytes(words));
    records.record(2, 92, PLACE_WRITTEN.getBytes(words));
    byte[] data = records.bytes();
    var block = new Out();
    block.text("8BIM").two(0x0404).two(0).four(data.length).put(data, 0, data.length);
    if (data.length % 2 == 1) {
      block.one(0);
    }
    return block.bytes();
  }

  /// One that says it is larger than it is.
  public static byte[] jpegThatClaims(int width, int height) {
    byte[] bytes = jpeg(200, 150);
    for (int i = 2; i + 8 < bytes.length; i++) {
      if ((bytes[i] & 0xFF) == 0xFF && ((bytes[i + 1] & 0xFF) == 0xC0)) {
        bytes[i + 5] = (byte) (height >> 8);
        bytes[i + 6] = (byte) height;
        bytes[i + 7] = (byte) (width >> 8);
        bytes[i + 8] = (byte) width;
        return bytes;
      }
    }
    throw new IllegalStateException("No frame");
  }

  public static byte[] pngThatClaims(int width, int height) {
    byte[] bytes = png(200, 150);
    number(bytes, 16, width);
    number(bytes, 20, height);
    var sum = new CRC32();
    sum.update(bytes, 12, 17);
    number(bytes, 29, (int) sum.getValue());
    return bytes;
  }

  /// With words, a time and a position that nobody should see.
  public static byte[] pngWithWords(int width, int height) {
    byte[] plain = png(width, height);
    var all = new Out().put(plain, 0, 33);
    chunk(all, "tEXt", "Comment\0secret-comment".getBytes(StandardCharsets.US_ASCII));
    chunk(all, "eXIf", exif(1));
    all.put(plain, 33, plain.length - 33);
    return all.bytes();
  }

  private static void chunk(Out all, String type, byte[] body) {
    var sum = new CRC32();
    sum.update(type.getBytes(StandardCharsets.US_ASCII));
    sum.update(body);
    all.four(body.length).text(type).put(body, 0, body.length).four((int) sum.getValue());
  }

  /// Lossless, of one colour: every code of it has one symbol, so the pixels take no bits.
  public static byte[] webp(int width, int height) {
    var bits = new Bits();
    bits.put(width - 1, 14).put(height - 1, 14).put(0, 1).put(0, 3);
    bits.put(0, 1).put(0, 1).put(0, 1);
    for (int symbol : new int[] {40, 200, 60, 255}) {
      bits.put(1, 1).put(0, 1).put(1, 1).put(symbol, 8);
    }
    bits.put(1, 1).put(0, 1).put(0, 1).put(0, 1);
    // Decoders read ahead
    bits.put(0, 32).put(0, 32).put(0, 32);
    byte[] frame = bits.bytes((byte) 0x2F);
    byte[] words = "secret-xmp".getBytes(StandardCharsets.US_ASCII);
    var all = new Out();
    all.text("VP8X").little(10).one(0x04).one(0).one(0).one(0);
    all.three(width - 1).three(height - 1);
    all.text("VP8L").little(frame.length).put(frame, 0, frame.length);
    if (frame.length % 2 == 1) {
      all.one(0);
    }
    all.text("XMP ").little(words.length).put(words, 0, words.length);
    byte[] chunks = all.bytes();
    return new Out()
        .text("RIFF")
        .little(chunks.length + 4)
        .text("WEBP")
        .put(chunks, 0, chunks.length)
        .bytes();
  }

  public static byte[] heic() {
    var all = new Out();
    all.four(24).text("ftypheic").four(0).text("mif1heic");
    all.put(new byte[200], 0, 200);
    return all.bytes();
  }

  public static byte[] program() {
    byte[] bytes = new byte[512];
    bytes[0] = 'M';
    bytes[1] = 'Z';
    bytes[60] = (byte) 0x80;
    bytes[0x80] = 'P';
    bytes[0x81] = 'E';
    return bytes;
  }

  public static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  private static void number(byte[] bytes, int at, int number) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (number >>> 24 - 8 * i);
    }
  }

  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int held;
    private int length;

    Bits put(int value, int bits) {
      for (int i = 0; i < bits; i++) {
        held |= (value >> i & 1) << length++;
        if (length == 8) {
          out.write(held);
          held = 0;
          length = 0;
        }
      }
      return this;
    }

    byte[] bytes(byte first) {
      if (length > 0) {
        out.write(held);
      }
      byte[] rest = out.toByteArray();
      byte[] all = new byte[rest.length + 1];
      all[0] = first;
      System.arraycopy(rest, 0, all, 1, rest.length);
      return all;
    }
  }

  private static final class Out {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Out one(int value) {
      out.write(value);
      return this;
    }

    Out two(int value) {
      return one(value >> 8).one(value);
    }

    Out four(int value) {
      return two(value >>> 16).two(value);
    }

    Out little(int value) {
      return three(value).one(value >>> 24);
    }

    Out three(int value) {
      return one(value).one(value >> 8).one(value >> 16);
    }

    Out text(String text) {
      return put(text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length());
    }

    Out put(byte[] bytes, int from, int length) {
      out.write(bytes, from, length);
      return this;
    }

    Out segment(int marker, String sign, byte[] body) {
      return one(0xFF)
          .one(marker)
          .two(sign.length() + body.length + 2)
          .text(sign)
          .put(body, 0, body.length);
    }

    Out record(int record, int tag, byte[] value) {
      return one(0x1C).one(record).one(tag).two(value.length).put(value, 0, value.length);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
