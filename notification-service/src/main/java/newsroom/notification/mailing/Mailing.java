package newsroom.notification.mailing;

import java.time.Instant;
import java.util.List;
import newsroom.contracts.notification.AudienceFrozen;
import newsroom.contracts.notification.MailingCompleted;
import newsroom.contracts.notification.NotificationEvent;
import newsroom.notification.delivery.Tally;
import org.jspecify.annotations.Nullable;

/// The mail of one issue to all who subscribe when its audience is frozen 冻结名单.
public sealed interface Mailing {
  String issueId();

  Instant announcedAt();

  /// @param reached the last subscriber whose delivery is surely stored
  record Freezing(String issueId, Instant announcedAt, @Nullable String reached)
      implements Mailing {}

  /// @param digest SHA-256 over the sorted subscriber ids
  record Sending(String issueId, Instant announcedAt, int frozen, String digest)
      implements Mailing {}

  record Completed(
      String issueId, Instant announcedAt, int frozen, String digest, Tally tally, Instant at)
      implements Mailing {}

  sealed interface Move {}

  record Reach(String subscriberId) implements Move {}

  record Freeze(int count, String digest) implements Move {}

  record Complete(Tally tally, Instant at) implements Move {}

  /// What a move leads to.
  record Change(Mailing next, List<NotificationEvent> events) {
    public Change {
      events = List.copyOf(events);
    }

    private static Change to(Mailing next, NotificationEvent... events) {
      return new Change(next, List.of(events));
    }
  }

  default Change after(Move move) {
    record Step(Mailing mailing, Move move) {}
    return switch (new Step(this, move)) {
      case Step(Freezing(var issueId, var announcedAt, _), Reach(var subscriberId)) ->
          Change.to(new Freezing(issueId, announcedAt, subscriberId));
      case Step(Freezing(var issueId, var announcedAt, _), Freeze(var count, var digest)) ->
          Change.to(
              new Sending(issueId, announcedAt, count, digest),
              new AudienceFrozen(issueId, count, digest));
      case Step(
              Sending(var issueId, var announcedAt, var frozen, var digest),
              Complete(var t, var at))
          when t.waiting() == 0 && t.total() == frozen ->
          Change.to(
              new Completed(issueId, announcedAt, frozen, digest, t, at),
              new MailingCompleted(
                  issueId, frozen, t.sent(), t.failed(), t.unknown(), t.suppressed()));
      case Step(Freezing _, Complete _), Step(Sending _, Move _), Step(Completed _, Move _) ->
          throw new NotNow(this, move);
    };
  }

  /// The move is not in the table, or the counts do not add up.
  final class NotNow extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotNow(Mailing mailing, Move move) {
      super(move + " does not follow " + mailing);
    }
  }
}
