package newsroom.submission.article;

/// A part of a paragraph that stands out, in code points from 0.
///
/// @param to one after the last
public record Emphasis(int from, int to, Kind kind) {
  /// How it stands out.
  public enum Kind {
    /// 加粗
    STRONG,
    /// 着重
    EMPHASIS,
    /// 上标
    SUPERSCRIPT,
    /// 下标
    SUBSCRIPT
  }
}
