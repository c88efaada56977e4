package newsroom.platform.pdf;

/// How text looks.
public enum Face {
  /// 宋体, with Helvetica for Latin.
  TEXT,
  /// The same, heavier.
  BOLD,
  /// For fingerprints: every character as wide as the other.
  MONO;

  /// Of Helvetica, from space to tilde, in thousandths.
  private static final int[] HELVETICA = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final int COURIER = 600;
  private static final int FULL = 1000;

  /// Latin letters, figures and signs; everything else is set in Chinese type.
  static boolean latin(int codePoint) {
    return codePoint >= ' ' && codePoint <= '~';
  }

  /// In thousandths of the size.
  int width(int codePoint) {
    if (!latin(codePoint)) {
      return FULL;
    }
    return this == MONO ? COURIER : HELVETICA[codePoint - ' '];
  }

  /// In points.
  public double width(String text, double size) {
    return text.codePoints().mapToLong(this::width).sum() * size / FULL;
  }
}
