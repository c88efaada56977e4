package newsroom.submission.newsroom;

import java.time.Duration;
import java.time.Instant;
import newsroom.submission.article.AnswerClock;
import newsroom.submission.search.Span;

/// How the fifteen days stand of an article that waits for a decision.
public enum Urgency {
  /// Over: its unit may offer it elsewhere
  OVERDUE,
  /// The days after the reminder
  DUE_SOON,
  /// More than these are left
  IN_TIME;

  private static final Duration LAST_DAYS =
      Duration.ofDays(AnswerClock.DAYS - AnswerClock.WARNED_AFTER);

  /// When `answerBy` lies.
  public Span ends(Instant now) {
    return switch (this) {
      case OVERDUE -> new Span(null, now);
      case DUE_SOON -> new Span(now, now.plus(LAST_DAYS));
      case IN_TIME -> new Span(now.plus(LAST_DAYS), null);
    };
  }
}
