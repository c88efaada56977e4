package newsroom.submission.usage;

/// By what articles are counted.
public enum Dimension {
  UNIT,
  REGION,
  KIND,
  COLUMN,
  GENRE,
  ORIGIN,
  MONTH,
  QUARTER,
  YEAR
}
