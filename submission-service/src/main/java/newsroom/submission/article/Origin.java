package newsroom.submission.article;

/// Where the text comes from.
public enum Origin {
  /// 原创
  ORIGINAL,
  /// 转载: names its source.
  REPRINT,
  /// 约稿
  COMMISSIONED
}
