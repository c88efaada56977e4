package newsroom.review.queue;

import java.util.Arrays;
import java.util.Locale;
import newsroom.platform.problem.Refusal;
import newsroom.review.casefile.ReviewReason;

/// Which cases somebody looks for.
public enum View {
  /// 待领: open stages that this person may take.
  QUEUE,
  /// 在手: what this person holds.
  MINE,
  /// Everything this person may read.
  ALL;

  /// @throws Refusal.BadRequest when there is no such view
  public static View of(String name) {
    return Arrays.stream(values())
        .filter(view -> view.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new Refusal.BadRequest(ReviewReason.NO_SUCH_VIEW));
  }
}
