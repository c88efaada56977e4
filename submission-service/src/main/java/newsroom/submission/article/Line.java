package newsroom.submission.article;

import java.time.Instant;
import java.util.List;

/// One line of an article's history, as its unit may read it: no reviewer is named in it.
public sealed interface Line {
  Instant at();

  record Received(Instant at, String receiptNo) implements Line {}

  record Opened(Instant at) implements Line {}

  record Returned(Instant at, int versionNo, String reasonCode, List<String> points, Instant dueAt)
      implements Line {
    public Returned {
      points = List.copyOf(points);
    }
  }

  record Revised(Instant at, int versionNo) implements Line {}

  /// An editor changed the text on a copy 编辑修改.
  ///
  /// @param versionNo of the copy; the unit's next version comes after it
  /// @param consent whether the unit is asked to agree
  record Edited(Instant at, int versionNo, boolean consent) implements Line {}

  record Accepted(Instant at, int versionNo) implements Line {}

  record Rejected(Instant at, String reasonCode, String words) implements Line {}

  record Published(Instant at, Publication publication) implements Line {}

  /// 撤销稿件: printed it stays, read it is no more.
  record Killed(Instant at, String reason) implements Line {}

  record Withdrawn(Instant at, String reason) implements Line {}

  /// Taken back, but the newspaper had decided to print it: the desk has to take it off.
  record WithdrawalOpen(Instant at) implements Line {}

  /// The newspaper confirms that the withdrawal holds.
  record WithdrawalDone(Instant at) implements Line {}

  /// 送单位审签
  record SignOffAsked(Instant at, String name) implements Line {}

  record SignOffRecalled(Instant at) implements Line {}

  /// 单位已审签
  record SignedOff(Instant at, String name, String post) implements Line {}

  record SignOffRefused(Instant at, String name, String reason) implements Line {}

  /// The text was changed after it had been signed.
  record SignatureVoid(Instant at, String name) implements Line {}

  /// Fifteen days are soon over.
  record AnswerDue(Instant at, Instant answerBy) implements Line {}

  /// 可另投
  record Freed(Instant at, Instant answerBy) implements Line {}

  record Lapsed(Instant at, String reason) implements Line {}
}
