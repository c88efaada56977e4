package newsroom.submission.call.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import newsroom.platform.aggregate.StateMapping;
import newsroom.submission.call.Call;
import newsroom.submission.call.CallKind;
import newsroom.submission.call.CallSheet;
import newsroom.submission.call.CallStatus;
import newsroom.submission.call.Deadline;
import newsroom.submission.call.LateRule;
import newsroom.submission.call.Medium;
import newsroom.submission.call.Quota;
import newsroom.submission.call.Terms;
import newsroom.submission.call.Timer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A call as a document; `status` tells which state it is in.
final class CallDocuments implements StateMapping<Call> {
  @Override
  public Document toDocument(Call call) {
    var sheet = call.sheet();
    var terms = sheet.terms();
    var quota = terms.quota();
    var judgement = sheet.judgement();
    var document =
        new Document("status", call.status().name())
            .append("callId", sheet.callId())
            .append("kind", terms.kind().name())
            .append("title", terms.title())
            .append("organiserUnitId", terms.organiserUnitId())
            .append("scopes", terms.scopes())
            .append("materials", terms.materials())
            .append("media", terms.media().stream().map(Medium::name).toList())
            .append("text", terms.text())
            .append("opensAt", date(terms.opensAt()))
            .append("deadline", deadline(terms.deadline()))
            .append("lateRule", terms.lateRule().name())
            .append("places", quota == null ? null : quota.places())
            .append("differentialPercent", quota == null ? null : quota.differentialPercent())
            .append("column", terms.column())
            .append("issueNo", terms.issueNo())
            .append("invited", terms.invited())
            .append("reminders", terms.reminders())
            .append("startedBy", sheet.startedBy())
            .append("startedAt", Date.from(sheet.startedAt()))
            .append("openedAt", date(sheet.openedAt()))
            .append("closedAt", date(sheet.closedAt()))
            .append(
                "extensions", sheet.extensions().stream().map(CallDocuments::extension).toList())
            .append("timers", sheet.timers().stream().map(CallDocuments::timer).toList())
            .append(
                "judgement",
                judgement == null
                    ? null
                    : new Document("key", judgement.key())
                        .append("answers", judgement.answers())
                        .append("chosen", judgement.chosen())
                        .append("at", Date.from(judgement.at())))
            .append("announcementArticleId", sheet.announcementArticleId())
            .append("resultsArticleId", sheet.resultsArticleId())
            .append("clockAt", call.clockAt().map(Date::from).orElse(null));
    if (call instanceof Call.Cancelled(_, var reason, var at)) {
      document.append("cancelled", new Document("reason", reason).append("at", Date.from(at)));
    }
    return document;
  }

  @Override
  public Call fromDocument(Document document) {
    var sheet = sheet(document);
    return switch (CallStatus.valueOf(document.getString("status"))) {
      case DRAFT -> new Call.Draft(sheet);
      case OPEN -> new Call.Opened(sheet);
      case EXTENDED -> new Call.Extended(sheet);
      case CLOSED -> new Call.Closed(sheet);
      case JUDGED -> new Call.Judged(sheet);
      case RESULTS_PUBLISHED -> new Call.ResultsPublished(sheet);
      case ARCHIVED -> new Call.Archived(sheet);
      case CANCELLED -> {
        var cancelled = document.get("cancelled", Document.class);
        yield new Call.Cancelled(
            sheet, cancelled.getString("reason"), cancelled.getDate("at").toInstant());
      }
    };
  }

  private static CallSheet sheet(Document document) {
    var judgement = document.get("judgement", Document.class);
    return new CallSheet(
        document.getString("callId"),
        terms(document),
        document.getString("startedBy"),
        document.getDate("startedAt").toInstant(),
        new CallSheet.Run(
            instant(document.getDate("openedAt")),
            instant(document.getDate("closedAt")),
            document.getList("extensions", Document.class).stream()
                .map(e ->
                    new CallSheet.Extension(
                        deadline(e.get("former", Document.class)),
                        e.getDate("at").toInstant(),
                        e.getString("reason")))
                .toList(),
            document.getList("timers", Document.class).stream()
                .map(t ->
                    new Timer(
                        t.getInteger("daysBefore", 0),
                        t.getDate("dueAt").toInstant(),
                        instant(t.getDate("toldAt")),
                        t.getBoolean("passed", false)))
                .toList()),
        new CallSheet.Outcome(
            judgement == null
                ? null
                : new CallSheet.Judgement(
                    judgement.getString("key"),
                    judgement.getInteger("answers", 0),
                    judgement.getInteger("chosen", 0),
                    judgement.getDate("at").toInstant()),
            document.getString("announcementArticleId"),
            document.getString("resultsArticleId")));
  }

  private static Terms terms(Document document) {
    var places = document.getInteger("places");
    return new Terms(
        CallKind.valueOf(document.getString("kind")),
        document.getString("title"),
        document.getString("organiserUnitId"),
        document.getList("scopes", String.class),
        document.getList("materials", String.class),
        document.getList("media", String.class).stream().map(Medium::valueOf).toList(),
        document.getString("text"),
        instant(document.getDate("opensAt")),
        deadline(document.get("deadline", Document.class)),
        LateRule.valueOf(document.getString("lateRule")),
        places == null ? null : new Quota(places, document.getInteger("differentialPercent")),
        document.getString("column"),
        document.getInteger("issueNo"),
        document.getList("invited", String.class),
        List.copyOf(document.getList("reminders", Integer.class)));
  }

  private static Document extension(CallSheet.Extension extension) {
    return new Document("former", deadline(extension.former()))
        .append("at", Date.from(extension.at()))
        .append("reason", extension.reason());
  }

  private static Document timer(Timer timer) {
    return new Document("daysBefore", timer.daysBefore())
        .append("dueAt", Date.from(timer.dueAt()))
        .append("toldAt", date(timer.toldAt()))
        .append("passed", timer.passed());
  }

  private static Document deadline(Deadline deadline) {
    var day = deadline.day();
    return new Document("at", Date.from(deadline.at()))
        .append("day", day == null ? null : day.toString());
  }

  private static Deadline deadline(Document document) {
    String day = document.getString("day");
    return day != null
        ? Deadline.onDay(LocalDate.parse(day))
        : Deadline.at(document.getDate("at").toInstant());
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
