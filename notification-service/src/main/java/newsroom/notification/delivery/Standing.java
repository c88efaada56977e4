package newsroom.notification.delivery;

import java.time.Instant;

/// How a delivery 投递 stands. Only what is certain is called sent or failed; the rest is unknown 不明.
public sealed interface Standing {
  record Planned() implements Standing {}

  /// Stored before the mail server is spoken to.
  ///
  /// @param worker whoever holds it; another one may take over what a dead one left
  /// @param doubtful an earlier attempt may have arrived
  record Sending(int attempt, String worker, boolean doubtful) implements Standing {}

  record RetryWait(int attempts, Instant dueAt, boolean doubtful, String reason)
      implements Standing {}

  /// Nothing follows.
  sealed interface Settled extends Standing {}

  /// 已交付通道: the mail server took it.
  record Sent(int attempts, Instant at) implements Settled {}

  /// 失败: certainly not delivered.
  record Failed(int attempts, String reason) implements Settled {}

  /// 不明: given up, and an attempt may have arrived.
  record Unknown(int attempts, String reason) implements Settled {}

  /// 抑制: not wanted any more when it was to be sent.
  record Suppressed(String reason) implements Settled {}

  default Standing after(Step step) {
    record Move(Standing standing, Step step) {}
    return switch (new Move(this, step)) {
      case Move(Planned _, Step.Take(var worker)) -> new Sending(1, worker, false);
      case Move(RetryWait(var attempts, _, var doubtful, _), Step.Take(var worker)) ->
          new Sending(attempts + 1, worker, doubtful);
      // Nobody knows how far the other one came
      case Move(Sending(var attempt, var owner, _), Step.Take(var worker))
          when !owner.equals(worker) ->
          new Sending(attempt + 1, worker, true);
      case Move(Sending sending, Step.Outcome outcome)
          when sending.worker().equals(outcome.worker()) ->
          settle(sending, outcome);
      case Move(Sending _, Step _), Move(Settled _, Step _) -> throw new NotNow(this, step);
      case Move(Planned _, Step.Outcome _), Move(RetryWait _, Step.Outcome _) ->
          throw new NotNow(this, step);
    };
  }

  private static Standing settle(Sending sending, Step.Outcome outcome) {
    int attempts = sending.attempt();
    return switch (outcome) {
      case Step.Accepted(_, var at) -> new Sent(attempts, at);
      case Step.Deferred(_, var reason, var doubtful, var nextAt) ->
          new RetryWait(attempts, nextAt, sending.doubtful() || doubtful, reason);
      case Step.Refused(_, var reason) -> end(sending, reason);
      case Step.GivenUp(_, var reason, var doubtful) ->
          doubtful ? new Unknown(attempts, reason) : end(sending, reason);
      case Step.Withheld(_, var reason) ->
          sending.doubtful() ? new Unknown(attempts, reason) : new Suppressed(reason);
    };
  }

  private static Standing end(Sending sending, String reason) {
    return sending.doubtful()
        ? new Unknown(sending.attempt(), reason)
        : new Failed(sending.attempt(), reason);
  }

  /// The move is not in the table.
  final class NotNow extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotNow(Standing standing, Step step) {
      super(step + " does not follow " + standing);
    }
  }
}
