package newsroom.submission.article;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a unit may expect next, and by when.
///
/// @param opening how soon a review is expected to start
/// @param deciding how soon a round of it
/// @param keeping how long an accepted article waits for a page
public record Outlook(Duration opening, Duration deciding, Duration keeping) {
  public record Expected(String zh, String en, Instant at) {}

  /// Empty where nothing more is to come, or the time has passed and nobody can say.
  public Optional<Expected> of(Article article, Instant now) {
    return switch (article) {
      case Article.Submitted(var m) ->
          soon(sent(m).plus(opening), now, "预计%s前开审", "Review expected by %s");
      case Article.InReview(var m) ->
          soon(
              earlier(since(m).plus(deciding), AnswerClock.of(m).answerBy()),
              now,
              "预计%s前有结果",
              "Answer expected by %s");
      case Article.Returned(var m) ->
          m.last(Line.Returned.class)
              .map(line ->
                  new Expected(
                      "%s前交第%d稿".formatted(Timeline.dueZh(line.dueAt()), line.versionNo() + 1),
                      "Version %d by %s"
                          .formatted(line.versionNo() + 1, Timeline.dueEn(line.dueAt())),
                      line.dueAt()));
      case Article.Accepted(var m) ->
          m.last(Line.Accepted.class)
              .map(line -> line.at().plus(keeping))
              .flatMap(until -> soon(until, now, "等版面，%s前有效", "Waiting for a page until %s"));
      case Article.Draft _,
          Article.SigningOff _,
          Article.Rejected _,
          Article.Published _,
          Article.WithdrawalRequested _,
          Article.Withdrawn _,
          Article.Lapsed _,
          Article.Discarded _ ->
          Optional.empty();
    };
  }

  /// 可另投: fifteen days brought no decision, or the decision was no.
  public static boolean freeElsewhere(Article article, Instant now) {
    return switch (article) {
      case Article.Submitted(var m) -> !now.isBefore(AnswerClock.of(m).answerBy());
      case Article.InReview(var m) -> !now.isBefore(AnswerClock.of(m).answerBy());
      case Article.Returned(var m) -> !now.isBefore(AnswerClock.of(m).answerBy());
      case Article.Rejected _, Article.Withdrawn _, Article.Lapsed _ -> true;
      case Article.Draft _,
          Article.SigningOff _,
          Article.Accepted _,
          Article.Published _,
          Article.WithdrawalRequested _,
          Article.Discarded _ ->
          false;
    };
  }

  /// While a decision is still owed.
  public static Optional<Instant> answerBy(Article article) {
    return switch (article) {
      case Article.Submitted(var m) -> Optional.of(AnswerClock.of(m).answerBy());
      case Article.InReview(var m) -> Optional.of(AnswerClock.of(m).answerBy());
      case Article.Returned(var m) -> Optional.of(AnswerClock.of(m).answerBy());
      default -> Optional.empty();
    };
  }

  private static Optional<Expected> soon(Instant at, Instant now, String zh, String en) {
    return at.isBefore(now)
        ? Optional.empty()
        : Optional.of(
            new Expected(zh.formatted(Timeline.dueZh(at)), en.formatted(Timeline.dueEn(at)), at));
  }

  private static Instant sent(Manuscript m) {
    return m.versions().getLast().at();
  }

  private static Instant since(Manuscript m) {
    var opened = m.last(Line.Opened.class).map(Line::at).orElse(sent(m));
    return opened.isAfter(sent(m)) ? opened : sent(m);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
