package newsroom.review.check;

/// How much a finding weighs.
public enum Level {
  /// Final review cannot pass before it is mended or waived by name.
  BLOCK,
  /// Counts as an error of the article 差错.
  ERROR,
  /// Somebody has to look.
  WARN,
  INFO
}
