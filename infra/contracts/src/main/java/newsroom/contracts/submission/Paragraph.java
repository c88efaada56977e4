package newsroom.contracts.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param paragraphId stable across versions as long as the paragraph is the same thought
/// @param kind TEXT, SUBHEAD 小标题, LIST_ITEM, QUOTE 引文 or IMAGE 图片; text is the caption of an IMAGE
/// @param level of a LIST_ITEM, from 1
/// @param ordered whether a LIST_ITEM has a number
/// @param photoId of an IMAGE
/// @param credit of an IMAGE: who took it
public record Paragraph(
    String paragraphId,
    String kind,
    String text,
    @Nullable Integer level,
    @Nullable Boolean ordered,
    List<Mark> marks,
    @Nullable String photoId,
    @Nullable String credit) {
  /// Emphasis of a part of the text.
  ///
  /// @param from first code point, from 0
  /// @param to one after the last code point
  /// @param kind STRONG 加粗, EMPHASIS 着重, SUPERSCRIPT 上标 or SUBSCRIPT 下标
  public record Mark(int from, int to, String kind) {}

  public Paragraph {
    // Absent in events of the first days
    marks = marks == null ? List.of() : List.copyOf(marks);
  }

  /// A paragraph that is nothing but its words.
  public Paragraph(String paragraphId, String kind, String text) {
    this(paragraphId, kind, text, null, null, List.of(), null, null);
  }
}
