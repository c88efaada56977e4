package newsroom.submission.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import newsroom.submission.upload.ReceivedFile;
import newsroom.submission.upload.UploadReason;
import org.apache.tika.Tika;

/// What can be printed. Told by the content, never by the name.
public enum PictureKind {
  JPEG("image/jpeg", "jpg jpeg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp");

  private static final class Sniffer {
    static final Tika TIKA = new Tika();
  }

  private static final int HEAD = 64 * 1024;

  private final String mediaType;
  private final String endings;

  PictureKind(String mediaType, String endings) {
    this.mediaType = mediaType;
    this.endings = endings;
  }

  public String mediaType() {
    return mediaType;
  }

  /// The usual one first.
  public String[] endings() {
    return endings.split(" ");
  }

  /// @throws newsroom.platform.problem.Refusal.Invalid saying what it is instead
  static PictureKind of(Path file, String name) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      throw ReceivedFile.refused(UploadReason.EMPTY, Map.of());
    }
    String type = Sniffer.TIKA.detect(head);
    for (var kind : values()) {
      if (kind.mediaType.equals(type)) {
        return kind;
      }
    }
    throw switch (type) {
      case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif" ->
          ReceivedFile.refused(PictureReason.HEIC, Map.of());
      case "image/gif" -> ReceivedFile.refused(PictureReason.GIF, Map.of());
      default ->
          program(type)
              ? ReceivedFile.refused(UploadReason.A_PROGRAM, Map.of("name", name, "type", type))
              : ReceivedFile.refused(PictureReason.NOT_A_PHOTO, Map.of("type", type));
    };
  }

  /// Of the kinds that run when they are opened.
  public static boolean program(String type) {
    return type.contains("executable")
        || type.contains("msdownload")
        || type.contains("dosexec")
        || type.contains("sharedlib")
        || type.contains("java-vm")
        || type.contains("java-archive")
        || type.contains("x-sh")
        || type.contains("x-bat")
        || type.contains("x-ms-installer")
        || type.contains("x-msi")
        || type.contains("mach-o")
        || type.contains("x-elf");
  }

  /// Copies what is needed to show the picture, nothing else.
  Found copy(Path from, OutputStream out, int turn) throws IOException {
    try (var in = Files.newInputStream(from)) {
      var bytes = new Bytes(in, Files.size(from));
      return switch (this) {
        case JPEG -> new JpegCopy(bytes, out, turn).copy();
        case PNG -> new PngCopy(bytes, out, turn).copy();
        case WEBP -> new WebpCopy(bytes, out, turn).copy();
      };
    }
  }
}
