package newsroom.review.casefile.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsroom.platform.aggregate.StateMapping;
import newsroom.review.casefile.CaseFile;
import newsroom.review.casefile.CheckReport;
import newsroom.review.casefile.Consent;
import newsroom.review.casefile.Decided;
import newsroom.review.casefile.Edited;
import newsroom.review.casefile.Exemption;
import newsroom.review.casefile.Label;
import newsroom.review.casefile.Lease;
import newsroom.review.casefile.Recusal;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.ReviewCase.Approved;
import newsroom.review.casefile.ReviewCase.AwaitingRevision;
import newsroom.review.casefile.ReviewCase.Cancelled;
import newsroom.review.casefile.ReviewCase.Claimed;
import newsroom.review.casefile.ReviewCase.Held;
import newsroom.review.casefile.ReviewCase.Rejected;
import newsroom.review.casefile.ReviewCase.Waiting;
import newsroom.review.casefile.Verdict;
import newsroom.review.casefile.Verified;
import newsroom.review.casefile.VersionRef;
import newsroom.review.casefile.Waiver;
import newsroom.review.policy.Stage;
import newsroom.review.policy.WorkingCalendar;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A case as a document. Names are short and a decision refers to its version by number: it must stay
/// below 16 KB after the last round.
final class CaseMapping implements StateMapping<ReviewCase> {
  private final WorkingCalendar calendar;

  CaseMapping(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public Document toDocument(ReviewCase state) {
    var document = file(state.file());
    switch (state) {
      case Waiting(var file, var stage) -> open(document, "WAITING", file, stage);
      case Claimed(var file, var stage, var lease) -> {
        open(document, "CLAIMED", file, stage);
        document
            .append("holder", lease.reviewerId())
            .append("holderName", lease.reviewerName())
            .append("leaseUntil", Date.from(lease.until()));
      }
      case AwaitingRevision(var file, var stage, var dueAt) ->
          document
              .append("is", "AWAITING_REVISION")
              .append("stage", stage.name())
              .append("returnedBy", file.decisions().getLast().reviewerId())
              .append("dueAt", Date.from(dueAt));
      case Held held ->
          document
              .append("is", "HELD")
              .append("stage", held.stage().name())
              .append("holder", held.heldBy())
              .append("holderName", held.heldByName())
              .append("heldAt", Date.from(held.at()))
              .append("words", held.words());
      case Approved _ -> document.append("is", "APPROVED");
      case Rejected _ -> document.append("is", "REJECTED");
      case Cancelled(_, var reason) -> document.append("is", "CANCELLED").append("reason", reason);
    }
    return document.append("sortAt", Date.from(state.turn()));
  }

  @Override
  public ReviewCase fromDocument(Document document) {
    var file = file(document);
    return switch (document.getString("is")) {
      case "WAITING" -> new Waiting(file, stage(document));
      case "CLAIMED" ->
          new Claimed(
              file,
              stage(document),
              new Lease(
                  document.getString("holder"),
                  document.getString("holderName"),
                  instant(document, "leaseUntil")));
      case "AWAITING_REVISION" ->
          new AwaitingRevision(file, stage(document), instant(document, "dueAt"));
      case "HELD" ->
          new Held(
              file,
              stage(document),
              document.getString("holder"),
              document.getString("holderName"),
              instant(document, "heldAt"),
              document.getString("words"));
      case "APPROVED" -> new Approved(file);
      case "REJECTED" -> new Rejected(file);
      case "CANCELLED" -> new Cancelled(file, document.getString("reason"));
      default -> throw new IllegalStateException("A case that is " + document.getString("is"));
    };
  }

  /// Who is barred and who decides is stored too: the queue asks for it.
  private void open(Document document, String is, CaseFile file, Stage stage) {
    document
        .append("is", is)
        .append("stage", stage.name())
        .append("role", file.reviewerOf(stage).name())
        .append("barred", List.copyOf(file.barredFrom(stage)));
    file.nextReminder(calendar).ifPresent(at -> document.append("remindAt", Date.from(at)));
  }

  private static Document file(CaseFile file) {
    var label = file.label();
    var document =
        new Document("articleId", file.articleId())
            .append("unitId", file.unitId())
            .append("policy", PolicyMapping.write(file.policy()))
            .append("openedAt", Date.from(file.openedAt()))
            .append("headline", label.headline())
            .append("byline", label.byline())
            .append("genre", label.genre())
            .append("origin", label.origin())
            .append("characters", label.characters())
            .append("versions", file.versions().stream().map(CaseMapping::version).toList())
            .append("units", List.copyOf(new TreeSet<>(file.units())))
            .append("submitters", List.copyOf(new TreeSet<>(file.submitters())))
            .append("decisions", file.decisions().stream().map(CaseMapping::decision).toList())
            .append("standing", names(file.standing()))
            .append("exemptions", file.exemptions().stream().map(CaseMapping::exemption).toList());
    put(document, "column", label.column());
    put(document, "photos", label.photos() == 0 ? null : label.photos());
    put(document, "sensitivity", label.sensitivity().isEmpty() ? null : label.sensitivity());
    put(document, "unverified", label.unverified() ? true : null);
    put(document, "raised", file.raised().isEmpty() ? null : names(file.raised()));
    put(document, "stageDue", file.dueAt() == null ? null : Date.from(file.dueAt()));
    put(document, "reminded", file.reminded().isEmpty() ? null : file.reminded());
    put(document, "recusals", documents(file.recusals(), CaseMapping::recusal));
    put(document, "waivers", documents(file.waivers(), CaseMapping::waiver));
    put(document, "edits", documents(file.edits(), CaseMapping::edit));
    put(document, "consent", file.consent() == null ? null : consent(file.consent()));
    var verified = file.verified();
    if (verified != null) {
      document.append(
          "verified",
          version(verified.version())
              .append("by", verified.recordedBy())
              .append("name", verified.recordedByName())
              .append("at", Date.from(verified.at()))
              .append("words", verified.words()));
    }
    var report = file.report();
    if (report != null) {
      document.append(
          "report",
          version(report.version())
              .append("rules", report.rules())
              .append("at", Date.from(report.at()))
              .append("mustFix", report.mustFix())
              .append("check", report.check())
              .append("notes", report.notes()));
    }
    return document;
  }

  private static CaseFile file(Document document) {
    var versions =
        document.getList("versions", Document.class).stream().map(CaseMapping::version).toList();
    var decisions =
        document.getList("decisions", Document.class).stream()
            .map(d -> decision(d, versions))
            .toList();
    var due = document.getDate("stageDue");
    return new CaseFile(
        document.getString("articleId"),
        document.getString("unitId"),
        PolicyMapping.read(document.get("policy", Document.class)),
        instant(document, "openedAt"),
        new Label(
            document.getString("headline"),
            document.getString("byline"),
            document.getString("genre"),
            document.getString("origin"),
            document.getBoolean("unverified", false),
            document.getString("column"),
            texts(document, "sensitivity"),
            document.getInteger("characters", 0),
            document.getInteger("photos", 0)),
        versions,
        Set.copyOf(document.getList("units", String.class)),
        Set.copyOf(document.getList("submitters", String.class)),
        decisions,
        document.containsKey("standing")
            ? stages(document, "standing")
            : passedBefore(document, decisions),
        stages(document, "raised"),
        document.getList("exemptions", Document.class).stream()
            .map(e ->
                new Exemption(
                    e.getString("for"), e.getString("by"), instant(e, "at"), e.getString("words")))
            .toList(),
        document.getList("recusals", Document.class, List.of()).stream()
            .map(r ->
                new Recusal(
                    r.getString("by"), r.getString("name"), instant(r, "at"), r.getString("words")))
            .toList(),
        document.getList("waivers", Document.class, List.of()).stream()
            .map(w ->
                new Waiver(
                    w.getString("finding"),
                    w.getString("rule"),
                    w.getString("by"),
                    w.getString("name"),
                    instant(w, "at"),
                    w.getString("words")))
            .toList(),
        document.getList("edits", Document.class, List.of()).stream()
            .map(e ->
                new Edited(
                    number(e, "n"),
                    stage(e),
                    e.getString("by"),
                    e.getString("name"),
                    instant(e, "at"),
                    e.getBoolean("content", false),
                    number(e, "characters")))
            .toList(),
        consent(document.get("consent", Document.class)),
        verified(document.get("verified", Document.class)),
        report(document.get("report", Document.class)),
        due == null ? null : due.toInstant(),
        texts(document, "reminded"));
  }

  /// Cases of the first days did not note it: there every stage before the open one had passed.
  private static Set<Stage> passedBefore(Document document, List<Decided> decisions) {
    var open = document.getString("stage");
    return decisions.stream()
        .filter(d -> d.verdict().passes())
        .map(Decided::stage)
        .filter(stage -> open == null || stage.compareTo(Stage.valueOf(open)) < 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> @Nullable List<Document> documents(
      List<T> list, Function<T, Document> written) {
    return list.isEmpty() ? null : list.stream().map(written).toList();
  }

  private static List<String> names(Set<Stage> stages) {
    return stages.stream().sorted().map(Stage::name).toList();
  }

  private static Set<Stage> stages(Document document, String name) {
    return texts(document, name).stream().map(Stage::valueOf).collect(Collectors.toSet());
  }

  private static List<String> texts(Document document, String name) {
    return document.getList(name, String.class, List.of());
  }

  private static Document recusal(Recusal recusal) {
    return new Document("by", recusal.reviewerId())
        .append("name", recusal.reviewerName())
        .append("at", Date.from(recusal.at()))
        .append("words", recusal.words());
  }

  private static Document edit(Edited edit) {
    var document =
        new Document("n", edit.versionNo())
            .append("stage", edit.stage().name())
            .append("by", edit.by())
            .append("name", edit.byName())
            .append("at", Date.from(edit.at()))
            .append("characters", edit.characters());
    if (edit.content()) {
      document.append("content", true);
    }
    return document;
  }

  private static Document consent(Consent consent) {
    var document =
        new Document("n", consent.versionNo())
            .append("agreed", consent.agreed())
            .append("by", consent.by())
            .append("at", Date.from(consent.at()));
    put(document, "words", consent.words());
    return document;
  }

  private static @Nullable Consent consent(@Nullable Document document) {
    return document == null
        ? null
        : new Consent(
            number(document, "n"),
            document.getBoolean("agreed", false),
            document.getString("by"),
            instant(document, "at"),
            document.getString("words"));
  }

  private static Document waiver(Waiver waiver) {
    return new Document("finding", waiver.findingId())
        .append("rule", waiver.ruleId())
        .append("by", waiver.by())
        .append("name", waiver.byName())
        .append("at", Date.from(waiver.at()))
        .append("words", waiver.words());
  }

  private static @Nullable CheckReport report(@Nullable Document document) {
    return document == null
        ? null
        : new CheckReport(
            version(document),
            texts(document, "rules"),
            instant(document, "at"),
            texts(document, "mustFix"),
            number(document, "check"),
            number(document, "notes"));
  }

  private static @Nullable Verified verified(@Nullable Document document) {
    return document == null
        ? null
        : new Verified(
            version(document),
            document.getString("by"),
            document.getString("name"),
            instant(document, "at"),
            document.getString("words"));
  }

  private static VersionRef version(Document document) {
    return new VersionRef(number(document, "n"), document.getString("hash"));
  }

  private static Document version(VersionRef version) {
    return new Document("n", version.versionNo()).append("hash", version.contentHash());
  }

  private static Document decision(Decided decided) {
    var document =
        new Document("round", decided.round())
            .append("n", decided.version().versionNo())
            .append("stage", decided.stage().name())
            .append("verdict", decided.verdict().name())
            .append("by", decided.reviewerId())
            .append("name", decided.reviewerName())
            .append("at", Date.from(decided.at()));
    put(document, "code", decided.reasonCode());
    put(document, "words", decided.words());
    if (decided.overridden()) {
      document.append("overridden", true);
    }
    return document;
  }

  /// Decisions of the first days do not name their version: it is the one the round was opened with.
  private static Decided decision(Document document, List<VersionRef> versions) {
    int round = number(document, "round");
    return new Decided(
        round,
        stage(document),
        Verdict.Kind.valueOf(document.getString("verdict")),
        document.containsKey("n")
            ? versions.stream()
                .filter(v -> v.versionNo() == number(document, "n"))
                .findFirst()
                .orElseThrow()
            : versions.get(round - 1),
        document.getString("by"),
        document.getString("name"),
        instant(document, "at"),
        document.getString("code"),
        document.getString("words"),
        document.getBoolean("overridden", false));
  }

  private static Document exemption(Exemption exemption) {
    return new Document("for", exemption.reviewerId())
        .append("by", exemption.recordedBy())
        .append("at", Date.from(exemption.at()))
        .append("words", exemption.words());
  }

  private static void put(Document document, String name, @Nullable Object value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  private static Stage stage(Document document) {
    return Stage.valueOf(document.getString("stage"));
  }

  private static int number(Document document, String name) {
    return document.get(name, Number.class).intValue();
  }

  private static Instant instant(Document document, String name) {
    return document.getDate(name).toInstant();
  }
}
