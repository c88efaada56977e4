package newsroom.submission.article;

/// What a byline unit did.
public enum Credit {
  /// 供稿
  CONTRIBUTED,
  /// 摄影
  PHOTO,
  /// 整理
  COMPILED
}
