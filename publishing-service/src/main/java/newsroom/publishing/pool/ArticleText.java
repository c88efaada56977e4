package newsroom.publishing.pool;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of one version as it is to be printed. Never changed.
///
/// @param bylineNames units in printed order, without photographers
public record ArticleText(
    String articleId,
    int versionNo,
    String contentHash,
    @Nullable String eyebrow,
    List<String> headline,
    @Nullable String deck,
    List<Paragraph> body,
    String rawByline,
    List<String> bylineNames,
    @Nullable Reprint reprint,
    @Nullable String column,
    @Nullable String pointer,
    @Nullable AiLabel ai) {
  public ArticleText {
    headline = List.copyOf(headline);
    body = List.copyOf(body);
    bylineNames = List.copyOf(bylineNames);
  }

  /// @param subhead 小标题
  /// @param kind TEXT, SUBHEAD, LIST_ITEM, QUOTE or IMAGE, whose text is its caption; null before
  ///     there were other kinds
  public record Paragraph(
      String id,
      boolean subhead,
      String text,
      @Nullable String kind,
      @Nullable Integer level,
      @Nullable Boolean ordered,
      List<Mark> marks,
      @Nullable String credit) {
    public Paragraph {
      marks = marks == null ? List.of() : List.copyOf(marks);
    }

    public Paragraph(String id, boolean subhead, String text) {
      this(id, subhead, text, null, null, null, List.of(), null);
    }
  }

  /// Emphasis, in code points.
  public record Mark(int from, int to, String kind) {}

  /// 转载来源.
  public record Reprint(
      String sourceName,
      @Nullable String author,
      String title,
      @Nullable String url,
      @Nullable LocalDate date) {}

  /// The headline in one line.
  public String title() {
    return String.join(" ", headline);
  }

  /// How much room the text asks for.
  public int characters() {
    return body.stream().mapToInt(p -> p.text().codePointCount(0, p.text().length())).sum();
  }
}
