package newsroom.submission.search;

/// In which order a list comes.
public enum Order {
  NEWEST,
  OLDEST,
  /// Whose fifteen days end first; those that wait for no decision come last
  MOST_URGENT,
  LATELY_CHANGED,
  LONGEST
}
