package newsroom.contracts.submission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 稿件版本: the text of one version, never changed. It travels once, in the event that introduces it.
///
/// @param versionNo 1 for the first; version n+1 names n as its parent
/// @param contentHash lower-case hex SHA-256 of the canonical content
/// @param genre for example MEETING_REPORT, EVENT_REPORT, NEWS_BRIEF, FEATURE
/// @param origin ORIGINAL 原创, REPRINT 转载 or COMMISSIONED 约稿
/// @param reprint present exactly when origin is REPRINT
/// @param rawByline the byline 署名 as printed, brackets included
/// @param pointer for example 详见健康福建微信公众号
public record ArticleVersion(
    int versionNo,
    @Nullable Integer parentVersionNo,
    String contentHash,
    Headline headline,
    List<Paragraph> body,
    String genre,
    String origin,
    @Nullable ReprintSource reprint,
    String rawByline,
    List<BylineUnit> bylineUnits,
    @Nullable String suggestedColumn,
    @Nullable String pointer,
    @Nullable LocalDate eventDate) {
  public ArticleVersion {
    body = List.copyOf(body);
    bylineUnits = List.copyOf(bylineUnits);
  }
}
