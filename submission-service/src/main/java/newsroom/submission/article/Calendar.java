package newsroom.submission.article;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What happens because time passes: warnings, freedom to submit elsewhere, lapsing.
public final class Calendar {
  private static final List<String> OWED = List.of("SUBMITTED", "IN_REVIEW", "RETURNED");
  private static final int AT_ONCE = 200;
  private static final int LONGEST_REASON = 500;

  private final Articles articles;
  private final Duration keeping;

  /// @param keeping how long an accepted article waits for a page
  public Calendar(Articles articles, Duration keeping) {
    this.articles = articles;
    this.keeping = keeping;
  }

  /// A round; what is left comes in the next.
  ///
  /// @return how many articles were moved or told about
  public int look(Instant at) {
    var now = at.truncatedTo(ChronoUnit.MILLIS);
    int done = 0;
    for (var article : articles.clocks(OWED, now, AT_ONCE)) {
      move(article.id(), new ArticleCommand.Remind(now), "remind|" + now.toEpochMilli());
      done++;
    }
    for (var article : articles.clocks(List.of("ACCEPTED"), now.minus(keeping), AT_ONCE)) {
      move(article.id(), new ArticleCommand.Lapse("留用后到期没排上版", now), "lapse|" + now.toEpochMilli());
      done++;
    }
    return done;
  }

  /// By the newsroom, before its time.
  public Outcome<Article> lapse(
      String articleId, long version, @Nullable String reason, Instant at, Cause.Command cause) {
    var mistakes = new Mistakes();
    String words = mistakes.text("/reason", reason);
    mistakes.bounds("/reason", words, 1, LONGEST_REASON);
    mistakes.refuse();
    if (articles.find(articleId).filter(article -> article.state().word().isPresent()).isEmpty()) {
      throw new Refusal.NotFound(ArticleReason.NO_SUCH_ARTICLE);
    }
    var command = new ArticleCommand.Lapse(words, at.truncatedTo(ChronoUnit.MILLIS));
    return articles.change(
        articleId, cause, Expected.version(version), article -> article.apply(command));
  }

  /// Moved on in between, it is no longer ours to move.
  private void move(String articleId, ArticleCommand command, String cause) {
    articles.change(
        articleId,
        Cause.Command.of(cause),
        Expected.any(),
        article ->
            command instanceof ArticleCommand.Lapse && !(article instanceof Article.Accepted)
                ? Article.Change.quiet(article)
                : article.apply(command));
  }
}
