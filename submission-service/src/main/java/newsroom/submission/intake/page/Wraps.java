package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells the spaces a scanner leaves where a printed line ends from spaces that were printed.
///
/// Printed lines of a column are equally wide: a space after a full line is the end of that line, one
/// after a short line is the end of a paragraph, one in the middle of a line was printed.
final class Wraps {
  private static final double SLACK = 1.7;

  /// @param text without the spaces of line ends
  /// @param from where it begins in the line it came from
  /// @param indented whether its first printed line is shorter by two characters; null when unknown
  /// @param fullStop whether it ends before its printed line is full
  record Piece(String text, int from, int to, @Nullable Boolean indented, boolean fullStop) {}

  /// @param width of the column in characters, 0 when unknown
  record Result(List<Piece> pieces, int removed, int kept, double width) {}

  private Wraps() {}

  /// @param wrapped whether lines of this page carry spaces at line ends at all
  /// @param beside the width of the column as the lines around show it, 0 when they do not
  static Result of(String text, boolean wrapped, double beside) {
    double width = columnWidth(text);
    if (width == 0) {
      return unmeasured(text, wrapped);
    }
    boolean narrow = text.split(" ").length < 4 && beside > width && beside - width < 3.5;
    return measured(text, narrow ? beside : width);
  }

  /// The width that most of the inner printed lines share; 0 when they share none.
  static double columnWidth(String text) {
    var parts = text.split(" ");
    if (parts.length < 3) {
      return parts.length == 2 ? widthOfTwo(parts) : 0;
    }
    double widest = 0;
    for (int i = 0; i < parts.length; i++) {
      if (cjk(parts[i])) {
        widest = Math.max(widest, Glyphs.width(parts[i]));
      }
    }
    if (widest < 6 || widest > 48) {
      return 0;
    }
    int full = 0;
    int counted = 0;
    double acc = 0;
    for (int i = 0; i < parts.length - 1; i++) {
      acc += Glyphs.width(parts[i]);
      if (acc + Glyphs.width(parts[i + 1]) > widest + SLACK) {
        counted++;
        full += acc >= widest - 2.8 ? 1 : 0;
        acc = 0;
      }
    }
    return counted > 0 && full * 2 >= counted ? widest : 0;
  }

  private static double widthOfTwo(String[] parts) {
    double first = Glyphs.width(parts[0]);
    double second = Glyphs.width(parts[1]);
    return first >= 9
            && first <= 40
            && second <= first + 2 + SLACK
            && first + second > first + 4
            && cjk(parts[0])
            && cjk(parts[1])
            && !balancedAt(parts[0] + " " + parts[1], parts[0].length())
        ? Math.max(first, second)
        : 0;
  }

  private static boolean cjk(String part) {
    return Glyphs.hanCount(part) * 2 >= part.length() - 1;
  }

  private static Result measured(String text, double width) {
    var pieces = new ArrayList<Piece>();
    var current = new StringBuilder();
    int removed = 0;
    int kept = 0;
    int from = 0;
    int at = 0;
    double acc = 0;
    double firstLine = -1;
    var parts = text.split(" ");
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      current.append(part);
      acc += Glyphs.width(part);
      at += part.length();
      if (i == parts.length - 1) {
        break;
      }
      String next = parts[i + 1];
      // A paragraph may fill its last line: then its successor's first words tell
      boolean over =
          Glyphs.ended(part)
              && (acc + (firstLine < 0 ? 2 : 0) < width - 2.5
                  || (!Glyphs.closing(part.charAt(part.length() - 1))
                      && Openings.strong(next)
                      && (i + 2 >= parts.length || Glyphs.width(next) < width - 1.2)));
      // One character behind a full line is the next line's
      boolean scrap = acc >= width - 2.2 && Glyphs.width(next) < 2.3;
      boolean fits = !over && !scrap && acc + Glyphs.width(next) <= width + SLACK - 1;
      if (fits || latinGap(part, next)) {
        current.append(' ');
        kept++;
      } else {
        firstLine = firstLine < 0 ? acc : firstLine;
        if (over) {
          pieces.add(new Piece(current.toString(), from, at, indented(firstLine, width), true));
          current.setLength(0);
          from = at + 1;
          firstLine = -1;
        } else {
          removed++;
        }
        acc = 0;
      }
      at++;
    }
    boolean stop = acc < width - 2.5;
    var indent = firstLine < 0 ? null : indented(firstLine, width);
    pieces.add(new Piece(current.toString(), from, text.length(), indent, stop));
    return new Result(pieces, removed, kept, width);
  }

  private static @Nullable Boolean indented(double firstLine, double width) {
    double missing = width - firstLine;
    return missing > 3.4 ? null : (Boolean) (missing >= 1.3);
  }

  private static Result unmeasured(String text, boolean wrapped) {
    var out = new StringBuilder();
    var pieces = new ArrayList<Piece>();
    int from = 0;
    int removed = 0;
    int kept = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ') {
        out.append(c);
        continue;
      }
      String sofar = out.toString();
      if (!wrapped
          && sofar.length() >= 6
          && "。！？!?".indexOf(sofar.charAt(sofar.length() - 1)) >= 0
          && Glyphs.leftOpen(sofar) == 0
          && Glyphs.han(text.codePointAt(i + 1))) {
        pieces.add(new Piece(sofar, from, i, null, true));
        out.setLength(0);
        from = i + 1;
        continue;
      }
      boolean keep =
          latinGap(text.substring(0, i), text.substring(i + 1))
              || balancedAt(text, i)
              || (!wrapped && Glyphs.leftOpen(text.substring(0, i)) > 0);
      if (keep) {
        out.append(' ');
        kept++;
      } else {
        removed++;
      }
    }
    pieces.add(new Piece(out.toString(), from, text.length(), null, false));
    return new Result(pieces, removed, kept, 0);
  }

  /// Between two words in Latin letters a space is a space, wherever the line ended.
  private static boolean latinGap(String left, String right) {
    return !left.isEmpty()
        && !right.isEmpty()
        && Glyphs.latin(left.codePointBefore(left.length()))
        && Glyphs.latin(right.codePointAt(0));
  }

  /// Two phrases of one length, as slogans are printed.
  static boolean balancedAt(String text, int space) {
    int left = space - 1;
    while (left >= 0 && Glyphs.han(text.charAt(left))) {
      left--;
    }
    int right = space + 1;
    while (right < text.length() && Glyphs.han(text.charAt(right))) {
      right++;
    }
    int before = space - 1 - left;
    int after = right - space - 1;
    boolean quoted = left >= 0 && "\"“‘'《".indexOf(text.charAt(left)) >= 0 && right < text.length();
    return quoted && before >= 2 && before <= 10 && Math.abs(before - after) <= 1;
  }
}
