package newsroom.review.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of one version 稿件版本 as the unit handed it in. Kept apart from the case, never changed.
public record VersionText(
    int versionNo,
    @Nullable Integer parentVersionNo,
    String contentHash,
    Headline headline,
    List<Paragraph> body,
    String genre,
    String origin,
    @Nullable Source reprint,
    String rawByline,
    List<Byline> bylineUnits,
    @Nullable String suggestedColumn,
    @Nullable String pointer,
    @Nullable LocalDate eventDate,
    @Nullable String changeNote,
    List<String> answers) {
  public VersionText {
    body = List.copyOf(body);
    bylineUnits = List.copyOf(bylineUnits);
    answers = List.copyOf(answers);
  }

  /// 引题, 主题, 副题
  public record Headline(@Nullable String eyebrow, List<String> main, @Nullable String deck) {
    public Headline {
      main = List.copyOf(main);
    }
  }

  /// @param kind TEXT or SUBHEAD 小标题
  public record Paragraph(String paragraphId, String kind, String text) {}

  /// 署名单位; the id is null while the name is unresolved 待定.
  public record Byline(@Nullable String unitId, String name, String role) {}

  /// 转载来源
  public record Source(
      String sourceName,
      @Nullable String sourceUnitId,
      @Nullable String author,
      String originalTitle,
      @Nullable String originalUrl,
      @Nullable LocalDate originalDate) {}
}
