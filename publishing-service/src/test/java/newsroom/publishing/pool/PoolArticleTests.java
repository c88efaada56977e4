package newsroom.publishing.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import newsroom.platform.problem.Refusal;
import newsroom.publishing.pool.PoolArticle.Approval;
import newsroom.publishing.pool.PoolArticle.Standing;
import newsroom.publishing.pool.PoolArticle.Version;
import org.junit.jupiter.api.Test;

class PoolArticleTests {
  private static final Instant AT = Instant.parse("2026-10-30T09:00:00Z");
  private static final PoolArticle NEW = PoolArticle.unknown("a");
  private static final PoolArticle READY = NEW.with(version(1)).with(approval(1));

  private static Version version(int n) {
    return new Version(n, "hash" + n, "unit", "题", "(示例单位)", "NEWS_BRIEF", null, 100, null);
  }

  private static Approval approval(int n) {
    return new Approval(n, "hash" + n, AT);
  }

  private static void refused(PoolArticle article, PoolReason reason) {
    assertThatThrownBy(() -> article.claimedBy("i", 1, "hash1", AT))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @Test
  void textAndApprovalMayComeInAnyOrder() {
    assertThat(NEW.with(approval(1)).with(version(1))).isEqualTo(READY);
    assertThat(READY.standing()).isEqualTo(Standing.READY);
  }

  @Test
  void textWithoutApprovalIsNotPlaced() {
    refused(NEW.with(version(1)), PoolReason.NOT_APPROVED);
  }

  @Test
  void approvalWithoutTextIsNotPlaced() {
    refused(NEW.with(approval(1)), PoolReason.NOT_APPROVED);
  }

  @Test
  void anApprovalOfAnOlderVersionDoesNotCount() {
    refused(READY.with(version(2)), PoolReason.NOT_CURRENT);
    refused(READY.with(version(2)).with(approval(2)), PoolReason.NOT_CURRENT);
  }

  @Test
  void aReturnARejectionAndAWithdrawalVoidTheApproval() {
    refused(READY.returned(), PoolReason.NOT_APPROVED);
    refused(READY.refused(), PoolReason.REJECTED);
    refused(READY.takenBack(), PoolReason.WITHDRAWN);
    refused(READY.takenBack().with(approval(1)), PoolReason.WITHDRAWN);
  }

  @Test
  void oneIssueHasItUntilItGivesItBack() {
    var claimed = READY.claimedBy("other", 1, "hash1", AT);
    assertThat(claimed.standing()).isEqualTo(Standing.PLACED);
    refused(claimed, PoolReason.PLACED_ELSEWHERE);
    assertThat(claimed.releasedBy("i")).isEqualTo(claimed);
    assertThat(claimed.releasedBy("other")).isEqualTo(READY);
  }

  @Test
  void claimingAgainChangesNothing() {
    var claimed = READY.claimedBy("i", 1, "hash1", AT);
    assertThat(claimed.claimedBy("i", 1, "hash1", AT.plusSeconds(5))).isEqualTo(claimed);
  }

  @Test
  void aPublishedArticleStaysWhereItIs() {
    var published = READY.claimedBy("other", 1, "hash1", AT).publishedBy("other", AT);
    assertThat(published.releasedBy("other")).isEqualTo(published);
    refused(published, PoolReason.PLACED_ELSEWHERE);
  }
}
