package newsroom.submission.call;

import java.time.Instant;
import newsroom.platform.aggregate.Snapshot;
import newsroom.submission.article.OpenCalls;

/// Tells articles whether a call may be answered.
public final class CallGate implements OpenCalls {
  private final Calls calls;

  public CallGate(Calls calls) {
    this.calls = calls;
  }

  @Override
  public Standing of(String callId, String unitId, Instant at) {
    return calls
        .find(callId)
        .map(Snapshot::state)
        .filter(call -> call.sheet().openedAt() != null)
        .filter(call -> call.sheet().terms().concerns(unitId))
        .map(call -> standing(call, at))
        .orElse(Standing.UNKNOWN);
  }

  static Standing standing(Call call, Instant at) {
    var late = call.sheet().terms().lateAccepted() ? Standing.LATE : Standing.OVER;
    return switch (call) {
      case Call.Running running -> {
        if (at.isBefore(running.sheet().opens())) {
          yield Standing.NOT_YET;
        }
        yield at.isBefore(running.sheet().terms().deadline().at()) ? Standing.TAKING : late;
      }
      case Call.Closed _, Call.Judged _ -> late;
      case Call.Draft _, Call.ResultsPublished _, Call.Archived _, Call.Cancelled _ ->
          Standing.OVER;
    };
  }
}
