package newsroom.submission.article;

/// What a paragraph is.
public enum PassageKind {
  TEXT,
  /// 小标题
  SUBHEAD,
  /// 列表项: has a level, with or without a number.
  LIST_ITEM,
  /// 引文
  QUOTE,
  /// 图片: its text is the caption 图说, which does not count as 字数.
  IMAGE
}
