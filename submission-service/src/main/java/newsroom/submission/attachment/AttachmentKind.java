package newsroom.submission.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import newsroom.platform.problem.Refusal;
import newsroom.submission.picture.PictureKind;
import newsroom.submission.upload.ReceivedFile;
import newsroom.submission.upload.UploadReason;
import org.apache.tika.Tika;

/// What may lie beside an article. Told by the content, never by the name.
public enum AttachmentKind {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  TEXT("text/plain", "txt csv md"),
  JPEG("image/jpeg", "jpg jpeg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  GIF("image/gif", "gif"),
  TIFF("image/tiff", "tif tiff"),
  HEIC("image/heic", "heic heif");

  private static final class Sniffer {
    static final Tika TIKA = new Tika();
  }

  private static final int HEAD = 64 * 1024;
  private static final int MOST_PARTS = 5_000;
  private static final Map<String, AttachmentKind> OFFICE =
      Map.of("word/document.xml", DOCX, "xl/workbook.xml", XLSX, "ppt/presentation.xml", PPTX);

  private final String mediaType;
  private final String endings;

  AttachmentKind(String mediaType, String endings) {
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

  /// @throws Refusal.Invalid saying what it is instead
  static AttachmentKind of(Path file, String name) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      throw ReceivedFile.refused(UploadReason.EMPTY, Map.of());
    }
    if (begins(head, "PK\3\4") || begins(head, "PK\5\6")) {
      return office(file);
    }
    if (begins(head, "\u00D0\u00CF\u0011\u00E0")) {
      throw ReceivedFile.refused(AttachmentReason.OLD_OFFICE, Map.of());
    }
    String type = Sniffer.TIKA.detect(head);
    if (PictureKind.program(type) || begins(head, "MZ") || begins(head, "#!")) {
      throw ReceivedFile.refused(UploadReason.A_PROGRAM, Map.of("name", name, "type", type));
    }
    for (var kind : values()) {
      if (kind != TEXT && kind.mediaType.equals(type)) {
        return kind;
      }
    }
    if (type.equals("image/heif")) {
      return HEIC;
    }
    if (type.equals("text/plain")
        || type.equals("text/csv")
        || type.equals("text/x-web-markdown")
        || (type.equals("application/octet-stream") && words(head))) {
      return TEXT;
    }
    throw ReceivedFile.refused(AttachmentReason.UNKNOWN_KIND, Map.of("type", type));
  }

  /// Only the list of its parts is read: nothing is unpacked.
  private static AttachmentKind office(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > MOST_PARTS) {
        throw ReceivedFile.refused(AttachmentReason.BROKEN, Map.of());
      }
      List<? extends ZipEntry> parts = Collections.list(zip.entries());
      parts.forEach(part -> harmless(part.getName()));
      for (var kind : OFFICE.entrySet()) {
        if (zip.getEntry(kind.getKey()) != null && zip.getEntry("[Content_Types].xml") != null) {
          return kind.getValue();
        }
      }
      throw ReceivedFile.refused(AttachmentReason.UNKNOWN_KIND, Map.of("type", "zip"));
    } catch (ZipException e) {
      throw ReceivedFile.refused(AttachmentReason.BROKEN, Map.of());
    }
  }

  private static void harmless(String part) {
    String name = part.toLowerCase(Locale.ROOT);
    if (name.contains("vbaproject")
        || name.contains("vbadata")
        || name.contains("macrosheets/")
        || name.contains("activex/")) {
      throw ReceivedFile.refused(AttachmentReason.MACROS, Map.of());
    }
    if (name.contains("embeddings/") && name.endsWith(".bin")) {
      throw ReceivedFile.refused(AttachmentReason.HIDES_FILES, Map.of("part", part));
    }
  }

  /// GBK text has bytes that no sniffer calls text; control characters it has none.
  private static boolean words(byte[] head) {
    for (byte b : head) {
      if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(byte[] head, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < wanted.length; i++) {
      if (head.length <= i || head[i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
