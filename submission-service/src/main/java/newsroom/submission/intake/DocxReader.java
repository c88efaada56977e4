package newsroom.submission.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsroom.platform.blob.BlobStore;
import org.jspecify.annotations.Nullable;
import org.zwobble.mammoth.DocumentConverter;

/// Reads a guarded Word file: Chinese style names, lists, tables, and its pictures into the blob store.
final class DocxReader {
  static final long BIGGEST_PICTURE = 15L << 20;
  private static final Set<String> PRINTED =
      Set.of("image/jpeg", "image/png", "image/webp", "image/gif");
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

  private final BlobStore blobs;

  DocxReader(BlobStore blobs) {
    this.blobs = blobs;
  }

  HtmlReader.Read read(Path file) throws IOException {
    Map<String, FoundPicture> stored = new HashMap<>();
    var converter =
        new DocumentConverter()
            .imageConverter(image -> {
              String id = "picture-" + stored.size();
              stored.put(
                  id, picture(image.getContentType(), image.getAltText().orElse(null), image));
              return Map.of("src", id);
            });
    for (var style : STYLES) {
      converter = converter.addStyleMap(style);
    }
    String html;
    try {
      html = converter.convertToHtml(file.toFile()).getValue();
    } catch (RuntimeException | StackOverflowError e) {
      throw FileKind.refused(IntakeReason.BROKEN, Map.of());
    }
    var read = HtmlReader.read(html);
    var pictures = new ArrayList<FoundPicture>();
    for (var place : read.pictures()) {
      var picture = stored.get(place.source());
      if (picture != null) {
        pictures.add(
            new FoundPicture(
                picture.blobId(),
                picture.mediaType(),
                picture.bytes(),
                picture.alt(),
                place.after()));
      }
    }
    return new HtmlReader.Read(read.blocks(), read.pictures(), pictures, read.notices());
  }

  private FoundPicture picture(
      String type, @Nullable String alt, org.zwobble.mammoth.images.Image image)
      throws IOException {
    long length = 0;
    try (InputStream in = image.getInputStream()) {
      length = in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    if (!PRINTED.contains(type) || length > BIGGEST_PICTURE) {
      return new FoundPicture(null, type, length, alt, 0);
    }
    try (InputStream in = image.getInputStream()) {
      return new FoundPicture(blobs.put(in, type), type, length, alt, 0);
    }
  }
}
