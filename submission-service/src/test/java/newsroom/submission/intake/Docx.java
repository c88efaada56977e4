package newsroom.submission.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Word file written by hand: a zip of XML.
final class Docx {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final StringBuilder body = new StringBuilder();
  private final Map<String, byte[]> more = new LinkedHashMap<>();
  private boolean picture;

  Docx heading(String text) {
    body.append("<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>").append(run(text)).append("</w:p>");
    return this;
  }

  Docx text(String text) {
    body.append("<w:p>").append(run(text)).append("</w:p>");
    return this;
  }

  Docx item(String text) {
    body.append(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
        .append(run(text))
        .append("</w:p>");
    return this;
  }

  Docx row(String... cells) {
    body.append("<w:tbl><w:tr>");
    for (var cell : cells) {
      body.append("<w:tc><w:p>").append(run(cell)).append("</w:p></w:tc>");
    }
    body.append("</w:tr></w:tbl>");
    return this;
  }

  Docx picture(byte[] bytes) {
    picture = true;
    more.put("word/media/image1.png", bytes);
    body.append(
        "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"p\" descr=\"开幕\"/><a:graphic>"
            + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
            + "<pic:blipFill><a:blip r:embed=\"rId9\"/></pic:blipFill></pic:pic></a:graphicData>"
            + "</a:graphic></wp:inline></w:drawing></w:r></w:p>");
    return this;
  }

  Docx with(String part, byte[] bytes) {
    more.put(part, bytes);
    return this;
  }

  Path in(Path folder) {
    try {
      return Files.write(folder.resolve("test.docx"), bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        "[Content_Types].xml",
        xml(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
    parts.put(
        "_rels/.rels",
        xml(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\""
                + RELATION
                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
    parts.put(
        "word/document.xml",
        xml("<w:document " + W + "><w:body>" + body + "</w:body></w:document>"));
    parts.put(
        "word/_rels/document.xml.rels",
        xml(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\""
                + RELATION
                + "styles\" Target=\"styles.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\""
                + RELATION
                + "numbering\" Target=\"numbering.xml\"/>"
                + (picture
                    ? "<Relationship Id=\"rId9\" Type=\""
                        + RELATION
                        + "image\" Target=\"media/image1.png\"/>"
                    : "")
                + "</Relationships>"));
    parts.put(
        "word/styles.xml",
        xml(
            "<w:styles "
                + W
                + "><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"标题 1\"/></w:style></w:styles>"));
    parts.put(
        "word/numbering.xml",
        xml(
            "<w:numbering "
                + W
                + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"));
    parts.putAll(more);
    return zip(parts);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] xml(String text) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8);
  }

  private static String run(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }
}
