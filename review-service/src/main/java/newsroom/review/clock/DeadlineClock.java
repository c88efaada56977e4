package newsroom.review.clock;

import java.time.Clock;
import newsroom.review.casefile.CaseDesk;
import newsroom.review.casefile.Cases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells the reminders of the deadlines. What is due is in the case, so nothing is forgotten over a
/// restart: it is told once, and late.
@Component
class DeadlineClock {
  private static final Logger log = LoggerFactory.getLogger(DeadlineClock.class);
  private static final int AT_ONCE = 200;

  private final Cases cases;
  private final CaseDesk desk;
  private final Clock clock;

  DeadlineClock(Cases cases, CaseDesk desk, Clock clock) {
    this.cases = cases;
    this.desk = desk;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${newsroom.review.reminders-every:10s}",
      fixedDelayString = "${newsroom.review.reminders-every:10s}")
  void look() {
    for (var articleId : cases.remindersDue(clock.instant(), AT_ONCE)) {
      try {
        desk.remind(articleId);
      } catch (RuntimeException e) {
        // The others still have theirs; this one is tried again in the next round
        log.warn("The reminders of case {} could not be told", articleId, e);
      }
    }
  }
}
