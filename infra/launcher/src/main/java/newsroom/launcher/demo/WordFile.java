package newsroom.launcher.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A text as a correspondent types it in Word: one paragraph after the other, no styles.
public final class WordFile {
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final Map<String, String> FRAME =
      Map.of(
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Default Extension="xml" ContentType="application/xml"/>\
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument\
          .wordprocessingml.document.main+xml"/></Types>\
          """,
          "_rels/.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
          <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships\
          /officeDocument" Target="word/document.xml"/></Relationships>\
          """);

  private WordFile() {}

  static byte[] of(SamplePage.Article article) {
    var paragraphs = new ArrayList<String>();
    add(paragraphs, article.eyebrow());
    paragraphs.addAll(article.headline());
    add(paragraphs, article.deck());
    article.body().forEach(line -> paragraphs.add(line.text()));
    add(paragraphs, article.rawByline());
    add(paragraphs, article.pointer());
    return of(paragraphs);
  }

  private static void add(List<String> paragraphs, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      paragraphs.add(text);
    }
  }

  public static byte[] of(List<String> paragraphs) {
    var text = new StringBuilder();
    for (var paragraph : paragraphs) {
      text.append("<w:p><w:r><w:t xml:space=\"preserve\">")
          .append(escaped(paragraph))
          .append("</w:t></w:r></w:p>");
    }
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : FRAME.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
      put(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"" + NAMESPACE + "\"><w:body>" + text + "</w:body></w:document>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
            .getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
