package newsroom.submission.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import org.apache.tika.Tika;

/// What a file is by its content. Its name only breaks ties.
enum FileKind {
  DOCX,
  TEXT,
  HTML;

  private static final class Sniffer {
    static final Tika TIKA = new Tika();
  }

  private static final int HEAD = 64 * 1024;

  /// @throws Refusal.Invalid when it is nothing a manuscript can be
  static FileKind of(Path file, String name) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      throw refused(IntakeReason.EMPTY, Map.of());
    }
    if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw refused(encrypted(file) ? IntakeReason.ENCRYPTED : IntakeReason.OLD_WORD, Map.of());
    }
    String type = Sniffer.TIKA.detect(head, name);
    if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
      return DOCX;
    }
    String sure = Sniffer.TIKA.detect(head);
    if (program(head, sure)) {
      throw refused(IntakeReason.A_PROGRAM, Map.of("name", name));
    }
    if (sure.startsWith("image/") && !sure.equals("image/svg+xml")) {
      throw refused(IntakeReason.A_PICTURE, Map.of("type", sure));
    }
    if (sure.equals("text/html") || sure.equals("application/xhtml+xml") || markup(head, name)) {
      return HTML;
    }
    boolean text = sure.startsWith("text/") || type.equals("text/plain") || words(head);
    if (text
        && !sure.equals("application/rtf")
        && !sure.equals("application/pdf")
        && !begins(head, '{', '\\', 'r', 't')) {
      return TEXT;
    }
    throw refused(IntakeReason.UNKNOWN_KIND, Map.of("type", sure));
  }

  private static boolean program(byte[] head, String type) {
    return begins(head, 'M', 'Z')
        || begins(head, 0x7F, 'E', 'L', 'F')
        || begins(head, '#', '!')
        || type.contains("executable")
        || type.contains("x-sharedlib")
        || type.contains("x-msdownload")
        || type.equals("application/java-vm");
  }

  private static boolean markup(byte[] head, String name) {
    String ascii =
        new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
    boolean named = name.toLowerCase(Locale.ROOT).matches(".*\\.html?$");
    return ascii.startsWith("<!doctype html")
        || ascii.startsWith("<html")
        || (named && ascii.contains("<"));
  }

  /// Few bytes that no text has; UTF-16 has its zeros on one side only.
  private static boolean words(byte[] head) {
    if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
      return true;
    }
    int odd = 0;
    int zeros = 0;
    for (byte b : head) {
      zeros += b == 0 ? 1 : 0;
      odd += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0 ? 1 : 0;
    }
    return odd * 20 <= head.length
        && (zeros == 0 || zeros * 3 > head.length / 4 || zeros * 50 < head.length);
  }

  /// An encrypted document is an old container around an `EncryptedPackage`.
  private static boolean encrypted(Path file) throws IOException {
    byte[] wanted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] all = in.readNBytes(4 * 1024 * 1024);
      return new String(all, StandardCharsets.ISO_8859_1)
          .contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }
  }

  private static boolean begins(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  static Refusal refused(IntakeReason reason, Map<String, ?> args) {
    return new Refusal.Invalid(
        PlatformReason.INVALID, java.util.List.of(new FieldProblem("/file", reason, args)));
  }
}
