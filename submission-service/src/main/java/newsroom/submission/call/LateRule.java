package newsroom.submission.call;

/// What becomes of an answer after the deadline.
public enum LateRule {
  /// Taken until the results are out, and marked.
  ACCEPT,
  REFUSE
}
