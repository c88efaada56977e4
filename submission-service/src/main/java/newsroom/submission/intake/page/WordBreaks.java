package newsroom.submission.intake.page;

/// Where words end: whether a word of the language would be cut between two pieces of text.
@FunctionalInterface
public interface WordBreaks {
  boolean cutsWord(String left, String right);

  /// Knows no words.
  static WordBreaks unknown() {
    return (left, right) -> false;
  }
}
