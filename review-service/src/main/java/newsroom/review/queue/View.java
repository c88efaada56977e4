package newsroom.review.queue;

import java.util.Arrays;
import java.util.Locale;
import newsroom.platform.problem.Refusal;
import newsroom.review.casefile.ReviewReason;

/// Which cases somebody looks for.
public enum View {
  /// 待我办: what this person holds or may take, the first due first.
  QUEUE,
  /// 待领: open stages that this person may take.
  UNCLAIMED,
  /// 在手: what this person holds.
  MINE,
  /// 已退改: what this person returned and the unit has; for the duty editor all of it.
  RETURNED,
  /// 缓发
  HELD,
  /// 超时: open stages over their deadline that this person may decide; for the duty editor all.
  OVERDUE,
  /// Everything this person may read, the oldest first.
  ALL;

  /// @throws Refusal.BadRequest when there is no such view
  public static View of(String name) {
    return Arrays.stream(values())
        .filter(view -> view.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new Refusal.BadRequest(ReviewReason.NO_SUCH_VIEW));
  }
}
