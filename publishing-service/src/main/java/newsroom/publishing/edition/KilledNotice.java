package newsroom.publishing.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import newsroom.publishing.issue.Permalinks;
import newsroom.publishing.pool.ArticleText;
import newsroom.publishing.publication.Publication;

/// What readers are told instead of an article that was killed 撤销.
public record KilledNotice(
    String publication,
    int issueNo,
    String pageNo,
    String issueDay,
    String issueDayEnglish,
    String killedDay,
    String killedDayEnglish,
    String reason,
    String issue) {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  public static KilledNotice of(Publication.Killed killed) {
    var place = killed.place();
    var day = day(killed.notice().at());
    return new KilledNotice(
        place.publicationTitle(),
        place.issueNo(),
        "%02d".formatted(place.pageNo()),
        Paper.date(place.issueDate()),
        ENGLISH.format(place.issueDate()),
        Paper.date(day),
        ENGLISH.format(day),
        killed.notice().reason(),
        Permalinks.issue(place.issueId()));
  }

  /// The headline stays, so that the contents are those that were printed; the text does not.
  static ArticleText insteadOf(ArticleText text, Publication.Notice notice) {
    return new ArticleText(
        text.articleId(),
        text.versionNo(),
        "",
        null,
        text.headline(),
        "（本文已撤销）",
        List.of(
            new ArticleText.Paragraph(
                "notice",
                false,
                "本文已于%s撤销。%s".formatted(Paper.date(day(notice.at())), notice.reason()))),
        "",
        text.bylineNames(),
        null,
        text.column(),
        null,
        null);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, SHANGHAI);
  }
}
