package newsroom.publishing.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import newsroom.publishing.pool.ArticleText;
import newsroom.publishing.pool.ArticleText.Mark;
import newsroom.publishing.pool.ArticleText.Paragraph;
import org.jspecify.annotations.Nullable;

/// A body as a page shows it: items of one list together, emphasis as runs of text.
public final class Passages {
  private static final int DEEPEST = 3;

  private Passages() {}

  /// @param sort head, text, quote, picture, bullets or numbers
  public record Block(String sort, List<Item> items) {}

  /// One paragraph.
  ///
  /// @param number its place in a numbered list
  public record Item(
      String id, String text, List<Run> runs, int level, int number, @Nullable String credit) {}

  /// @param tag strong, em, sup, sub or empty
  public record Run(String tag, String text) {}

  static List<Block> of(ArticleText text) {
    var blocks = new ArrayList<Block>();
    int[] count = new int[DEEPEST + 1];
    for (var p : text.body()) {
      var sort = sort(p);
      boolean list = sort.equals("bullets") || sort.equals("numbers");
      boolean goesOn = list && !blocks.isEmpty() && blocks.getLast().sort().equals(sort);
      if (!goesOn) {
        blocks.add(new Block(sort, new ArrayList<>()));
        count = new int[DEEPEST + 1];
      }
      int level = Math.clamp(Objects.requireNonNullElse(p.level(), 1), 1, DEEPEST);
      for (int deeper = level + 1; deeper <= DEEPEST; deeper++) {
        count[deeper] = 0;
      }
      blocks
          .getLast()
          .items()
          .add(new Item(p.id(), p.text(), runs(p), level, ++count[level], p.credit()));
    }
    return blocks;
  }

  private static String sort(Paragraph p) {
    return switch (Objects.requireNonNullElse(p.kind(), p.subhead() ? "SUBHEAD" : "TEXT")) {
      case "SUBHEAD" -> "head";
      case "LIST_ITEM" -> Boolean.TRUE.equals(p.ordered()) ? "numbers" : "bullets";
      case "QUOTE" -> "quote";
      case "IMAGE" -> "picture";
      default -> "text";
    };
  }

  private static List<Run> runs(Paragraph p) {
    int end = p.text().codePointCount(0, p.text().length());
    var cuts = new TreeSet<Integer>(List.of(0, end));
    for (var mark : p.marks()) {
      cuts.add(Math.clamp(mark.from(), 0, end));
      cuts.add(Math.clamp(mark.to(), 0, end));
    }
    var runs = new ArrayList<Run>();
    int from = 0;
    for (int to : cuts.tailSet(0, false)) {
      int first = p.text().offsetByCodePoints(0, from);
      runs.add(new Run(tag(p.marks(), from), p.text().substring(first, end(p.text(), to))));
      from = to;
    }
    return runs;
  }

  private static int end(String text, int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }

  /// Where marks overlap, the one that changes the meaning most.
  private static String tag(List<Mark> marks, int at) {
    var tags =
        marks.stream()
            .filter(m -> m.from() <= at && at < m.to())
            .map(m ->
                switch (m.kind()) {
                  case "SUPERSCRIPT" -> "sup";
                  case "SUBSCRIPT" -> "sub";
                  case "STRONG" -> "strong";
                  default -> "em";
                })
            .toList();
    return List.of("sup", "sub", "strong", "em").stream()
        .filter(tags::contains)
        .findFirst()
        .orElse("");
  }
}
