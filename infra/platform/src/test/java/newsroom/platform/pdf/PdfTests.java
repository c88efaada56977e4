package newsroom.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class PdfTests {
  private static String plain(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1);
  }

  /// What the pages say, in the order in which it is set.
  private static String pages(byte[] pdf) throws Exception {
    var text = plain(pdf);
    var all = new StringBuilder();
    var stream = Pattern.compile("/Length (\\d+)/Filter/FlateDecode>>\nstream\n").matcher(text);
    while (stream.find()) {
      var inflater = new Inflater();
      inflater.setInput(pdf, stream.end(), Integer.parseInt(stream.group(1)));
      var out = new ByteArrayOutputStream();
      var buffer = new byte[1024];
      while (!inflater.finished()) {
        out.write(buffer, 0, inflater.inflate(buffer));
      }
      inflater.end();
      var run =
          Pattern.compile("/([CLM]) [0-9.]+ Tf <([0-9a-f]*)>")
              .matcher(out.toString(StandardCharsets.US_ASCII));
      while (run.find()) {
        var bytes = HexFormat.of().parseHex(run.group(2));
        all.append(
            new String(
                bytes,
                run.group(1).equals("C") ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII));
      }
      all.append('\f');
    }
    return all.toString();
  }

  @Test
  void everyObjectIsWhereTheTableSaysItIs() {
    var text = plain(new Pdf("记录", "脚").paragraph("正文 text", Face.TEXT, 10).bytes());
    var begins = Pattern.compile("(?m)^(\\d{10}) 00000 n $").matcher(text);
    int number = 0;
    while (begins.find()) {
      number++;
      assertThat(text.substring(Integer.parseInt(begins.group(1)))).startsWith(number + " 0 obj\n");
    }
    assertThat(number).isEqualTo(9);
    var table = text.substring(text.indexOf("startxref\n") + 10, text.indexOf("\n%%EOF"));
    assertThat(text.substring(Integer.parseInt(table))).startsWith("xref\n0 10\n");
  }

  @Test
  void whatIsWrittenIsSetWhateverItsScript() throws Exception {
    var said = "初审 passed 第2稿（\\x）𠮷";
    var pdf = new Pdf("记录", "脚").paragraph(said, Face.TEXT, 10).bytes();
    assertThat(pages(pdf)).contains(said).contains("脚    1 / 1");
    assertThat(plain(pdf)).contains("<feff8bb05f55>");
  }

  @Test
  void whatDoesNotFitGoesOnAtTheNextPage() throws Exception {
    var pdf = new Pdf("记录", "脚");
    for (int i = 1; i <= 120; i++) {
      pdf.paragraph("第" + i + "行", Face.TEXT, 10);
    }
    var pages = pages(pdf.bytes());
    assertThat(pages.split("\f")).hasSize(3);
    assertThat(pages).contains("第1行", "第120行", "3 / 3");
  }

  @Test
  void linesAreBrokenWithinTheirWidthAndLoseNothing() {
    var text = "审稿人 01a231e8-f1fc-7093-ab96-8fdd1746e0fe 于十二月一日通过 the second review of it all";
    for (var face : Face.values()) {
      var lines = Pdf.wrapped(text, face, 10, 120);
      assertThat(lines).hasSizeGreaterThan(2);
      assertThat(lines).allMatch(line -> face.width(line, 10) <= 120);
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
    assertThat(Pdf.wrapped("一\n二", Face.TEXT, 10, 100)).isEqualTo(List.of("一", "二"));
  }
}
