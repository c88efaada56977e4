package newsroom.submission.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes of a Word file one that is safe to open: few parts, bounded when unpacked, no macros, no entities.
///
/// What is unpacked is counted, not believed: the sizes a zip states are the sender's word.
final class DocxGuard {
  static final int MOST_PARTS = 1000;
  static final long MOST_UNPACKED = 60L << 20;
  static final long MOST_XML = 6L << 20;
  private static final List<String> NEEDED =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "word/document.xml",
          "word/_rels/document.xml.rels",
          "word/styles.xml",
          "word/numbering.xml",
          "word/footnotes.xml",
          "word/endnotes.xml");

  private final List<IntakeNotice> notices = new ArrayList<>();
  private long unpacked;

  /// @param file the copy to open
  record Guarded(Path file, List<IntakeNotice> notices) {}

  private DocxGuard() {}

  static Guarded of(Path upload, Path folder) throws IOException {
    return new DocxGuard().guarded(upload, folder);
  }

  private Guarded guarded(Path upload, Path folder) throws IOException {
    var copy = folder.resolve("guarded.docx");
    try (var zip = new ZipFile(upload.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > MOST_PARTS) {
        throw FileKind.refused(
            IntakeReason.TOO_MANY_PARTS, Map.of("actual", zip.size(), "limit", MOST_PARTS));
      }
      if (zip.getEntry("word/document.xml") == null) {
        throw FileKind.refused(IntakeReason.UNKNOWN_KIND, Map.of("type", kind(zip)));
      }
      try (var out = new ZipOutputStream(Files.newOutputStream(copy))) {
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
          part(zip, entries.nextElement(), out);
        }
      }
    } catch (ZipException e) {
      throw FileKind.refused(IntakeReason.BROKEN, Map.of());
    }
    return new Guarded(copy, List.copyOf(notices));
  }

  private void part(ZipFile zip, ZipEntry entry, ZipOutputStream out) throws IOException {
    String name = entry.getName();
    if (entry.isDirectory()) {
      return;
    }
    if (name.toLowerCase(Locale.ROOT).contains("vbaproject") || name.endsWith("vbaData.xml")) {
      if (notices.stream().noneMatch(notice -> notice.code().equals("macros-left-out"))) {
        notices.add(
            IntakeNotice.of(
                "macros-left-out",
                "文件里有宏，已丢弃，只取了文字和图片。",
                "The file had macros; they were left out, only text and pictures were taken."));
      }
      return;
    }
    boolean picture = name.startsWith("word/media/");
    boolean kept = picture || NEEDED.contains(name);
    try (InputStream in = zip.getInputStream(entry)) {
      if (kept) {
        out.putNextEntry(new ZipEntry(name));
      }
      copy(
          in,
          kept ? out : OutputStream.nullOutputStream(),
          name,
          picture ? MOST_UNPACKED : MOST_XML);
      if (kept) {
        out.closeEntry();
      }
    }
  }

  private void copy(InputStream in, OutputStream out, String name, long most) throws IOException {
    byte[] buffer = new byte[32 * 1024];
    long length = 0;
    String before = "";
    boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      length += read;
      unpacked += read;
      if (unpacked > MOST_UNPACKED || length > most) {
        throw FileKind.refused(
            IntakeReason.SWELLS, Map.of("limit", (length > most ? most : MOST_UNPACKED) >> 20));
      }
      if (xml) {
        String here = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        if (here.contains("<!DOCTYPE") || here.contains("<!ENTITY") || here.indexOf('\0') >= 0) {
          throw FileKind.refused(IntakeReason.FORBIDDEN_XML, Map.of("part", name));
        }
        before = here.substring(Math.max(0, here.length() - 10));
      }
      out.write(buffer, 0, read);
    }
  }

  private static String kind(ZipFile zip) {
    if (zip.getEntry("xl/workbook.xml") != null) {
      return "Excel";
    }
    return zip.getEntry("ppt/presentation.xml") != null ? "PowerPoint" : "zip";
  }
}
