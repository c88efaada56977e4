package newsroom.submission.article;

/// What a paragraph is.
public enum PassageKind {
  TEXT,
  /// 小标题
  SUBHEAD
}
