package newsroom.review.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 批注: what a colleague says to a paragraph, or to the whole text. Its words are never changed.
///
/// @param paragraphId null for the whole text
/// @param versionNo that was read
/// @param suggestion words that could stand there instead; null for a mere remark
/// @param resolved null while it is open
public record Comment(
    String commentId,
    String articleId,
    @Nullable String paragraphId,
    int versionNo,
    String by,
    String byName,
    Instant at,
    String text,
    @Nullable String suggestion,
    @Nullable Resolved resolved) {

  /// 已解决
  public record Resolved(String by, String byName, Instant at) {}
}
