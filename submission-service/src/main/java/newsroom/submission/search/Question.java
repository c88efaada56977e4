package newsroom.submission.search;

import org.jspecify.annotations.Nullable;

/// What somebody looks for.
///
/// @param unitId only articles of this unit; null for those of all
/// @param marked whether the places found are wanted
public record Question(String text, @Nullable String unitId, int limit, boolean marked) {
  public static final int MOST = 1000;

  public Question {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " hits, not " + limit);
    }
  }
}
