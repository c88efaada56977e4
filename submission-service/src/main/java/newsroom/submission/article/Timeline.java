package newsroom.submission.article;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An article's history in sentences for its unit. Nobody of the newspaper is named.
public final class Timeline {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY_ZH =
      DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final String DRAFT = "DRAFT";
  private static final String SIGN_OFF = "UNIT_SIGNOFF";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Timeline() {}

  /// @param what one of the eight status words, or DRAFT and UNIT_SIGNOFF before them
  /// @param detail what the sentence is made of
  public record Entry(Instant at, String what, String zh, String en, Map<String, Object> detail) {
    public Entry {
      detail = Map.copyOf(detail);
    }

    Entry(Instant at, StatusWord what, String zh, String en, Map<String, Object> detail) {
      this(at, what.name(), zh, en, detail);
    }
  }

  public static List<Entry> of(Article article) {
    var entries = new ArrayList<Entry>();
    for (var line : article.manuscript().history()) {
      entries.add(entry(line));
    }
    return entries;
  }

  /// What happened between the unit and the newspaper, without what went on inside the unit.
  public static List<Entry> outside(Article article) {
    return of(article).stream()
        .filter(entry -> !entry.what().equals(DRAFT) && !entry.what().equals(SIGN_OFF))
        .toList();
  }

  private static Entry entry(Line line) {
    return switch (line) {
      case Line.Received(var at, var number) ->
          new Entry(
              at,
              StatusWord.RECEIVED,
              "收到第1稿，来稿编号 " + number,
              "Version 1 received, receipt no. " + number,
              Map.of("receiptNo", number, "versionNo", 1));
      case Line.Opened(var at) ->
          new Entry(at, StatusWord.IN_REVIEW, "三审开始", "The three reviews have started", Map.of());
      case Line.Returned(var at, int no, var code, var points, var due) ->
          new Entry(
              at,
              StatusWord.RETURNED,
              "编辑部请您改 %d 处，%s前交第%d稿".formatted(points.size(), dueZh(due), no + 1),
              "The desk asks %d %s, version %d by %s"
                  .formatted(
                      points.size(), points.size() == 1 ? "point" : "points", no + 1, dueEn(due)),
              Map.of("versionNo", no, "reasonCode", code, "points", points, "dueAt", due));
      case Line.Edited(var at, int no, boolean consent) ->
          new Entry(
              at,
              StatusWord.IN_REVIEW,
              consent ? "编辑改动了内容，请您确认" : "编辑修改了文字",
              consent
                  ? "An editor changed what it says and asks for your consent"
                  : "An editor changed the wording",
              Map.of("versionNo", no, "consent", consent));
      case Line.Revised(var at, int no) ->
          new Entry(
              at,
              StatusWord.IN_REVIEW,
              "收到第" + no + "稿，继续审稿",
              "Version " + no + " received, review goes on",
              Map.of("versionNo", no));
      case Line.Accepted(var at, int no) ->
          new Entry(
              at,
              StatusWord.ACCEPTED,
              "第" + no + "稿决定留用，等版面",
              "Version " + no + " will be used, waiting for a page",
              Map.of("versionNo", no));
      case Line.Rejected(var at, var code, var words) ->
          new Entry(
              at,
              StatusWord.REJECTED,
              "不用：" + words,
              "Not used: " + words,
              Map.of("reasonCode", code, "words", words));
      case Line.Published(var at, var p) ->
          new Entry(
              at,
              StatusWord.PUBLISHED,
              "已刊发：《%s》第%d期 %02d版".formatted(p.publicationTitle(), p.issueNo(), p.pageNo()),
              "Published: %s, issue %d, page %02d"
                  .formatted(p.publicationTitle(), p.issueNo(), p.pageNo()),
              Map.of(
                  "issueId", p.issueId(),
                  "issueNo", p.issueNo(),
                  "issueDate", p.issueDate(),
                  "pageNo", p.pageNo(),
                  "permalink", p.permalink()));
      case Line.Killed(var at, var reason) ->
          new Entry(
              at,
              StatusWord.PUBLISHED,
              "已撤销，不再供人阅读：" + reason,
              "Killed, it can be read no more: " + reason,
              Map.of("killed", true, "reason", reason));
      case Line.Withdrawn(var at, var reason) ->
          new Entry(
              at, StatusWord.WITHDRAWN, "您撤回了稿件", "You took it back", Map.of("reason", reason));
      case Line.WithdrawalOpen(var at) ->
          new Entry(
              at,
              StatusWord.WITHDRAWN,
              "此前已决定留用，等编辑部撤下",
              "It had been accepted, the desk takes it off",
              Map.of());
      case Line.WithdrawalDone(var at) ->
          new Entry(at, StatusWord.WITHDRAWN, "编辑部已确认撤稿", "The desk has confirmed it", Map.of());
      case Line.SignOffAsked(var at, var name) ->
          new Entry(at, SIGN_OFF, name + " 送单位审签", name + " asked for the sign-off", Map.of());
      case Line.SignOffRecalled(var at) ->
          new Entry(at, DRAFT, "撤回送审", "Recalled from sign-off", Map.of());
      case Line.SignedOff(var at, var name, var post) ->
          new Entry(
              at,
              SIGN_OFF,
              "%s（%s）已审签".formatted(name, post),
              "Signed off by %s (%s)".formatted(name, post),
              Map.of("name", name, "post", post));
      case Line.SignOffRefused(var at, var name, var reason) ->
          new Entry(
              at,
              DRAFT,
              "%s 未予审签：%s".formatted(name, reason),
              "%s did not sign: %s".formatted(name, reason),
              Map.of("name", name, "reason", reason));
      case Line.SignatureVoid(var at, var name) ->
          new Entry(
              at,
              DRAFT,
              "文字改过，" + name + " 的审签失效",
              "The text was changed; the signature of " + name + " is void",
              Map.of("name", name));
      case Line.AnswerDue(var at, var by) ->
          new Entry(
              at,
              StatusWord.IN_REVIEW,
              "已提醒编辑部：%s前答复".formatted(dueZh(by)),
              "The desk was reminded to decide by " + dueEn(by),
              Map.of("answerBy", by));
      case Line.Freed(var at, var by) ->
          new Entry(
              at,
              StatusWord.IN_REVIEW,
              "十五日内没有答复，您可以另投",
              "No decision within fifteen days; you are free to submit elsewhere",
              Map.of("answerBy", by));
      case Line.Lapsed(var at, var reason) ->
          new Entry(
              at,
              StatusWord.LAPSED,
              "未采用：" + reason,
              "Lapsed: " + reason,
              Map.of("reason", reason));
    };
  }

  static String dueZh(Instant due) {
    var day = endOfDay(due);
    return DAY_ZH.format(day) + " " + hour(due, day);
  }

  static String dueEn(Instant due) {
    var day = endOfDay(due);
    return hour(due, day) + " on " + DAY_EN.format(day);
  }

  /// A day ends at 24:00, which is not the first minute of the next.
  private static LocalDateTime endOfDay(Instant due) {
    var local = LocalDateTime.ofInstant(due, ZONE);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? local.minusDays(1) : local;
  }

  private static String hour(Instant due, LocalDateTime day) {
    var local = LocalDateTime.ofInstant(due, ZONE);
    return local.equals(day) ? TIME.format(local) : "24:00";
  }
}
