package newsroom.submission.article;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import newsroom.contracts.submission.UnitSignature;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Outcome;
import org.jspecify.annotations.Nullable;

/// 单位审签: any administrator of the unit signs, also a text of their own; the signature says so.
public final class SignOffDesk {
  private static final int LONGEST_POST = 50;
  private static final int LONGEST_REASON = 500;

  private final ArticleDesk desk;
  private final Clock clock;

  public SignOffDesk(ArticleDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// Only what could be handed in is worth an administrator's time.
  public Outcome<Article> ask(
      String articleId, Correspondent who, long version, Cause.Command cause) {
    var seen = desk.own(articleId, who);
    var asked = new Manuscript.Asked(who.accountId(), who.name(), now());
    var command = new ArticleCommand.AskSignOff(asked);
    if (seen.version() == version) {
      seen.state().apply(command);
      var m = seen.state().manuscript();
      desk.ready(m, desk.working(m));
    }
    return desk.change(articleId, version, command, cause);
  }

  public Outcome<Article> recall(
      String articleId, Correspondent who, long version, Cause.Command cause) {
    desk.own(articleId, who);
    return desk.change(articleId, version, new ArticleCommand.RecallSignOff(now()), cause);
  }

  /// @param contentHash what the signer read
  public Outcome<Article> sign(
      String articleId,
      Correspondent who,
      long version,
      @Nullable String post,
      @Nullable String contentHash,
      Cause.Command cause) {
    var m = desk.own(articleId, who).state().manuscript();
    var mistakes = new Mistakes();
    String words = mistakes.line("/post", post, LONGEST_POST);
    if (words.isEmpty()) {
      mistakes.wrong("/post", ArticleReason.POST_MISSING);
    }
    mistakes.refuse();
    var saved = m.saved();
    String author = saved == null ? m.startedBy() : saved.by();
    var signature =
        new UnitSignature(
            who.accountId(),
            who.name(),
            words,
            now(),
            Objects.requireNonNullElse(contentHash, ""),
            author.equals(who.accountId()));
    return desk.change(articleId, version, new ArticleCommand.SignOff(signature), cause);
  }

  public Outcome<Article> refuse(
      String articleId,
      Correspondent who,
      long version,
      @Nullable String reason,
      Cause.Command cause) {
    desk.own(articleId, who);
    var mistakes = new Mistakes();
    String words = mistakes.text("/reason", reason);
    mistakes.bounds("/reason", words, 1, LONGEST_REASON);
    mistakes.refuse();
    return desk.change(
        articleId,
        version,
        new ArticleCommand.RefuseSignOff(who.accountId(), who.name(), words, now()),
        cause);
  }

  /// The store keeps milliseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
