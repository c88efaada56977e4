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
///
/// @param link where to go on; may be empty
/// @param act what the link is for
public record NoticeWords(String chinese, String english, String detail, String link, String act) {
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

  private NoticeWords(String chinese, String english, String detail) {
    this(chinese, english, detail, "", "");
  }

  /// @param origin before permalinks and the addresses of the desk
  public static NoticeWords of(Notice notice, String origin) {
    var title = Objects.requireNonNull(notice.headline(), "a notice without headline");
    return switch (notice.news()) {
      case Notice.ArticleNews news ->
          article(news, title, origin, origin + "/desk/submission/articles/" + notice.subjectId());
      case Notice.CallNews news ->
          call(news, title, origin + "/desk/submission/unit-calls/" + notice.subjectId());
    };
  }

  private static NoticeWords article(
      Notice.ArticleNews news, String headline, String origin, String desk) {
    return switch (news) {
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
              origin + link,
              origin + link,
              "看这篇");
      case Notice.AnswerDue(var answerBy) ->
          new NoticeWords(
              "《%s》交来已满10天，%s 前给您答复。".formatted(headline, due(DUE_CHINESE, answerBy)),
              "“%s” has been with us for ten days. You get an answer by %s."
                  .formatted(headline, due(DUE_ENGLISH, answerBy)),
              "");
      case Notice.FreeElsewhere _ ->
          new NoticeWords(
              "《%s》满15天没有答复，可以另投。想留在这里，就不用做什么。".formatted(headline),
              "“%s” had no answer in fifteen days. You may submit it elsewhere, or leave it with us."
                  .formatted(headline),
              "");
      case Notice.ConsentAsked _ ->
          new NoticeWords(
              "《%s》编辑改动了内容，请您确认，确认后才能终审。".formatted(headline),
              "An editor changed what “%s” says. It goes on once your unit agrees."
                  .formatted(headline),
              "",
              desk,
              "去确认");
      case Notice.Lapsed(var reason) ->
          new NoticeWords(
              "《%s》未采用，可以另投。".formatted(headline),
              "“%s” has lapsed. You may submit it elsewhere.".formatted(headline),
              reason);
      case Notice.SignOffRequested _ ->
          new NoticeWords(
              "《%s》等单位审签，签了才能投稿。".formatted(headline),
              "“%s” waits for your unit's sign-off before it can be submitted.".formatted(headline),
              "",
              desk,
              "去审签");
      case Notice.SignedOff(var signedBy) ->
          new NoticeWords(
              "《%s》单位已审签，可以投稿了。".formatted(headline),
              "“%s” is signed off and can be submitted.".formatted(headline),
              signedBy,
              desk,
              "去投稿");
      case Notice.SignOffRefused(var reason) ->
          new NoticeWords(
              "《%s》单位没有签，退回作者修改。".formatted(headline),
              "“%s” was not signed off and is back with its author.".formatted(headline),
              reason,
              desk,
              "去修改");
    };
  }

  private static NoticeWords call(Notice.CallNews news, String title, String desk) {
    return switch (news) {
      case Notice.CallOpened(var invited, var wanted, var opensAt, var deadline) ->
          new NoticeWords(
              invited
                  ? "约稿“%s”，%s 前交稿。请先应约或谢绝。".formatted(title, due(DUE_CHINESE, deadline))
                  : "征稿“%s”，%s 截稿。".formatted(title, due(DUE_CHINESE, deadline)),
              invited
                  ? "Commission “%s”, to be submitted by %s. Accept or decline first."
                      .formatted(title, due(DUE_ENGLISH, deadline))
                  : "Call “%s”, open until %s.".formatted(title, due(DUE_ENGLISH, deadline)),
              String.join("\n", wanted),
              desk,
              "看要求");
      case Notice.CallExtended(var deadline, var reason) ->
          new NoticeWords(
              "“%s”延期到 %s。".formatted(title, due(DUE_CHINESE, deadline)),
              "“%s” is extended to %s.".formatted(title, due(DUE_ENGLISH, deadline)),
              reason,
              desk,
              "看要求");
      case Notice.CallReminder(var over, var deadline) ->
          new NoticeWords(
              over
                  ? "“%s”已截稿，还没收到您单位的稿件。现在交仍收，会标明迟交。".formatted(title)
                  : "“%s”%s 截稿，还没收到您单位的稿件。".formatted(title, due(DUE_CHINESE, deadline)),
              over
                  ? "“%s” is closed and nothing came from your unit. It is still taken, marked as late."
                      .formatted(title)
                  : "“%s” closes at %s. Nothing has come from your unit yet."
                      .formatted(title, due(DUE_ENGLISH, deadline)),
              "",
              desk,
              "去写稿");
      case Notice.CallClosed(var answers, var lateAccepted) ->
          answers > 0
              ? new NoticeWords(
                  "“%s”已截稿，收到您单位 %d 篇。有了结果再告诉您。".formatted(title, answers),
                  "“%s” is closed. Articles from your unit: %d. The results follow."
                      .formatted(title, answers),
                  "",
                  desk,
                  "看这次征稿")
              : new NoticeWords(
                  "“%s”已截稿，没收到您单位的稿件。%s".formatted(title, lateAccepted ? "现在交仍收，会标明迟交。" : ""),
                  "“%s” is closed and nothing came from your unit.%s"
                      .formatted(title, lateAccepted ? " It is still taken, marked as late." : ""),
                  "",
                  desk,
                  "看这次征稿");
      case Notice.CallResults(var chosen) ->
          new NoticeWords(
              chosen.isEmpty()
                  ? "“%s”结果公布，您单位这次没有入选。".formatted(title)
                  : "“%s”结果公布，您单位入选 %d 篇。".formatted(title, chosen.size()),
              chosen.isEmpty()
                  ? "The results of “%s” are out. Nothing of your unit was chosen.".formatted(title)
                  : "The results of “%s” are out. Chosen from your unit: %d."
                      .formatted(title, chosen.size()),
              String.join("\n", chosen),
              desk,
              "看结果");
      case Notice.CallCancelled(var reason) ->
          new NoticeWords(
              "“%s”取消。已交的稿件照常审。".formatted(title),
              "“%s” is cancelled. What was submitted is reviewed all the same.".formatted(title),
              reason);
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
