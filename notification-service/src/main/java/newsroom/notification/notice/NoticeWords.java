package newsroom.notification.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A notice in words. A reason is quoted as it stands.
public record NoticeWords(String chinese, String english, String detail) {
  private static final ZoneId PRESS_TIME = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DUE_CHINESE =
      DateTimeFormatter.ofPattern("M月d日\u00a0HH:mm", Locale.SIMPLIFIED_CHINESE)
          .withZone(PRESS_TIME);
  private static final DateTimeFormatter DUE_ENGLISH =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.ENGLISH).withZone(PRESS_TIME);
  private static final DateTimeFormatter DAY_CHINESE =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter DAY_ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /// @param origin before permalinks
  public static NoticeWords of(Notice notice, String origin) {
    var headline = Objects.requireNonNull(notice.headline(), "a notice without headline");
    return switch (notice.news()) {
      case Notice.Returned(var versionNo, var points, var dueAt) ->
          new NoticeWords(
              "《%s》请修改，%s 前交第%d稿。".formatted(headline, due(DUE_CHINESE, dueAt), versionNo + 1),
              "“%s” needs changes. Submit version %d by %s."
                  .formatted(headline, versionNo + 1, due(DUE_ENGLISH, dueAt)),
              IntStream.range(0, points.size())
                  .mapToObj(i -> "%d. %s".formatted(i + 1, points.get(i)))
                  .collect(Collectors.joining("\n")));
      case Notice.Approved(var versionNo) ->
          new NoticeWords(
              "《%s》留用，第%d稿终审通过。刊发后再告诉您。".formatted(headline, versionNo),
              "“%s” is accepted: version %d passed the final review."
                  .formatted(headline, versionNo),
              "");
      case Notice.Rejected(_, var words) ->
          new NoticeWords(
              "《%s》退稿。".formatted(headline), "“%s” is rejected.".formatted(headline), words);
      case Notice.Published(_, var title, var issueNo, var day, var pageNo, var page, var link) ->
          new NoticeWords(
              "《%s》已刊发：《%s》%s第%d期%02d版 %s。"
                  .formatted(headline, title, DAY_CHINESE.format(day), issueNo, pageNo, page),
              "“%s” is published: %s no. %d, page %d %s, %s."
                  .formatted(headline, title, issueNo, pageNo, page, DAY_ENGLISH.format(day)),
              origin + link);
    };
  }

  /// A day ends at 24:00, which is not the first minute of the next.
  private static String due(DateTimeFormatter format, Instant dueAt) {
    boolean midnight = dueAt.atZone(PRESS_TIME).toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight
        ? format.format(dueAt.minusSeconds(1)).replace("23:59", "24:00")
        : format.format(dueAt);
  }
}
