package newsroom.submission.call;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import org.jspecify.annotations.Nullable;

/// All calls. A change and its events are stored in one write, at most once per cause.
public interface Calls {
  Optional<Snapshot<Call>> find(String callId);

  /// Under an id that was started before, answers what is there.
  Outcome<Call> start(String callId, Cause.Command cause, Supplier<Call> first);

  Outcome<Call> change(
      String callId, Cause.Command cause, Expected expected, Function<Call, Call.Change> move);

  /// Newest first.
  ///
  /// @param unitId those that concern this unit, drafts left out; null for all
  /// @param statuses empty for every status
  /// @param before the id of the last call of the page before
  List<Snapshot<Call>> list(
      @Nullable String unitId, Collection<CallStatus> statuses, @Nullable String before, int limit);

  /// Those with which time has something to do, the longest overdue first.
  List<Snapshot<Call>> due(Instant now, int limit);
}
