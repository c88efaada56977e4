package newsroom.review.casefile.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import newsroom.platform.aggregate.StateMapping;
import newsroom.review.casefile.CaseFile;
import newsroom.review.casefile.Decided;
import newsroom.review.casefile.Exemption;
import newsroom.review.casefile.Label;
import newsroom.review.casefile.Lease;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.ReviewCase.Approved;
import newsroom.review.casefile.ReviewCase.AwaitingRevision;
import newsroom.review.casefile.ReviewCase.Cancelled;
import newsroom.review.casefile.ReviewCase.Claimed;
import newsroom.review.casefile.ReviewCase.Rejected;
import newsroom.review.casefile.ReviewCase.Waiting;
import newsroom.review.casefile.Verdict;
import newsroom.review.casefile.Verified;
import newsroom.review.casefile.VersionRef;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Stage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A case as a document. Names are short and a decision refers to its version by number: it must stay
/// far below 8 KB after the last round.
final class CaseMapping implements StateMapping<ReviewCase> {
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
      case AwaitingRevision(_, var stage, var dueAt) ->
          document
              .append("is", "AWAITING_REVISION")
              .append("stage", stage.name())
              .append("dueAt", Date.from(dueAt));
      case Approved _ -> document.append("is", "APPROVED");
      case Rejected _ -> document.append("is", "REJECTED");
      case Cancelled(_, var reason) -> document.append("is", "CANCELLED").append("reason", reason);
    }
    return document;
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
      case "APPROVED" -> new Approved(file);
      case "REJECTED" -> new Rejected(file);
      case "CANCELLED" -> new Cancelled(file, document.getString("reason"));
      default -> throw new IllegalStateException("A case that is " + document.getString("is"));
    };
  }

  /// Who is barred is stored too: the queue asks for it.
  private static void open(Document document, String is, CaseFile file, Stage stage) {
    document
        .append("is", is)
        .append("stage", stage.name())
        .append("barred", List.copyOf(file.barredFrom(stage)));
  }

  private static Document file(CaseFile file) {
    var document = withoutVerification(file);
    if (file.label().unverified()) {
      document.append("unverified", true);
    }
    var verified = file.verified();
    if (verified != null) {
      document.append(
          "verified",
          new Document("n", verified.version().versionNo())
              .append("hash", verified.version().contentHash())
              .append("by", verified.recordedBy())
              .append("name", verified.recordedByName())
              .append("at", Date.from(verified.at()))
              .append("words", verified.words()));
    }
    return document;
  }

  private static Document withoutVerification(CaseFile file) {
    return new Document("articleId", file.articleId())
        .append("unitId", file.unitId())
        .append("policy", policy(file.policy()))
        .append("openedAt", Date.from(file.openedAt()))
        .append("headline", file.label().headline())
        .append("byline", file.label().byline())
        .append("genre", file.label().genre())
        .append("origin", file.label().origin())
        .append("versions", file.versions().stream().map(CaseMapping::version).toList())
        .append("units", List.copyOf(new TreeSet<>(file.units())))
        .append("submitters", List.copyOf(new TreeSet<>(file.submitters())))
        .append("decisions", file.decisions().stream().map(CaseMapping::decision).toList())
        .append("exemptions", file.exemptions().stream().map(CaseMapping::exemption).toList());
  }

  private static CaseFile file(Document document) {
    var versions =
        document.getList("versions", Document.class).stream()
            .map(v -> new VersionRef(number(v, "n"), v.getString("hash")))
            .toList();
    return new CaseFile(
        document.getString("articleId"),
        document.getString("unitId"),
        policy(document.get("policy", Document.class)),
        instant(document, "openedAt"),
        new Label(
            document.getString("headline"),
            document.getString("byline"),
            document.getString("genre"),
            document.getString("origin"),
            document.getBoolean("unverified", false)),
        versions,
        Set.copyOf(document.getList("units", String.class)),
        Set.copyOf(document.getList("submitters", String.class)),
        document.getList("decisions", Document.class).stream()
            .map(d -> decision(d, versions))
            .toList(),
        document.getList("exemptions", Document.class).stream()
            .map(e ->
                new Exemption(
                    e.getString("for"), e.getString("by"), instant(e, "at"), e.getString("words")))
            .toList(),
        verified(document.get("verified", Document.class)));
  }

  private static @Nullable Verified verified(@Nullable Document document) {
    return document == null
        ? null
        : new Verified(
            new VersionRef(number(document, "n"), document.getString("hash")),
            document.getString("by"),
            document.getString("name"),
            instant(document, "at"),
            document.getString("words"));
  }

  private static Document policy(Policy policy) {
    return new Document("id", policy.id())
        .append("version", policy.version())
        .append("stages", policy.stages().stream().map(Stage::name).toList())
        .append("leaseMinutes", policy.leaseMinutes())
        .append("revisionDueDays", policy.revisionDueDays())
        .append("restartStage", policy.restartStage().name())
        .append("mostRounds", policy.mostRounds());
  }

  private static Policy policy(Document document) {
    return new Policy(
        document.getString("id"),
        number(document, "version"),
        document.getList("stages", String.class).stream().map(Stage::valueOf).toList(),
        number(document, "leaseMinutes"),
        number(document, "revisionDueDays"),
        Stage.valueOf(document.getString("restartStage")),
        number(document, "mostRounds"));
  }

  private static Document version(VersionRef version) {
    return new Document("n", version.versionNo()).append("hash", version.contentHash());
  }

  private static Document decision(Decided decided) {
    var document =
        new Document("round", decided.round())
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

  /// The version of a round is the one it was opened with.
  private static Decided decision(Document document, List<VersionRef> versions) {
    int round = number(document, "round");
    return new Decided(
        round,
        stage(document),
        Verdict.Kind.valueOf(document.getString("verdict")),
        versions.get(round - 1),
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

  private static void put(Document document, String name, @Nullable String value) {
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
