package newsroom.submission.unit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;

/// The registry. A change, its events and its lines of history are stored in one write, at most
/// once per cause.
public interface Units {
  Optional<Snapshot<Unit>> find(String unitId);

  /// Under an id that was registered before, answers what is there.
  Outcome<Unit> register(String unitId, Cause.Command cause, Act act, Supplier<Unit.Change> first);

  Outcome<Unit> change(
      String unitId,
      Cause.Command cause,
      Expected expected,
      Act act,
      Function<Unit, Unit.Change> move);

  /// Units changed at that time or later, in no order.
  List<Snapshot<Unit>> changedSince(Instant time);

  /// Everything that happened to the unit, oldest first.
  List<HistoryLine> history(String unitId);
}
