package newsroom.submission.picture;

import org.jspecify.annotations.Nullable;

/// What a walk through a picture file found. Its arrays are nobody else's.
final class Found {
  private final int width;
  private final int height;
  private final boolean moves;
  private final byte @Nullable [] exif;
  private final byte @Nullable [] xmp;
  private final byte @Nullable [] iptc;

  /// @param exif TIFF bytes
  /// @param xmp an XMP packet
  /// @param iptc what Photoshop keeps in APP13
  Found(
      int width,
      int height,
      boolean moves,
      byte @Nullable [] exif,
      byte @Nullable [] xmp,
      byte @Nullable [] iptc) {
    this.width = width;
    this.height = height;
    this.moves = moves;
    this.exif = exif;
    this.xmp = xmp;
    this.iptc = iptc;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean moves() {
    return moves;
  }

  byte @Nullable [] exif() {
    return exif;
  }

  byte @Nullable [] xmp() {
    return xmp;
  }

  byte @Nullable [] iptc() {
    return iptc;
  }
}
