package newsroom.submission.unit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import org.jspecify.annotations.Nullable;

/// The registry. A change and its event are stored in one write, at most once per cause.
public interface Units {
  Optional<Snapshot<Unit>> find(String unitId);

  /// Under an id that was registered before, answers what is there.
  Outcome<Unit> register(String unitId, Cause.Command cause, Supplier<Unit.Change> first);

  Outcome<Unit> change(
      String unitId, Cause.Command cause, Expected expected, Function<Unit, Unit.Change> move);

  /// By name, then id.
  List<Snapshot<Unit>> after(@Nullable Place place, int limit);

  /// A place in the list.
  record Place(String name, String unitId) {}
}
