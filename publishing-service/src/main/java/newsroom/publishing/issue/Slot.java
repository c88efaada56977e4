package newsroom.publishing.issue;

import org.jspecify.annotations.Nullable;

/// 版位, at its place in the order of a page.
///
/// @param column 栏目
/// @param verticalHeadline 竖题
public record Slot(
    int order, Role role, @Nullable String column, boolean verticalHeadline, Filling filling) {

  /// What the slot is for.
  public enum Role {
    /// 头条
    LEAD,
    /// 二条
    SECOND,
    /// 简讯
    BRIEF,
    /// 启事
    NOTICE,
    /// 图片
    PHOTO
  }

  /// What stands in the slot.
  public sealed interface Filling {}

  public record Empty() implements Filling {}

  /// An approved content, by its hash.
  public record Filled(String articleId, int versionNo, String contentHash) implements Filling {}

  /// The slot is not used.
  public record Removed(String reason) implements Filling {}

  Slot with(Filling other) {
    return new Slot(order, role, column, verticalHeadline, other);
  }
}
