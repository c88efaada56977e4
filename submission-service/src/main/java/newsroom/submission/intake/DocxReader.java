package newsroom.submission.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import newsroom.submission.upload.ReceivedFile;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.images.Image;

/// Reads a guarded Word file: Chinese style names, lists, tables, and its pictures into the album.
final class DocxReader {
  private static final int MOST_PICTURES = 20;
  private static final FieldProblem TOO_MANY =
      new FieldProblem("/file", IntakeReason.TOO_MANY_PICTURES, Map.of("limit", MOST_PICTURES));
  private static final List<String> STYLES =
      List.of(
          "p[style-name='Title'] => h1.title:fresh",
          "p[style-name='标题'] => h1.title:fresh",
          "p[style-name='Subtitle'] => h2.subtitle:fresh",
          "p[style-name='副标题'] => h2.subtitle:fresh",
          "p[style-name='标题 1'] => h1:fresh",
          "p[style-name='标题 2'] => h2:fresh",
          "p[style-name='标题 3'] => h3:fresh",
          "p[style-name='标题 4'] => h4:fresh",
          "p[style-name='标题1'] => h1:fresh",
          "p[style-name='标题2'] => h2:fresh",
          "p[style-name='引用'] => blockquote > p:fresh",
          "p[style-name='明显引用'] => blockquote > p:fresh",
          "p[style-name='Quote'] => blockquote > p:fresh",
          "p[style-name='列表段落'] => p:fresh");

  private final Album album;
  private final Path folder;

  /// @param folder for working copies; its owner deletes it
  DocxReader(Album album, Path folder) {
    this.album = album;
    this.folder = folder;
  }

  HtmlReader.Read read(Path file) throws IOException {
    Map<String, FoundPicture> stored = new HashMap<>();
    var converter =
        new DocumentConverter()
            .imageConverter(image -> {
              String id = "picture-" + stored.size();
              stored.put(id, picture(stored.size() + 1, image));
              return Map.of("src", id);
            });
    for (var style : STYLES) {
      converter = converter.addStyleMap(style);
    }
    String html;
    try {
      html = converter.convertToHtml(file.toFile()).getValue();
    } catch (Refusal.Busy e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw FileKind.refused(IntakeReason.BROKEN, Map.of());
    }
    var read = HtmlReader.read(html);
    var pictures = new ArrayList<FoundPicture>();
    for (var place : read.pictures()) {
      var picture = stored.get(place.source());
      if (picture != null) {
        pictures.add(picture.after(place.after()));
      }
    }
    return new HtmlReader.Read(read.blocks(), read.pictures(), pictures, read.notices());
  }

  private FoundPicture picture(int no, Image image) throws IOException {
    String type = image.getContentType();
    String alt = image.getAltText().orElse(null);
    var file = Files.createTempFile(folder, "picture", "");
    try (InputStream in = image.getInputStream();
        var out = Files.newOutputStream(file)) {
      in.transferTo(out);
    }
    long bytes = Files.size(file);
    try {
      if (no > MOST_PICTURES) {
        return FoundPicture.leftOut(no, type, bytes, alt, IntakeNotice.leftOut(no, TOO_MANY));
      }
      return FoundPicture.taken(no, album.take(new ReceivedFile(file, name(no), folder)), alt);
    } catch (Refusal.Invalid e) {
      var why =
          e.fields().isEmpty() ? new FieldProblem("/file", e.reason()) : e.fields().getFirst();
      return FoundPicture.leftOut(no, type, bytes, alt, IntakeNotice.leftOut(no, why));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static String name(int no) {
    return "文中图片" + no;
  }
}
