package newsroom.submission.article;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.submission.unit.Units;
import org.jspecify.annotations.Nullable;

/// Where a unit writes, hands in and follows its articles. Another unit's article is not there.
public final class ArticleDesk {
  public static final int LONGEST_REASON = 500;
  public static final int MOST_ANSWERS = 50;

  private final Articles articles;
  private final Texts texts;
  private final Receipts receipts;
  private final Standing standing;
  private final Readiness readiness;
  private final Clock clock;
  private final Supplier<String> ids;

  /// @param ids for new paragraphs
  public ArticleDesk(
      Articles articles,
      Texts texts,
      Receipts receipts,
      Units units,
      Readiness readiness,
      Clock clock,
      Supplier<String> ids) {
    this.articles = articles;
    this.texts = texts;
    this.receipts = receipts;
    this.standing = new Standing(units);
    this.readiness = readiness;
    this.clock = clock;
    this.ids = ids;
  }

  public Content check(Copy copy) {
    return CopyCheck.check(copy, standing::exists);
  }

  public Outcome<Article> start(
      String articleId, Correspondent who, Content content, Cause.Command cause) {
    var text = texts.keep(articleId, content, ParagraphIds.fresh(content.body(), ids));
    var first =
        new Article.Draft(
            Manuscript.started(articleId, who.unitId(), who.accountId(), now(), Slug.of(text)));
    return articles.start(articleId, cause, () -> first);
  }

  public Outcome<Article> save(
      String articleId, Correspondent who, long version, Copy copy, Cause.Command cause) {
    var seen = own(articleId, who);
    if (seen.version() != version) {
      return repeatedOrStale(articleId, version, cause);
    }
    var before = working(seen.state().manuscript());
    var content = check(copy);
    var ids = ParagraphIds.carried(before, content.body(), this.ids);
    var command = new ArticleCommand.Save(Slug.of(new Text(content.hash(), content, ids)));
    seen.state().apply(command);
    texts.keep(articleId, content, ids);
    return change(articleId, version, command, cause);
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
    readiness.require(text.content(), now);
    seen.state().apply(new ArticleCommand.Submit("", text, who.accountId(), now));
    String number = receipts.take(articleId, now);
    var outcome =
        change(
            articleId,
            version,
            new ArticleCommand.Submit(number, text, who.accountId(), now),
            cause);
    if (number.equals(outcome.state().manuscript().receiptNo())) {
      receipts.used(number);
    }
    return outcome;
  }

  public Outcome<Article> revise(
      String articleId,
      Correspondent who,
      long version,
      @Nullable String changeNote,
      @Nullable List<@Nullable String> answers,
      Cause.Command cause) {
    var seen = own(articleId, who);
    if (seen.version() != version) {
      return repeatedOrStale(articleId, version, cause);
    }
    var note = note(changeNote, answers);
    var text = working(seen.state().manuscript());
    var now = now();
    seen.state()
        .apply(
            new ArticleCommand.Revise(
                text, who.accountId(), now, note.changeNote(), note.answers(), ""));
    readiness.require(text.content(), now);
    String key = texts.keep(articleId, note);
    return change(
        articleId,
        version,
        new ArticleCommand.Revise(
            text, who.accountId(), now, note.changeNote(), note.answers(), key),
        cause);
  }

  public Outcome<Article> withdraw(
      String articleId,
      Correspondent who,
      long version,
      @Nullable String reason,
      Cause.Command cause) {
    own(articleId, who);
    var wrong = new ArrayList<FieldProblem>();
    String words = words("/reason", reason, 1, wrong);
    refuse(wrong);
    return change(articleId, version, new ArticleCommand.Withdraw(words, now()), cause);
  }

  /// The unit's own article, drafts included.
  public Snapshot<Article> own(String articleId, Correspondent who) {
    return articles
        .find(articleId)
        .filter(article -> article.state().manuscript().unitId().equals(who.unitId()))
        .orElseThrow(() -> new Refusal.NotFound(ArticleReason.NO_SUCH_ARTICLE));
  }

  /// An article of any unit, once it has been handed in.
  public Snapshot<Article> handedIn(String articleId) {
    return articles
        .find(articleId)
        .filter(article -> article.state().word().isPresent())
        .orElseThrow(() -> new Refusal.NotFound(ArticleReason.NO_SUCH_ARTICLE));
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
  public List<Finding> findings(Text text) {
    return readiness.of(text.content(), now());
  }

  private Outcome<Article> change(
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

  private static Texts.Note note(
      @Nullable String changeNote, @Nullable List<@Nullable String> answers) {
    var wrong = new ArrayList<FieldProblem>();
    String change = words("/changeNote", changeNote, 0, wrong);
    var given = Objects.requireNonNullElse(answers, List.<@Nullable String>of());
    var kept = new ArrayList<String>();
    if (given.size() > MOST_ANSWERS) {
      wrong.add(
          new FieldProblem(
              "/answers",
              ArticleReason.TOO_MANY,
              Map.of("limit", MOST_ANSWERS, "actual", given.size())));
    } else {
      for (int i = 0; i < given.size(); i++) {
        kept.add(words("/answers/" + i, given.get(i), 0, wrong));
      }
    }
    refuse(wrong);
    return new Texts.Note(change, kept);
  }

  private static String words(
      String path, @Nullable String raw, int least, List<FieldProblem> wrong) {
    var text = Wording.normalised(Objects.requireNonNullElse(raw, ""));
    int length = text.map(Wording::length).orElse(0);
    if (text.isEmpty()) {
      wrong.add(new FieldProblem(path, ArticleReason.NOT_TEXT));
    } else if (length < least || text.get().length() > LONGEST_REASON) {
      wrong.add(
          new FieldProblem(
              path,
              ArticleReason.TEXT_LENGTH,
              Map.of("least", least, "limit", LONGEST_REASON, "actual", text.get().length())));
    }
    return text.orElse("");
  }

  private static void refuse(List<FieldProblem> wrong) {
    if (!wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
  }

  /// The store keeps milliseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
