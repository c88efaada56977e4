package newsroom.submission.article;

import java.time.Instant;
import java.util.List;

/// What review and publishing tell about an article, in our words. A fact: it is never refused.
public sealed interface News {
  Instant at();

  record Opened(Instant at) implements News {}

  record SentBack(Instant at, int versionNo, String reasonCode, List<String> points, Instant dueAt)
      implements News {
    public SentBack {
      points = List.copyOf(points);
    }
  }

  record Resumed(Instant at) implements News {}

  record Approved(Instant at, int versionNo) implements News {}

  /// An editor made a version on a copy.
  ///
  /// @param consent whether the unit is asked to agree
  record Edited(Instant at, int versionNo, boolean consent) implements News {}

  record TurnedDown(Instant at, String reasonCode, String words) implements News {}

  /// A decision of review was taken back: approved, rejected or returned, it is under review again.
  record Reopened(Instant at) implements News {}

  /// The review ended because of our withdrawal.
  record Cancelled(Instant at) implements News {}

  record Printed(Instant at, Publication publication) implements News {}

  /// 撤销稿件: it may not be read any more.
  record Killed(Instant at, String reason) implements News {}
}
