package newsroom.notification.mailing.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.notification.delivery.Letter;
import newsroom.notification.delivery.Letters;
import newsroom.notification.delivery.Purpose;
import newsroom.notification.mail.Envelope;
import newsroom.notification.mail.Templates;
import newsroom.notification.mailing.Contents;
import newsroom.notification.subscriber.Subscriber;
import newsroom.notification.subscriber.SubscriberLinks;
import newsroom.notification.subscriber.Subscribers;
import newsroom.notification.unit.UnitCard;
import newsroom.notification.unit.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The mail of an issue: its pages and headlines, why it came, and how to stop it. The subscriber's
/// wish is read again for every letter.
@Component
final class IssueLetters implements Letters<Purpose.IssueMail> {
  private static final int REMEMBERED = 8;
  private static final ZoneId PRESS_TIME = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter ISSUE_DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE).withZone(PRESS_TIME);

  private final Subscribers subscribers;
  private final Contents contents;
  private final Units units;
  private final SubscriberLinks links;
  private final Envelope envelope;
  private final Templates templates;
  private final String origin;
  private final ConcurrentHashMap<String, Front> fronts = new ConcurrentHashMap<>();

  IssueLetters(
      Subscribers subscribers,
      Contents contents,
      Units units,
      SubscriberLinks links,
      Envelope envelope,
      Templates templates,
      @Value("${newsroom.origin}") String origin) {
    this.subscribers = subscribers;
    this.contents = contents;
    this.units = units;
    this.links = links;
    this.envelope = envelope;
    this.templates = templates;
    this.origin = origin;
  }

  /// What is the same for all readers of an issue.
  record Front(
      String title,
      String number,
      String day,
      String serial,
      String extent,
      String preview,
      String address,
      List<Page> pages) {}

  record Page(String number, String name, List<Entry> entries) {}

  /// @param lead the first one of the first page, set larger
  record Entry(String headline, String unit, String address, boolean lead) {}

  @Override
  public Written write(Purpose.IssueMail mail) {
    return switch (subscribers.find(mail.subscriberId()).orElse(null)) {
      case Subscriber.Active active -> new Written.Ready(letter(mail, active));
      case Subscriber.Unsubscribed _ -> new Written.NotWanted("unsubscribed");
      case Subscriber.Pending _ -> new Written.NotWanted("unsubscribed, not confirmed again");
      case null -> new Written.NotWanted("no such subscriber");
    };
  }

  private Letter letter(Purpose.IssueMail mail, Subscriber.Active subscriber) {
    var front = front(mail.issueId());
    var unsubscribe = links.unsubscribeAddress(links.unsubscribeToken(subscriber.id()));
    Map<String, Object> values =
        Map.of(
            "front",
            front,
            "since",
            since(subscriber.confirmedAt()),
            "unsubscribe",
            unsubscribe,
            "number",
            envelope.number(mail));
    return new Letter(
        subscriber.address().value(),
        front.title(),
        "《" + front.title() + "》" + front.number() + "　" + lead(front),
        templates.fill("mail/issue.txt", Locale.SIMPLIFIED_CHINESE, values),
        templates.fill("mail/issue", Locale.SIMPLIFIED_CHINESE, values),
        envelope.messageId(mail),
        Map.of(
            "List-Unsubscribe", "<" + unsubscribe + ">",
            "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
            "X-Newsroom-Issue", mail.issueId(),
            "Content-Language", "zh-CN",
            "Precedence", "bulk",
            "Auto-Submitted", "auto-generated"));
  }

  private static String lead(Front front) {
    return front.pages().stream()
        .flatMap(page -> page.entries().stream())
        .map(Entry::headline)
        .findFirst()
        .orElse(front.day());
  }

  static String since(Instant confirmedAt) {
    return DAY.format(confirmedAt);
  }

  private Front front(String issueId) {
    var known = fronts.get(issueId);
    if (known != null) {
      return known;
    }
    var front =
        front(
            contents
                .find(issueId)
                .orElseThrow(() -> new IllegalStateException("No contents of " + issueId)));
    // A unit whose event is still on its way shall be named in the letters that follow
    if (front.pages().stream()
        .flatMap(page -> page.entries().stream())
        .noneMatch(entry -> entry.unit().isEmpty())) {
      if (fronts.size() >= REMEMBERED) {
        fronts.clear();
      }
      fronts.put(issueId, front);
    }
    return front;
  }

  private Front front(IssuePublished issue) {
    var pages =
        issue.pages().stream()
            .map(page ->
                new Page(
                    "%02d".formatted(page.pageNo()),
                    line(page.name()),
                    page.entries().stream().map(entry -> entry(issue, page, entry)).toList()))
            .toList();
    var headlines =
        pages.stream().flatMap(page -> page.entries().stream()).map(Entry::headline).toList();
    var serial = issue.totalNo() == null ? "" : "（总第" + issue.totalNo() + "期）";
    return new Front(
        line(issue.publicationTitle()),
        "第" + issue.issueNo() + "期",
        ISSUE_DAY.format(issue.issueDate()),
        "第%d期%s".formatted(issue.issueNo(), serial),
        "本期%d版%d篇".formatted(pages.size(), headlines.size()),
        String.join("｜", headlines.stream().limit(3).toList()),
        origin + issue.path(),
        pages);
  }

  private Entry entry(IssuePublished issue, IssuePublished.Page page, IssuePublished.Entry entry) {
    boolean lead = page.equals(issue.pages().getFirst()) && entry.equals(page.entries().getFirst());
    return new Entry(
        line(entry.headline()),
        units.find(entry.unitId()).map(UnitCard::name).orElse(""),
        origin + entry.permalink(),
        lead);
  }

  /// One line whatever was typed: a headline ends up in headers and plain text.
  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
