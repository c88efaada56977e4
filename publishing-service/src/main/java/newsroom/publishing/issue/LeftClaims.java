package newsroom.publishing.issue;

import java.time.Clock;
import java.time.Duration;
import newsroom.publishing.pool.Pool;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Gives articles back to the pool whose claim outlived a crash between claiming and placing.
@Component
class LeftClaims {
  /// Longer than placing takes; closing asks for every claim again all the same.
  static final Duration LEFT_ALONE = Duration.ofSeconds(30);

  private final Pool pool;
  private final IssueDesk desk;
  private final Clock clock;

  LeftClaims(Pool pool, IssueDesk desk, Clock clock) {
    this.pool = pool;
    this.desk = desk;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
  void giveBack() {
    for (var article : pool.claimedBefore(clock.instant().minus(LEFT_ALONE))) {
      var claim = article.claim();
      if (claim != null) {
        desk.settle(article.articleId(), claim.issueId());
      }
    }
  }
}
