package newsroom.platform.aggregate;

/// What the caller knows of the document it wants to change.
public sealed interface Expected {
  /// Whatever is there.
  record Any() implements Expected {}

  /// Exactly this version, as the caller's If-Match says.
  record Version(long version) implements Expected {}

  static Expected any() {
    return new Any();
  }

  static Expected version(long version) {
    return new Version(version);
  }
}
