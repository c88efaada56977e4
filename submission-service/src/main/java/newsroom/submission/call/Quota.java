package newsroom.submission.call;

import org.jspecify.annotations.Nullable;

/// How many are chosen.
///
/// @param differentialPercent 差额: of those considered, at most so many percent are left out
public record Quota(int places, @Nullable Integer differentialPercent) {
  public static final int MOST_PLACES = 200;

  public Quota {
    if (places < 1 || places > MOST_PLACES) {
      throw new IllegalArgumentException(places + " places");
    }
    if (differentialPercent != null && (differentialPercent < 0 || differentialPercent > 100)) {
      throw new IllegalArgumentException(differentialPercent + " percent");
    }
  }
}
