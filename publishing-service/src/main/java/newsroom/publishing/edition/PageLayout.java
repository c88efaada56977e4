package newsroom.publishing.edition;

import java.util.ArrayList;
import java.util.List;
import newsroom.publishing.issue.Slot;
import newsroom.publishing.pool.ArticleText;

/// Sets a page in rows of a twelve-column grid, in printed order.
///
/// Rows and widths are chosen so that the boxes of a row end at about the same height: the least
/// white space over all ways to break the order into rows.
public final class PageLayout {
  static final int COLUMNS = 12;
  private static final int COLUMN_WIDTH = 80;
  private static final int GUTTER = 28;
  private static final double AREA_OF_A_CHARACTER = 15 * 26;
  private static final int NARROWEST = 3;
  private static final int NARROWEST_BESIDE_A_HEADLINE = 4;

  /// What a lone box costs, in height of white space: a page of bars is dull.
  private static final double ALONE = 90;

  private PageLayout() {}

  /// @param span columns of the grid
  /// @param height estimated, in the unit of the row's height
  public record Box(Slot slot, ArticleText text, int span, double height) {}

  public record Row(List<Box> boxes) {
    public Row {
      boxes = List.copyOf(boxes);
    }

    public double height() {
      return boxes.stream().mapToDouble(Box::height).max().orElse(0);
    }
  }

  /// An article in its slot.
  public record Piece(Slot slot, ArticleText text) {}

  public static List<Row> rows(List<Piece> pieces) {
    int n = pieces.size();
    var cost = new double[n + 1];
    var best = new ArrayList<List<Row>>();
    best.add(List.of());
    for (int end = 1; end <= n; end++) {
      cost[end] = Double.MAX_VALUE;
      List<Row> chosen = List.of();
      for (int start = Math.max(0, end - 3); start < end; start++) {
        var together = pieces.subList(start, end);
        if (together.size() > 1 && together.stream().anyMatch(PageLayout::wantsFullWidth)) {
          continue;
        }
        var row = row(together);
        double total = cost[start] + waste(row);
        if (total < cost[end]) {
          cost[end] = total;
          chosen = new ArrayList<>(best.get(start));
          chosen.add(row);
        }
      }
      best.add(chosen);
    }
    return best.get(n);
  }

  private static boolean wantsFullWidth(Piece piece) {
    return piece.slot().role() == Slot.Role.LEAD;
  }

  private static double waste(Row row) {
    double height = row.height();
    double white =
        row.boxes().stream()
            .mapToDouble(box -> (height - box.height()) * box.span() * COLUMN_WIDTH)
            .sum();
    boolean lonely =
        row.boxes().size() == 1 && row.boxes().getFirst().slot().role() != Slot.Role.LEAD;
    return lonely ? white + ALONE * COLUMNS * COLUMN_WIDTH : white;
  }

  private static Row row(List<Piece> pieces) {
    return switch (pieces.size()) {
      case 1 -> row(pieces, COLUMNS);
      case 2 -> {
        Row best = row(pieces, 6, 6);
        for (int left = NARROWEST_BESIDE_A_HEADLINE; left <= COLUMNS - 4; left++) {
          best = better(best, row(pieces, left, COLUMNS - left));
        }
        yield best;
      }
      default -> {
        Row best = row(pieces, 4, 4, 4);
        for (int left = NARROWEST; left <= 6; left++) {
          for (int middle = NARROWEST; left + middle <= COLUMNS - NARROWEST; middle++) {
            best = better(best, row(pieces, left, middle, COLUMNS - left - middle));
          }
        }
        yield best;
      }
    };
  }

  private static Row better(Row one, Row other) {
    return waste(other) < waste(one) ? other : one;
  }

  private static Row row(List<Piece> pieces, int... spans) {
    var boxes = new ArrayList<Box>();
    for (int i = 0; i < spans.length; i++) {
      var piece = pieces.get(i);
      boxes.add(new Box(piece.slot(), piece.text(), spans[i], height(piece, spans[i])));
    }
    return new Row(boxes);
  }

  private static double height(Piece piece, int span) {
    double width = span * COLUMN_WIDTH - GUTTER;
    double body = piece.text().characters() + 14.0 * piece.text().body().size() + 12;
    if (piece.slot().verticalHeadline() && span > NARROWEST) {
      double longest = piece.text().headline().stream().mapToInt(String::length).max().orElse(0);
      double beside = 40.0 * piece.text().headline().size() + 30;
      return Math.max(longest * 26 + 40, body * AREA_OF_A_CHARACTER / (width - beside));
    }
    int size = piece.slot().role() == Slot.Role.LEAD ? 38 : 24;
    double headline = 20;
    for (var line : piece.text().headline()) {
      headline += Math.ceil(line.length() * size / width) * size * 1.4;
    }
    var eyebrow = piece.text().eyebrow();
    var deck = piece.text().deck();
    if (eyebrow != null) {
      headline += Math.ceil(eyebrow.length() * 16 / width) * 24;
    }
    if (deck != null) {
      headline += Math.ceil(deck.length() * 16 / width) * 24;
    }
    return headline + body * AREA_OF_A_CHARACTER / width;
  }
}
