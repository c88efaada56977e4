package newsroom.submission.article;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsroom.contracts.access.Role;
import newsroom.contracts.submission.SourceCheck;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.submission.unit.UnitPolicies;
import newsroom.submission.unit.Units;
import org.jspecify.annotations.Nullable;

/// Where a unit hands in and follows its articles. Another unit's article is not there.
public final class ArticleDesk {
  public static final int LONGEST_REASON = 500;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Articles articles;
  private final Texts texts;
  private final Receipts receipts;
  private final Standing standing;
  private final Readiness readiness;
  private final ReprintSources sources;
  private final ShownPhotos photos;
  private final OpenCalls calls;
  private final Clock clock;

  public ArticleDesk(
      Articles articles,
      Texts texts,
      Receipts receipts,
      Units units,
      UnitPolicies policies,
      Readiness readiness,
      ReprintSources sources,
      ShownPhotos photos,
      OpenCalls calls,
      Clock clock) {
    this.articles = articles;
    this.texts = texts;
    this.receipts = receipts;
    this.standing = new Standing(units, policies);
    this.readiness = readiness;
    this.sources = sources;
    this.photos = photos;
    this.calls = calls;
    this.clock = clock;
  }

  public Content check(Copy copy, Correspondent who) {
    return CopyCheck.check(
        copy,
        standing::exists,
        callId -> calls.of(callId, who.unitId(), now()) != OpenCalls.Standing.UNKNOWN);
  }

  /// Takes a number only when nothing speaks against the submission any more.
  public Outcome<Article> submit(
      String articleId, Correspondent who, long version, Cause.Command cause) {
    var seen = own(articleId, who);
    if (seen.version() != version) {
      return repeatedOrStale(articleId, version, cause);
    }
    standing.mustBeActive(who.unitId());
    var text = working(seen.state().manuscript());
    var now = now();
    seen.state().apply(new ArticleCommand.Submit("", text, who.accountId(), now));
    ready(seen.state().manuscript(), text);
    mustBeSigned(seen.state().manuscript());
    String number = receipts.take(articleId, now);
    var outcome =
        change(
            articleId,
            version,
            new ArticleCommand.Submit(number, text, who.accountId(), now, checked(text, now)),
            cause);
    if (number.equals(outcome.state().manuscript().receiptNo())) {
      receipts.used(number);
    }
    return outcome;
  }

  /// @throws Refusal.Invalid when a point of the return has no answer
  public Outcome<Article> revise(
      String articleId, Correspondent who, long version, Answers.Given given, Cause.Command cause) {
    var seen = own(articleId, who);
    if (seen.version() != version) {
      return repeatedOrStale(articleId, version, cause);
    }
    standing.mustBeActive(who.unitId());
    var answers = Answers.of(given);
    var m = seen.state().manuscript();
    var text = working(m);
    var now = now();
    seen.state().apply(revision(text, who, now, answers, ""));
    ready(m, text);
    answers.mustAnswer(m.last(Line.Returned.class).map(l -> l.points().size()).orElse(0), text);
    mustBeSigned(m);
    String key =
        texts.keep(
            articleId,
            new Texts.Note(answers.changeNote(), answers.answers(), answers.pointAnswers()));
    return change(articleId, version, revision(text, who, now, answers, key), cause);
  }

  private ArticleCommand.Revise revision(
      Text text, Correspondent who, Instant now, Answers answers, String key) {
    return new ArticleCommand.Revise(
        text,
        who.accountId(),
        now,
        answers.changeNote(),
        answers.answers(),
        answers.pointAnswers(),
        key,
        checked(text, now));
  }

  /// The source of a reprint as it stands on the day of handing in.
  private @Nullable SourceCheck checked(Text text, Instant now) {
    var reprint = text.content().reprint();
    return reprint == null
        ? null
        : sources.check(reprint.sourceName(), now.atZone(ZONE).toLocalDate());
  }

  public Outcome<Article> withdraw(
      String articleId,
      Correspondent who,
      long version,
      @Nullable String reason,
      Cause.Command cause) {
    own(articleId, who);
    var mistakes = new Mistakes();
    String words = mistakes.text("/reason", reason);
    mistakes.bounds("/reason", words, 1, LONGEST_REASON);
    mistakes.refuse();
    return change(articleId, version, new ArticleCommand.Withdraw(words, now()), cause);
  }

  /// The unit's own article, drafts included.
  public Snapshot<Article> own(String articleId, Correspondent who) {
    return articles
        .find(articleId)
        .filter(article -> article.state().manuscript().unitId().equals(who.unitId()))
        .filter(article -> !(article.state() instanceof Article.Discarded))
        .orElseThrow(() -> new Refusal.NotFound(ArticleReason.NO_SUCH_ARTICLE));
  }

  /// An article of any unit, once it has been handed in.
  public Snapshot<Article> handedIn(String articleId) {
    return articles
        .find(articleId)
        .filter(article -> article.state().word().isPresent())
        .orElseThrow(() -> new Refusal.NotFound(ArticleReason.NO_SUCH_ARTICLE));
  }

  /// What this person may read: of a unit its own, drafts included, of the newspaper what was handed
  /// in. Whoever writes for a unit never reads as the newspaper.
  public Snapshot<Article> readable(String articleId, Actor actor) {
    return actor.is(Role.CORRESPONDENT) || actor.is(Role.UNIT_ADMIN)
        ? own(articleId, Correspondent.of(actor))
        : handedIn(articleId);
  }

  public List<Snapshot<Article>> list(
      @Nullable String unitId, @Nullable String status, @Nullable String before, int limit) {
    return articles.list(unitId, status, before, limit);
  }

  public Text working(Manuscript manuscript) {
    return text(manuscript.articleId(), manuscript.working().contentHash());
  }

  public Text text(String articleId, String contentHash) {
    return texts
        .find(articleId, contentHash)
        .orElseThrow(
            () -> new IllegalStateException("No text " + contentHash + " of " + articleId));
  }

  public Optional<Texts.Note> note(Manuscript.HandedIn version, String articleId) {
    String key = version.note();
    return key == null ? Optional.empty() : texts.findNote(articleId, key);
  }

  /// What is still to be said about a text before it is handed in.
  public List<Finding> findings(Manuscript manuscript, Text text) {
    var content = text.content();
    return readiness.of(content, shown(content, manuscript), now(), call(manuscript, content));
  }

  /// @throws Refusal.Invalid with what keeps it from being handed in
  void ready(Manuscript manuscript, Text text) {
    var content = text.content();
    readiness.require(content, shown(content, manuscript), now(), call(manuscript, content));
  }

  /// What was handed in for a call stays its answer, however long the revision takes.
  private OpenCalls.Standing call(Manuscript m, Content content) {
    String callId = content.particulars().callId();
    if (callId == null
        || m.latest()
            .map(last -> text(m.articleId(), last.contentHash()).content().particulars().callId())
            .filter(callId::equals)
            .isPresent()) {
      return OpenCalls.Standing.TAKING;
    }
    return calls.of(callId, m.unitId(), now());
  }

  private Map<String, ShownPhoto> shown(Content content, Manuscript manuscript) {
    var ids = content.photoIds();
    return ids.isEmpty() ? Map.of() : photos.of(manuscript.unitId(), ids);
  }

  /// The photos that any version handed in shows.
  public Set<String> photosHandedIn(String articleId) {
    return articles.find(articleId).stream()
        .flatMap(article -> article.state().manuscript().versions().stream())
        .map(Manuscript.HandedIn::contentHash)
        .distinct()
        .flatMap(hash -> text(articleId, hash).content().photoIds().stream())
        .collect(Collectors.toSet());
  }

  /// Whether somebody still writes or follows it.
  public boolean isThere(String articleId) {
    return articles.find(articleId).stream()
        .anyMatch(article -> !(article.state() instanceof Article.Discarded));
  }

  public boolean signOffRequired(String unitId) {
    return standing.signOffRequired(unitId);
  }

  private void mustBeSigned(Manuscript m) {
    if (!signOffRequired(m.unitId()) || m.signatureOf(m.working().contentHash()) != null) {
      return;
    }
    boolean voided =
        m.last(Line.SignatureVoid.class)
            .filter(v -> m.latest().filter(last -> last.at().isAfter(v.at())).isEmpty())
            .isPresent();
    throw new Refusal.Conflict(
        voided ? ArticleReason.SIGN_OFF_VOID : ArticleReason.SIGN_OFF_MISSING);
  }

  Outcome<Article> change(
      String articleId, long version, ArticleCommand command, Cause.Command cause) {
    return articles.change(
        articleId, cause, Expected.version(version), article -> article.apply(command));
  }

  /// Answers a request that was carried out before; else its version is stale.
  private Outcome<Article> repeatedOrStale(String articleId, long version, Cause.Command cause) {
    return articles.change(
        articleId,
        cause,
        Expected.version(version),
        _ -> {
          throw new IllegalStateException(articleId + " went back to version " + version);
        });
  }

  /// The store keeps milliseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
