package newsroom.submission.search;

/// What the newsroom wants to see of an article before it opens it.
public enum Mark {
  /// A name of the byline is 待定
  UNRESOLVED_BYLINE,
  /// Of a reprint: its source stood on no list, or was suspended, on the day of handing in
  SOURCE_NOT_LISTED,
  /// Handed in without 单位审签
  UNSIGNED,
  /// The author says that AI was used
  AI_USED,
  /// 批评性报道
  CRITICAL,
  /// Nothing is said about how it was verified
  UNVERIFIED
}
