package newsroom.submission.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;

/// Bytes one after another; an end in the wrong place is a file cut off.
final class Bytes {
  private final InputStream in;
  private final byte[] buffer = new byte[32 * 1024];
  private final long size;
  private long read;
  private int at;
  private int end;

  /// The file ends where it should go on.
  static final class CutOff extends IOException {
    @Serial private static final long serialVersionUID = 1;
  }

  /// The file is not what its kind prescribes.
  static final class Damaged extends IOException {
    @Serial private static final long serialVersionUID = 1;

    Damaged(String what) {
      super(what);
    }
  }

  /// @param size of the whole, so that no claim in it makes room for more
  Bytes(InputStream in, long size) {
    this.in = in;
    this.size = size;
  }

  private boolean filled() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = Math.max(0, in.read(buffer));
    read += end;
    return end > 0;
  }

  int next() throws IOException {
    if (!filled()) {
      throw new CutOff();
    }
    return buffer[at++] & 0xFF;
  }

  int two() throws IOException {
    return (next() << 8) | next();
  }

  long four() throws IOException {
    return ((long) two() << 16) | two();
  }

  long fourLittle() throws IOException {
    return next() | (next() << 8) | (next() << 16) | ((long) next() << 24);
  }

  byte[] array(int length) throws IOException {
    if (length > size - read + end - at) {
      throw new CutOff();
    }
    var bytes = new byte[length];
    for (int done = 0; done < length; ) {
      if (!filled()) {
        throw new CutOff();
      }
      int some = Math.min(length - done, end - at);
      System.arraycopy(buffer, at, bytes, done, some);
      at += some;
      done += some;
    }
    return bytes;
  }

  void copy(long length, OutputStream out) throws IOException {
    for (long left = length; left > 0; ) {
      if (!filled()) {
        throw new CutOff();
      }
      int some = (int) Math.min(left, end - at);
      out.write(buffer, at, some);
      at += some;
      left -= some;
    }
  }

  void skip(long length) throws IOException {
    copy(length, OutputStream.nullOutputStream());
  }
}
