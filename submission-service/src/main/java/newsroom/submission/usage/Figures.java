package newsroom.submission.usage;

import org.jspecify.annotations.Nullable;

/// What became of the articles that were handed in, as they stand now.
///
/// @param submitted the sum of the seven states that follow
/// @param inReview waiting for a decision at the newspaper, opened or not
/// @param accepted waiting for a page
/// @param returns how often they were sent back
/// @param answer from handing in to the first return, acceptance, rejection or printing
/// @param decision from handing in to the last acceptance or rejection
public record Figures(
    int submitted,
    int inReview,
    int returned,
    int accepted,
    int published,
    int rejected,
    int withdrawn,
    int lapsed,
    int returns,
    Pace answer,
    Pace decision) {
  /// @param count of articles that have got so far
  /// @param medianHours null without any
  public record Pace(int count, @Nullable Double medianHours, @Nullable Double ninetiethHours) {
    static final Pace NONE = new Pace(0, null, null);
  }

  /// 留用: printed or going to be.
  public int used() {
    return accepted + published;
  }
}
