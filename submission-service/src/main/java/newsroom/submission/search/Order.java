package newsroom.submission.search;

/// In which order a list comes.
public enum Order {
  NEWEST,
  OLDEST,
  LATELY_CHANGED,
  LONGEST
}
