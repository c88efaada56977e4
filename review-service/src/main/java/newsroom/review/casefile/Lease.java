package newsroom.review.casefile;

import java.time.Instant;

/// 领取: one person holds the open stage until then.
public record Lease(String reviewerId, String reviewerName, Instant until) {
  boolean heldBy(String accountId) {
    return reviewerId.equals(accountId);
  }

  public boolean liveAt(Instant now) {
    return now.isBefore(until);
  }
}
