package newsroom.submission.intake;

/// A paragraph of a manuscript as its file has it.
///
/// @param no counted from 1; pictures count too
/// @param level of a heading or list item, from 1; 0 for the rest
public record Block(int no, Kind kind, String text, int level, boolean ordered) {
  public enum Kind {
    TITLE,
    HEADING,
    TEXT,
    LIST_ITEM,
    QUOTE,
    TABLE_ROW
  }
}
