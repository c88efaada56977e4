package newsroom.publishing.edition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.issue.Makeup;
import newsroom.publishing.issue.Permalinks;
import newsroom.publishing.issue.Slot;
import newsroom.publishing.pool.ArticleText;
import org.jspecify.annotations.Nullable;

/// An issue as its readers see it: everything the pages say, in words and in order.
public record Paper(Head head, List<Sheet> sheets) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter LONG_DATE =
      DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.SIMPLIFIED_CHINESE);
  private static final int WIDE_HEADLINE = 23;
  private static final int CHARACTERS_READ_IN_A_MINUTE = 400;

  public Paper {
    sheets = List.copyOf(sheets);
  }

  /// What stands at the top of every page.
  public record Head(
      String title,
      String date,
      String longDate,
      String isoDate,
      String number,
      int pages,
      String href,
      String previous,
      String next) {}

  /// 版, with its neighbours.
  ///
  /// @param label for example 02版
  public record Sheet(
      int pageNo,
      String number,
      String label,
      String name,
      String href,
      List<Row> rows,
      List<Story> stories,
      List<Mark> marks,
      @Nullable Link before,
      @Nullable Link after) {}

  public record Row(List<Story> stories) {}

  /// @param minutes that reading takes
  /// @param place for example 头条
  /// @param role how the page sets it, as the style sheet's words
  public record Story(
      int order,
      int number,
      String place,
      String role,
      boolean vertical,
      int span,
      @Nullable String column,
      String href,
      ArticleText text,
      String title,
      String source,
      int minutes,
      List<Mark> marks,
      @Nullable Link before,
      @Nullable Link after) {
    /// The text, items of one list together.
    public List<Passages.Block> blocks() {
      return Passages.of(text);
    }
  }

  public record Link(String label, String href) {}

  /// A box on the page's miniature, in a frame of 60 by 82.
  public record Mark(double x, double y, double width, double height, boolean on) {}

  public static Paper of(Issue issue, Map<String, ArticleText> texts) {
    var sheets = new ArrayList<Sheet>();
    var pages = issue.makeup().pages().stream().filter(page -> !page.filled().isEmpty()).toList();
    for (int i = 0; i < pages.size(); i++) {
      sheets.add(
          sheet(
              issue,
              pages.get(i),
              texts,
              i == 0 ? null : link(issue, pages.get(i - 1)),
              i == pages.size() - 1 ? null : link(issue, pages.get(i + 1))));
    }
    return new Paper(head(issue), sheets);
  }

  public static Head head(Issue issue) {
    var head = issue.masthead();
    var href = Permalinks.issue(head.issueId());
    var total = head.totalNo();
    return new Head(
        head.publicationTitle(),
        DATE.format(head.issueDate()),
        LONG_DATE.format(head.issueDate()),
        head.issueDate().toString(),
        "第" + head.issueNo() + "期" + (total == null ? "" : "　总第" + total + "期"),
        (int) issue.makeup().pages().stream().filter(page -> !page.filled().isEmpty()).count(),
        href,
        href + "previous",
        href + "next");
  }

  static String date(LocalDate date) {
    return DATE.format(date);
  }

  private static String number(int pageNo) {
    return "%02d".formatted(pageNo);
  }

  private static Link link(Issue issue, Makeup.Page page) {
    return new Link(
        number(page.pageNo()) + " " + page.name(),
        Permalinks.page(issue.masthead().issueId(), page.pageNo()));
  }

  private static Sheet sheet(
      Issue issue,
      Makeup.Page page,
      Map<String, ArticleText> texts,
      @Nullable Link before,
      @Nullable Link after) {
    var pieces = new ArrayList<PageLayout.Piece>();
    for (var slot : page.filled()) {
      if (slot.filling() instanceof Slot.Filled content) {
        pieces.add(
            new PageLayout.Piece(slot, Objects.requireNonNull(texts.get(content.articleId()))));
      }
    }
    var layout = PageLayout.rows(pieces);
    var rows = new ArrayList<Row>();
    int at = 0;
    for (var row : layout) {
      var stories = new ArrayList<Story>();
      for (var box : row.boxes()) {
        stories.add(
            story(
                box,
                at + 1,
                marks(layout, at),
                at == 0 ? null : link(pieces.get(at - 1)),
                at == pieces.size() - 1 ? null : link(pieces.get(at + 1))));
        at++;
      }
      rows.add(new Row(List.copyOf(stories)));
    }
    return new Sheet(
        page.pageNo(),
        number(page.pageNo()),
        number(page.pageNo()) + "版",
        page.name(),
        Permalinks.page(issue.masthead().issueId(), page.pageNo()),
        rows,
        rows.stream().flatMap(row -> row.stories().stream()).toList(),
        marks(layout, -1),
        before,
        after);
  }

  private static Link link(PageLayout.Piece piece) {
    return new Link(piece.text().title(), Permalinks.article(piece.text().articleId()));
  }

  private static Story story(
      PageLayout.Box box,
      int number,
      List<Mark> marks,
      @Nullable Link before,
      @Nullable Link after) {
    var text = box.text();
    var slot = box.slot();
    return new Story(
        slot.order(),
        number,
        place(slot.role()),
        slot.role().name().toLowerCase(Locale.ROOT) + (wide(text) ? " wide" : ""),
        slot.verticalHeadline(),
        box.span(),
        slot.column(),
        Permalinks.article(text.articleId()),
        text,
        text.title(),
        text.bylineNames().isEmpty()
            ? bare(text.rawByline())
            : String.join("　", text.bylineNames()),
        Math.max(1, Math.ceilDiv(text.characters(), CHARACTERS_READ_IN_A_MINUTE)),
        marks,
        before,
        after);
  }

  /// A headline that asks for smaller type to stay on one line.
  private static boolean wide(ArticleText text) {
    return text.headline().stream().anyMatch(line -> line.length() > WIDE_HEADLINE);
  }

  /// A byline without the brackets it is printed in.
  private static String bare(String byline) {
    return byline.strip().replaceAll("^[(（]|[)）]$", "");
  }

  private static String place(Slot.Role role) {
    return switch (role) {
      case LEAD -> "头条";
      case SECOND -> "二条";
      case BRIEF -> "简讯";
      case NOTICE -> "启事";
      case PHOTO -> "图片";
    };
  }

  private static List<Mark> marks(List<PageLayout.Row> layout, int on) {
    double all = layout.stream().mapToDouble(PageLayout.Row::height).sum();
    var marks = new ArrayList<Mark>();
    double y = 14;
    int at = 0;
    for (var row : layout) {
      double height = 64 * row.height() / all;
      double x = 4;
      for (var box : row.boxes()) {
        double width = 52.0 * box.span() / PageLayout.COLUMNS;
        double gap = x + width > 55.9 ? 0 : 2;
        marks.add(
            new Mark(
                tenth(x), tenth(y), tenth(width - gap), tenth(Math.max(2, height - 2)), at == on));
        x += width;
        at++;
      }
      y += height;
    }
    return marks;
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
