package newsroom.publishing.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.ids.Ids;
import newsroom.platform.testing.ServiceIT;
import newsroom.publishing.pool.Pool;
import newsroom.publishing.pool.PoolArticle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceIT
class LeftClaimsIT {
  @Autowired Pool pool;
  @Autowired IssueDesk desk;
  @Autowired AggregateStore<PoolArticle> articles;

  @Test
  void aClaimWithoutAPlaceIsGivenBackAfterAWhile() {
    var id = Ids.next();
    var version = new PoolArticle.Version(1, "hash", "unit", "题", "", "NEWS_BRIEF", null, 10, null);
    var ready =
        PoolArticle.unknown(id)
            .with(version)
            .with(new PoolArticle.Approval(1, "hash", Clock.systemUTC().instant()));
    articles.put(id, Cause.Command.of(Ids.next()), Expected.any(), nothing -> Decision.of(ready));
    pool.claim(id, Ids.next(), 1, "hash");

    new LeftClaims(pool, desk, Clock.systemUTC()).giveBack();
    assertThat(pool.find(id).orElseThrow().claim()).isNotNull();

    var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
    new LeftClaims(pool, desk, later).giveBack();
    assertThat(pool.find(id).orElseThrow().claim()).isNull();
  }
}
