package newsroom.submission.intake.page;

import java.util.Comparator;
import java.util.List;

/// Pieces of body text that are one paragraph, in the order in which they are read.
record Paragraph(List<Item.Fragment> pieces) {
  static final Comparator<Paragraph> PLACE =
      Comparator.comparingInt(Paragraph::firstLine).thenComparingInt(Paragraph::firstPlace);

  Paragraph {
    pieces = List.copyOf(pieces);
  }

  int firstLine() {
    return pieces.stream().mapToInt(Item.Fragment::line).min().orElseThrow();
  }

  /// Where in its first line it begins: two paragraphs may share that line.
  int firstPlace() {
    int line = firstLine();
    return pieces.stream()
        .filter(piece -> piece.line() == line)
        .mapToInt(Item.Fragment::from)
        .min()
        .orElse(0);
  }

  int lastLine() {
    return pieces.stream().mapToInt(Item.Fragment::line).max().orElseThrow();
  }

  boolean complete() {
    return pieces.getLast().complete();
  }

  String text() {
    var text = new StringBuilder();
    for (var piece : pieces) {
      boolean gap =
          !text.isEmpty()
              && Glyphs.latin(text.codePointBefore(text.length()))
              && Glyphs.latin(piece.text().codePointAt(0))
              && text.length() > 1;
      text.append(gap ? " " : "").append(piece.text());
    }
    return text.toString();
  }
}
