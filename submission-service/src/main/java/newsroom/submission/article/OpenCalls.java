package newsroom.submission.article;

import java.time.Instant;

/// What articles have to know of calls 征稿 and commissions 约稿.
public interface OpenCalls {
  /// How a call stands to a unit at one moment.
  enum Standing {
    /// There is none, or it is none of this unit's business.
    UNKNOWN,
    NOT_YET,
    TAKING,
    /// Taken, and marked.
    LATE,
    OVER
  }

  Standing of(String callId, String unitId, Instant at);
}
