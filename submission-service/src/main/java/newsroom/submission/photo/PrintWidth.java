package newsroom.submission.photo;

/// How wide a photo can be printed: newsprint wants 200 pixels an inch. Eight columns of 13 characters,
/// one character between them, 9 pt each.
public final class PrintWidth {
  public static final int COLUMNS = 8;
  private static final int PIXELS_AN_INCH = 200;
  private static final double CHARACTER_INCHES = 3.175 / 25.4;

  private PrintWidth() {}

  /// The most columns that stay sharp; 0 when not even one does.
  public static int columns(int pixels) {
    int columns = 0;
    while (columns < COLUMNS && pixels >= needed(columns + 1)) {
      columns++;
    }
    return columns;
  }

  /// Pixels that so many columns want.
  public static int needed(int columns) {
    int characters = 13 * columns + columns - 1;
    return (int) Math.ceil(characters * CHARACTER_INCHES * PIXELS_AN_INCH);
  }
}
