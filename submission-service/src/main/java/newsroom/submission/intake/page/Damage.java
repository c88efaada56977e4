package newsroom.submission.intake.page;

import java.util.List;

/// Something the page lost or that was read with doubt. Marked, never mended in silence.
///
/// @param lines of the page, counted from 1
public record Damage(Kind kind, List<Integer> lines, String chinese, String english) {
  public enum Kind {
    LINE_WRAP_SPACES,
    COLUMN_BREAK,
    COLUMN_FOOT_LOSS,
    COLUMN_HEAD_LOSS,
    SHREDDED_HEADLINE,
    MISREAD_CHARACTER,
    HEADLINE_AFTER_BODY,
    HEADLINE_INSIDE_BODY,
    HEADLINE_APART,
    INTERLEAVED,
    ORDER_INVERTED,
    JOINED_PARAGRAPHS,
    NO_HEADLINE,
    NO_BYLINE,
    NO_BODY,
    UNBALANCED_MARKS,
    UNREADABLE
  }

  public Damage {
    lines = List.copyOf(lines);
  }

  /// One line of words with its place, as the ledger prints it.
  public String sentence() {
    String where = lines.isEmpty() ? "" : " (" + at(lines) + ")";
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
        + ": "
        + english
        + where;
  }

  static String at(List<Integer> lines) {
    var text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? "L" : "|").append(lines.get(i));
    }
    return text.toString();
  }
}
