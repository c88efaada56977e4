package newsroom.notification.notice.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsroom.notification.delivery.Letter;
import newsroom.notification.delivery.Letters;
import newsroom.notification.delivery.Purpose;
import newsroom.notification.mail.Envelope;
import newsroom.notification.mail.Templates;
import newsroom.notification.notice.Notice;
import newsroom.notification.notice.NoticeWords;
import newsroom.notification.notice.Notices;
import newsroom.notification.subscriber.Masthead;
import newsroom.notification.unit.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// To the unit's office, in Chinese first; never with a reviewer's name.
@Component
final class NoticeLetters implements Letters<Purpose.NoticeMail> {
  private final Notices notices;
  private final Units units;
  private final Masthead masthead;
  private final Envelope envelope;
  private final Templates templates;
  private final String origin;

  NoticeLetters(
      Notices notices,
      Units units,
      Masthead masthead,
      Envelope envelope,
      Templates templates,
      @Value("${newsroom.origin}") String origin) {
    this.notices = notices;
    this.units = units;
    this.masthead = masthead;
    this.envelope = envelope;
    this.templates = templates;
    this.origin = origin;
  }

  @Override
  public Written write(Purpose.NoticeMail mail) {
    var notice =
        notices
            .find(mail.noticeId())
            .filter(kept -> kept.headline() != null)
            .orElseThrow(() -> new IllegalStateException("Not told yet: " + mail.noticeId()));
    var unit = units.find(notice.unitId()).orElse(null);
    return unit == null || unit.noticeEmail() == null
        ? new Written.NotWanted("the unit has no address for notices")
        : new Written.Ready(letter(mail, notice, unit.name(), unit.noticeEmail()));
  }

  private Letter letter(Purpose.NoticeMail mail, Notice notice, String unit, String to) {
    var words = NoticeWords.of(notice, origin);
    var title = masthead.title(Locale.SIMPLIFIED_CHINESE);
    Map<String, Object> values =
        Map.of(
            "title",
            title,
            "unit",
            unit,
            "words",
            words,
            "label",
            label(notice.news()),
            "lines",
            words.detail().isEmpty() || words.detail().equals(words.link())
                ? List.of()
                : words.detail().lines().toList(),
            "link",
            words.link(),
            "act",
            words.act(),
            "number",
            envelope.number(mail));
    return new Letter(
        to,
        title,
        label(notice.news()) + "：" + notice.headline(),
        templates.fill("mail/notice.txt", Locale.SIMPLIFIED_CHINESE, values),
        templates.fill("mail/notice", Locale.SIMPLIFIED_CHINESE, values),
        envelope.messageId(mail),
        Map.of(
            notice.ofCall() ? "X-Newsroom-Call" : "X-Newsroom-Article",
            notice.subjectId(),
            "X-Newsroom-Notice",
            notice.what(),
            "Auto-Submitted",
            "auto-generated",
            "Content-Language",
            "zh-CN"));
  }

  private static String label(Notice.News news) {
    return switch (news) {
      case Notice.Returned _ -> "退改";
      case Notice.Approved _ -> "留用";
      case Notice.ConsentAsked _ -> "待确认";
      case Notice.Rejected _ -> "退稿";
      case Notice.Published _ -> "已刊发";
      case Notice.AnswerDue _ -> "待答复";
      case Notice.FreeElsewhere _ -> "可另投";
      case Notice.Lapsed _ -> "未采用";
      case Notice.SignOffRequested _ -> "单位审签";
      case Notice.SignedOff _ -> "已审签";
      case Notice.SignOffRefused _ -> "未签";
      case Notice.CallOpened(var invited, _, _, _) -> invited ? "约稿" : "征稿";
      case Notice.CallExtended _ -> "延期";
      case Notice.CallReminder _ -> "催稿";
      case Notice.CallClosed _ -> "截稿";
      case Notice.CallResults _ -> "结果";
      case Notice.CallCancelled _ -> "取消";
    };
  }
}
