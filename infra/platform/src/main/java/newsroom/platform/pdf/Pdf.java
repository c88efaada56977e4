package newsroom.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/// A document of A4 pages that fills from top to bottom.
///
/// Chinese text names the font STSong-Light of the collection Adobe-GB1 and does not carry it: every
/// reader brings that font or one in its place, the file stays a few kilobytes, and its text can be
/// searched and copied. The price: the same file looks slightly different in two readers.
public final class Pdf {
  public static final double WIDTH = 595;
  private static final double HEIGHT = 842;
  public static final double MARGIN = 56;
  private static final double BOTTOM = 64;

  private final String title;
  private final String footer;
  private final List<StringBuilder> pages = new ArrayList<>();
  private double y;

  /// @param footer on every page, before its number
  public Pdf(String title, String footer) {
    this.title = clean(title);
    this.footer = clean(footer);
    turn();
  }

  /// A column of a row: where it begins, from the left margin, and how wide it is.
  public record Column(double from, double width) {}

  private StringBuilder page() {
    return pages.getLast();
  }

  private void turn() {
    pages.add(new StringBuilder());
    y = HEIGHT - MARGIN;
  }

  /// Goes on at the next page unless there is so much room left.
  public Pdf room(double points) {
    if (y - points < BOTTOM) {
      turn();
    }
    return this;
  }

  public Pdf gap(double points) {
    y -= points;
    return this;
  }

  /// A line across the page.
  public Pdf rule(double thickness) {
    room(6);
    page()
        .append(number(thickness))
        .append(" w ")
        .append(number(MARGIN))
        .append(' ')
        .append(number(y))
        .append(" m ")
        .append(number(WIDTH - MARGIN))
        .append(' ')
        .append(number(y))
        .append(" l S\n");
    y -= 4;
    return this;
  }

  public Pdf centred(String text, Face face, double size) {
    for (var line : wrapped(clean(text), face, size, WIDTH - 2 * MARGIN)) {
      room(size * 1.5);
      y -= size * 1.25;
      put(line, face, size, (WIDTH - face.width(line, size)) / 2, y);
      y -= size * 0.25;
    }
    return this;
  }

  public Pdf paragraph(String text, Face face, double size) {
    return row(size, List.of(new Column(0, WIDTH - 2 * MARGIN)), List.of(face), List.of(text));
  }

  /// Cells beside each other, each broken into as many lines as it needs; a row is never torn.
  public Pdf row(double size, List<Column> columns, List<Face> faces, List<String> cells) {
    double step = size * 1.5;
    var broken = new ArrayList<List<String>>();
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      var cell = wrapped(clean(cells.get(i)), faces.get(i), size, columns.get(i).width());
      broken.add(cell);
      lines = Math.max(lines, cell.size());
    }
    room(Math.min(lines * step, HEIGHT - MARGIN - BOTTOM));
    for (int line = 0; line < lines; line++) {
      room(step);
      y -= size * 1.2;
      for (int i = 0; i < columns.size(); i++) {
        if (line < broken.get(i).size()) {
          put(broken.get(i).get(line), faces.get(i), size, MARGIN + columns.get(i).from(), y);
        }
      }
      y -= size * 0.3;
    }
    return this;
  }

  static List<String> wrapped(String text, Face face, double size, double width) {
    var lines = new ArrayList<String>();
    for (var part : text.split("\n", -1)) {
      var line = new StringBuilder();
      double taken = 0;
      for (int cp : part.codePoints().toArray()) {
        double one = face.width(cp) * size / 1000;
        if (taken + one > width && !line.isEmpty()) {
          taken = carry(line, lines, face, size);
        }
        line.appendCodePoint(cp);
        taken += one;
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /// Ends the line; a Latin word that began in the last third of it goes to the next.
  private static double carry(StringBuilder line, List<String> lines, Face face, double size) {
    int space = line.lastIndexOf(" ");
    if (face != Face.MONO && space > line.length() * 2 / 3) {
      lines.add(line.substring(0, space));
      line.delete(0, space + 1);
    } else {
      lines.add(line.toString());
      line.setLength(0);
    }
    return face.width(line.toString(), size);
  }

  /// Control characters have no shape.
  private static String clean(String text) {
    return text.codePoints()
        .filter(cp -> cp == '\n' || !Character.isISOControl(cp))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void put(String text, Face face, double size, double x, double at) {
    put(page(), text, face, size, x, at);
  }

  private static void put(
      StringBuilder to, String text, Face face, double size, double x, double at) {
    if (text.isEmpty()) {
      return;
    }
    to.append("BT ");
    to.append(face == Face.BOLD ? "2 Tr " + number(size / 40) + " w " : "0 Tr ");
    to.append("1 0 0 1 ").append(number(x)).append(' ').append(number(at)).append(" Tm ");
    int[] all = text.codePoints().toArray();
    for (int from = 0; from < all.length; ) {
      boolean latin = Face.latin(all[from]);
      int end = from;
      while (end < all.length && Face.latin(all[end]) == latin) {
        end++;
      }
      var run = new String(all, from, end - from);
      to.append(latin ? face == Face.MONO ? "/M " : "/L " : "/C ")
          .append(number(size))
          .append(" Tf ");
      to.append('<')
          .append(
              HexFormat.of()
                  .formatHex(
                      run.getBytes(latin ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE)))
          .append("> Tj ");
      from = end;
    }
    to.append("ET\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  public byte[] bytes() {
    for (int i = 0; i < pages.size(); i++) {
      var foot = "%s    %d / %d".formatted(footer, i + 1, pages.size());
      put(pages.get(i), foot, Face.TEXT, 8, MARGIN, 40);
    }
    return new File().write();
  }

  /// Objects and where they begin.
  private final class File {
    private static final int FIRST_PAGE = 8;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> begins = new ArrayList<>();

    private byte[] write() {
      ascii("%PDF-1.5\n");
      out.writeBytes(new byte[] {'%', (byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
      var kids = new StringBuilder();
      for (int i = 0; i < pages.size(); i++) {
        kids.append(FIRST_PAGE + 2 * i).append(" 0 R ");
      }
      object(
          "<</Type/Catalog/Pages 2 0 R/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>>>");
      object("<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
      object("<</Title<feff" + utf16(title) + ">/Producer(Newsroom)>>");
      object(
          "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light-UniGB-UTF16-H/Encoding/UniGB-UTF16-H"
              + "/DescendantFonts[5 0 R]>>");
      object(
          "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo"
              + "<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>/FontDescriptor<</Type/FontDescriptor"
              + "/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 752"
              + "/Descent -271/CapHeight 737/StemV 58>>>>");
      object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
      object("<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>");
      for (int i = 0; i < pages.size(); i++) {
        object(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s %s]/Contents %d 0 R"
                    .formatted(number(WIDTH), number(HEIGHT), FIRST_PAGE + 2 * i + 1)
                + "/Resources<</Font<</C 4 0 R/L 6 0 R/M 7 0 R>>>>>>");
        stream(pages.get(i).toString());
      }
      int table = out.size();
      ascii("xref\n0 " + (begins.size() + 1) + "\n0000000000 65535 f \n");
      begins.forEach(at -> ascii(String.format(Locale.ROOT, "%010d 00000 n \n", at)));
      ascii("trailer\n<</Size " + (begins.size() + 1) + "/Root 1 0 R/Info 3 0 R>>\n");
      ascii("startxref\n" + table + "\n%%EOF\n");
      return out.toByteArray();
    }

    private void ascii(String text) {
      out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void object(String text) {
      begins.add(out.size());
      ascii(begins.size() + " 0 obj\n" + text + "\nendobj\n");
    }

    private void stream(String text) {
      var packed = deflated(text.getBytes(StandardCharsets.US_ASCII));
      begins.add(out.size());
      ascii(
          begins.size() + " 0 obj\n<</Length " + packed.length + "/Filter/FlateDecode>>\nstream\n");
      out.writeBytes(packed);
      ascii("\nendstream\nendobj\n");
    }

    private static byte[] deflated(byte[] bytes) {
      try (var deflater = new Deflater()) {
        deflater.setInput(bytes);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[4096];
        while (!deflater.finished()) {
          out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
      }
    }

    private static String utf16(String text) {
      return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }
  }
}
