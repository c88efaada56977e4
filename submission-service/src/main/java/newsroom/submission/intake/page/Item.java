package newsroom.submission.intake.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a line, a part of a line or a row of shreds is, before stories are told apart.
sealed interface Item {
  int line();

  /// Part of a heading: banner, eyebrow, headline, deck or subhead.
  ///
  /// @param goesOn the scanner saw the next line as the same heading
  record Head(int line, String text, boolean marked, int block, boolean goesOn) implements Item {}

  /// Body text up to the end of a printed line or paragraph.
  ///
  /// @param from where it begins in its line
  /// @param whole it is all of its line
  /// @param indented its first printed line is; null when nothing tells
  record Fragment(
      int line,
      int from,
      String text,
      boolean whole,
      @Nullable Boolean indented,
      boolean fullStop,
      boolean complete)
      implements Item {}

  /// @param runIn it shares its line with body text
  /// @param opens it stands before that text
  record Byline(int line, String text, boolean runIn, boolean opens) implements Item {}

  record Pointer(int line, String text) implements Item {}

  record Caption(int line, String text) implements Item {}

  record Jump(int line, String text) implements Item {}

  /// Single characters of a vertical headline, in the order the scanner met them.
  record Shreds(List<Integer> lines, List<String> pieces) implements Item {
    public Shreds {
      lines = List.copyOf(lines);
      pieces = List.copyOf(pieces);
    }

    @Override
    public int line() {
      return lines.getFirst();
    }

    String text() {
      return String.join(" ", pieces);
    }
  }
}
