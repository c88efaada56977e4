package newsroom.platform.web;

/// A version as an entity tag.
public final class ETags {
  private ETags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }
}
