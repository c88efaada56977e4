package newsroom.publishing.pool;

import java.time.Instant;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What publishing knows of one article. Text and approval come from two services in any order:
/// only both together, on the same hash, make it placeable.
///
/// @param latest the newest version whose text is here
/// @param approved what review approved last, void after a return, a rejection or a withdrawal
public record PoolArticle(
    String articleId,
    @Nullable Version latest,
    @Nullable Approval approved,
    boolean rejected,
    boolean withdrawn,
    @Nullable Claim claim,
    boolean published) {

  /// @param byline as printed
  /// @param characters of the body
  public record Version(
      int versionNo,
      String contentHash,
      String unitId,
      String headline,
      String byline,
      String genre,
      @Nullable String column,
      int characters,
      @Nullable AiLabel ai) {}

  public record Approval(int versionNo, String contentHash, Instant at) {}

  /// The issue whose slot the article fills, or is about to.
  public record Claim(String issueId, Instant at) {}

  /// Where an article stands, for the pool's list.
  public enum Standing {
    WAITING,
    READY,
    PLACED,
    PUBLISHED,
    REJECTED,
    WITHDRAWN
  }

  public static PoolArticle unknown(String articleId) {
    return new PoolArticle(articleId, null, null, false, false, null, false);
  }

  public Standing standing() {
    if (published) {
      return Standing.PUBLISHED;
    }
    if (withdrawn) {
      return Standing.WITHDRAWN;
    }
    if (rejected) {
      return Standing.REJECTED;
    }
    if (claim != null) {
      return Standing.PLACED;
    }
    return placeable() ? Standing.READY : Standing.WAITING;
  }

  private boolean placeable() {
    return latest != null
        && approved != null
        && latest.versionNo() == approved.versionNo()
        && latest.contentHash().equals(approved.contentHash());
  }

  /// An older version after a newer one changes nothing.
  public PoolArticle with(Version version) {
    return latest != null && latest.versionNo() >= version.versionNo()
        ? this
        : new PoolArticle(articleId, version, approved, rejected, withdrawn, claim, published);
  }

  public PoolArticle with(Approval approval) {
    return new PoolArticle(articleId, latest, approval, false, withdrawn, claim, published);
  }

  public PoolArticle returned() {
    return new PoolArticle(articleId, latest, null, rejected, withdrawn, claim, published);
  }

  /// Neither an approval nor a rejection stands any more.
  public PoolArticle reopened() {
    return new PoolArticle(articleId, latest, null, false, withdrawn, claim, published);
  }

  public PoolArticle refused() {
    return new PoolArticle(articleId, latest, null, true, withdrawn, claim, published);
  }

  public PoolArticle takenBack() {
    return new PoolArticle(articleId, latest, null, rejected, true, claim, published);
  }

  /// Nobody placed it in time. What has a place stays: the paper overtakes the calendar.
  public PoolArticle lapsed() {
    return claim == null && !published ? takenBack() : this;
  }

  /// The article for one issue, if this content may be printed and no other issue has it.
  ///
  /// @throws Refusal naming what stands against it
  public PoolArticle claimedBy(String issueId, int versionNo, String contentHash, Instant at) {
    if (withdrawn) {
      throw new Refusal.Conflict(PoolReason.WITHDRAWN);
    }
    if (rejected) {
      throw new Refusal.Conflict(PoolReason.REJECTED);
    }
    if (approved == null || latest == null) {
      throw new Refusal.Conflict(PoolReason.NOT_APPROVED);
    }
    if (!placeable()
        || approved.versionNo() != versionNo
        || !approved.contentHash().equals(contentHash)) {
      throw new Refusal.Conflict(PoolReason.NOT_CURRENT);
    }
    if (claim == null) {
      return new PoolArticle(
          articleId, latest, approved, false, false, new Claim(issueId, at), published);
    }
    if (!claim.issueId().equals(issueId)) {
      throw new Refusal.Conflict(PoolReason.PLACED_ELSEWHERE);
    }
    return this;
  }

  /// A published article stays where it was published.
  public PoolArticle releasedBy(String issueId) {
    return published || claim == null || !claim.issueId().equals(issueId)
        ? this
        : new PoolArticle(articleId, latest, approved, rejected, withdrawn, null, false);
  }

  public PoolArticle publishedBy(String issueId, Instant at) {
    return new PoolArticle(
        articleId, latest, approved, rejected, withdrawn, new Claim(issueId, at), true);
  }
}
