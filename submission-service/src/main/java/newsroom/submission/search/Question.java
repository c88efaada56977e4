package newsroom.submission.search;

/// What somebody looks for.
///
/// @param marked whether the places found are wanted
public record Question(String text, Filter filter, int limit, boolean marked) {
  public static final int MOST = 1000;

  public Question {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " hits, not " + limit);
    }
  }
}
