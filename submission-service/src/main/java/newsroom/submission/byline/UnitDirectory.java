package newsroom.submission.byline;

/// Where the known units come from.
public interface UnitDirectory {
  /// The names as they are now; the same object while nothing changed.
  NameIndex names();
}
