package newsroom.submission.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Copies a JPEG segment by segment: tables, frames and scans, the colour profile and what Adobe says of
/// the colours. Everything else stays behind, also whatever follows the picture's end.
final class JpegCopy {
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP13 = 0xED;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int LARGEST_PROFILE = 4 << 20;

  private final Bytes in;
  private final OutputStream out;
  private final int turn;
  private int width;
  private int height;
  private int scans;
  private int profile;
  private byte @Nullable [] exif;
  private byte @Nullable [] xmp;
  private byte @Nullable [] iptc;

  JpegCopy(Bytes in, OutputStream out, int turn) {
    this.in = in;
    this.out = out;
    this.turn = turn;
  }

  Found copy() throws IOException {
    if (in.next() != 0xFF || in.next() != START) {
      throw new Bytes.Damaged("no start");
    }
    marker(START);
    if (Turn.needed(turn)) {
      segment(APP1, joined("Exif\0\0", Turn.tiff(turn)));
    }
    int marker = marker();
    while (marker != END) {
      if (marker == SCAN) {
        segment(SCAN, body());
        scans++;
        marker = entropy();
      } else {
        one(marker);
        marker = marker();
      }
    }
    marker(END);
    if (width == 0 || height == 0 || scans == 0) {
      throw new Bytes.Damaged("no picture");
    }
    return new Found(width, height, false, exif, xmp, iptc);
  }

  private void one(int marker) throws IOException {
    if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
      return;
    }
    byte[] body = body();
    if (marker == COMMENT || (marker >= APP0 && marker <= APP15)) {
      told(marker, body);
      return;
    }
    if (frame(marker)) {
      if (body.length < 6) {
        throw new Bytes.Damaged("short frame");
      }
      height = ((body[1] & 0xFF) << 8) | (body[2] & 0xFF);
      width = ((body[3] & 0xFF) << 8) | (body[4] & 0xFF);
    }
    segment(marker, body);
  }

  /// Of what programs tell about the picture only what changes its colours goes along.
  private void told(int marker, byte[] body) throws IOException {
    if (marker == APP0 && begins(body, "JFIF\0")) {
      // The thumbnail after the first 14 bytes may show what was cut away
      byte[] head = Arrays.copyOf(body, Math.min(body.length, 14));
      if (head.length == 14) {
        head[12] = 0;
        head[13] = 0;
        segment(APP0, head);
      }
    } else if (marker == APP14 && begins(body, "Adobe")) {
      segment(APP14, body);
    } else if (marker == APP2 && begins(body, "ICC_PROFILE\0")) {
      profile += body.length;
      if (profile <= LARGEST_PROFILE) {
        segment(APP2, body);
      }
    } else if (marker == APP1 && begins(body, "Exif\0") && exif == null && body.length > 6) {
      exif = Arrays.copyOfRange(body, 6, body.length);
    } else if (marker == APP1 && begins(body, "http://ns.adobe.com/xap/1.0/\0") && xmp == null) {
      xmp = Arrays.copyOfRange(body, 29, body.length);
    } else if (marker == APP13 && begins(body, "Photoshop 3.0") && iptc == null) {
      iptc = body;
    }
  }

  /// C4, C8 and CC look like frames and are tables.
  private static boolean frame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private int marker() throws IOException {
    if (in.next() != 0xFF) {
      throw new Bytes.Damaged("no marker where one belongs");
    }
    int marker = in.next();
    while (marker == 0xFF) {
      marker = in.next();
    }
    return marker;
  }

  private byte[] body() throws IOException {
    int length = in.two();
    if (length < 2) {
      throw new Bytes.Damaged("a segment of no length");
    }
    return in.array(length - 2);
  }

  /// The picture itself, up to the next marker that is none of its own.
  private int entropy() throws IOException {
    while (true) {
      int next = in.next();
      if (next != 0xFF) {
        out.write(next);
        continue;
      }
      int after = in.next();
      while (after == 0xFF) {
        after = in.next();
      }
      if (after != 0 && (after < 0xD0 || after > 0xD7)) {
        return after;
      }
      out.write(0xFF);
      out.write(after);
    }
  }

  private void marker(int marker) throws IOException {
    out.write(0xFF);
    out.write(marker);
  }

  private void segment(int marker, byte[] body) throws IOException {
    marker(marker);
    out.write((body.length + 2) >> 8);
    out.write(body.length + 2);
    out.write(body);
  }

  private static boolean begins(byte[] body, String sign) {
    byte[] wanted = sign.getBytes(StandardCharsets.ISO_8859_1);
    return body.length >= wanted.length
        && Arrays.equals(body, 0, wanted.length, wanted, 0, wanted.length);
  }

  private static byte[] joined(String sign, byte[] rest) {
    byte[] head = sign.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    return all;
  }
}
