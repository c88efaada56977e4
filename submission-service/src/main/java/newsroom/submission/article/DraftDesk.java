package newsroom.submission.article;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.StaleVersion;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.DraftCopies.DraftCopy;

/// Where a text is written. Whoever comes second loses the race and no words.
public final class DraftDesk {
  private final ArticleDesk desk;
  private final Articles articles;
  private final Texts texts;
  private final DraftCopies copies;
  private final ShownPhotos photos;
  private final Clock clock;
  private final Supplier<String> ids;

  /// @param ids for new paragraphs
  public DraftDesk(
      ArticleDesk desk,
      Articles articles,
      Texts texts,
      DraftCopies copies,
      ShownPhotos photos,
      Clock clock,
      Supplier<String> ids) {
    this.desk = desk;
    this.articles = articles;
    this.texts = texts;
    this.copies = copies;
    this.photos = photos;
    this.clock = clock;
    this.ids = ids;
  }

  public Outcome<Article> start(
      String articleId, Correspondent who, Content content, Cause.Command cause) {
    photos.usedIn(articleId, who.unitId(), content.photoIds());
    var text = texts.keep(articleId, content, ParagraphIds.fresh(content.body(), ids));
    var first =
        new Article.Draft(
            Manuscript.started(articleId, who.unitId(), who.accountId(), now(), Slug.of(text)));
    return articles.start(articleId, cause, () -> first);
  }

  /// @param editor tells two open editors of one person apart
  /// @throws Refusal.Stale when the draft was changed meanwhile; the text is then kept as a copy
  public Outcome<Article> save(
      String articleId,
      Correspondent who,
      String editor,
      long version,
      Copy copy,
      Cause.Command cause) {
    var seen = desk.own(articleId, who);
    var before = desk.working(seen.state().manuscript());
    var content = desk.check(copy, who);
    var paragraphIds = ParagraphIds.carried(before, content.body(), ids);
    var saved = new Manuscript.Saved(who.accountId(), who.name(), now());
    var command =
        new ArticleCommand.Save(Slug.of(new Text(content.hash(), content, paragraphIds)), saved);
    if (seen.version() == version) {
      seen.state().apply(command);
    }
    photos.usedIn(articleId, who.unitId(), content.photoIds());
    texts.keep(articleId, content, paragraphIds);
    try {
      return desk.change(articleId, version, command, cause);
    } catch (StaleVersion e) {
      var now = desk.own(articleId, who);
      if (now.state().manuscript().working().contentHash().equals(content.hash())) {
        return new Outcome<>(now, now.version(), true);
      }
      copies.keep(
          new DraftCopy(
              Fingerprint.of(who.accountId() + "|" + editor).substring(0, 16),
              articleId,
              who.accountId(),
              who.name(),
              version,
              saved.at(),
              content.hash()));
      throw new Refusal.Stale(ArticleReason.DRAFT_CONFLICT);
    }
  }

  /// Only what was never handed in; its words go too.
  public void discard(String articleId, Correspondent who, long version, Cause.Command cause) {
    desk.own(articleId, who);
    desk.change(articleId, version, new ArticleCommand.Discard(now()), cause);
    copies.of(articleId).forEach(copy -> copies.discard(articleId, copy.copyId()));
    texts.forget(articleId);
  }

  public List<DraftCopy> copies(String articleId, Correspondent who) {
    desk.own(articleId, who);
    return copies.of(articleId);
  }

  /// Anybody's of the unit; one that is gone already is gone.
  public void discardCopy(String articleId, Correspondent who, String copyId) {
    desk.own(articleId, who);
    copies.discard(articleId, copyId);
  }

  /// The store keeps milliseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
