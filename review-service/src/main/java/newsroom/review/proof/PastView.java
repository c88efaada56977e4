package newsroom.review.proof;

import java.util.Arrays;
import java.util.Locale;
import newsroom.platform.problem.Refusal;

/// Which cases of an earlier instant somebody looks for.
public enum PastView {
  /// Not yet at their end.
  OPEN,
  /// 待领
  QUEUE,
  /// 在审
  CLAIMED,
  /// 退改
  RETURNED,
  /// 缓发
  HELD,
  /// 终审通过、退稿、撤稿
  ENDED,
  ALL;

  boolean has(String state) {
    return switch (this) {
      case OPEN -> !ENDED.has(state);
      case QUEUE -> state.equals("WAITING");
      case CLAIMED -> state.equals("CLAIMED");
      case RETURNED -> state.equals("AWAITING_REVISION");
      case HELD -> state.equals("HELD");
      case ENDED ->
          state.equals("APPROVED") || state.equals("REJECTED") || state.equals("CANCELLED");
      case ALL -> true;
    };
  }

  /// @throws Refusal.BadRequest when there is no such view
  public static PastView of(String name) {
    return Arrays.stream(values())
        .filter(view -> view.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new Refusal.BadRequest(ProofReason.NO_SUCH_VIEW));
  }
}
