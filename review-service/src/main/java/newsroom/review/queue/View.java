package newsroom.review.queue;

/// Which cases somebody looks for.
public enum View {
  /// 待领: open stages that this person may take.
  QUEUE,
  /// 在手: what this person holds.
  MINE,
  /// Everything this person may read.
  ALL
}
