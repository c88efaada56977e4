package newsroom.submission.picture;

/// The one thing of EXIF a clean copy keeps: which way is up.
final class Turn {
  static final int UPRIGHT = 1;

  private Turn() {}

  /// TIFF bytes with the orientation and nothing else.
  static byte[] tiff(int turn) {
    return new byte[] {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8, // big endian, the first directory follows
      0,
      1, // one entry
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) turn,
      0,
      0, // orientation, a short
      0,
      0,
      0,
      0 // no further directory
    };
  }

  static boolean needed(int turn) {
    return turn > UPRIGHT && turn <= 8;
  }

  /// Whether the picture stands on its side in the file.
  static boolean onItsSide(int turn) {
    return turn >= 5 && turn <= 8;
  }
}
