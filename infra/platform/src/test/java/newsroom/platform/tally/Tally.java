package newsroom.platform.tally;

import java.util.Optional;
import newsroom.contracts.Event;
import newsroom.contracts.submission.SubmissionWithdrawn;
import newsroom.platform.aggregate.Chain;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.inbox.InboundEvent;
import newsroom.platform.inbox.Poison;
import org.bson.Document;

/// The smallest thing whose history matters: the hash depends on the order of what was added.
public record Tally(long total, long count, long hash) {
  static final Tally ZERO = new Tally(0, 0, 17);

  Tally plus(long amount) {
    return new Tally(total + amount, count + 1, hash * 31 + amount);
  }

  /// Any event of plain strings will do; this one carries the amount in its reason.
  static Decision<Tally> add(String id, Optional<Tally> before, long amount) {
    return Decision.of(
        before.orElse(ZERO).plus(amount), new SubmissionWithdrawn(id, "u", Long.toString(amount)));
  }

  /// What the reader makes of it. A reason that is no number is poison.
  static Optional<Decision<Tally>> copy(Optional<Tally> before, Event event, InboundEvent inbound) {
    if (!(event instanceof SubmissionWithdrawn told)) {
      throw new Poison("not for a tally: " + event);
    }
    if (Poisoned.IDS.contains(inbound.id())) {
      throw new IllegalStateException("planted fault in " + inbound.id());
    }
    var hash = inbound.headers().get(Chain.HASH);
    if (hash != null
        && !hash.equals(
            Chain.hash(
                String.valueOf(inbound.headers().get(Chain.PREVIOUS)),
                inbound.headers(),
                inbound.payload()))) {
      throw new Poison("another event than the one that was written: " + inbound.id());
    }
    return Optional.of(Decision.of(before.orElse(ZERO).plus(Long.parseLong(told.reason()))));
  }

  static final class Mapping implements StateMapping<Tally> {
    @Override
    public Document toDocument(Tally state) {
      return new Document("total", state.total())
          .append("count", state.count())
          .append("hash", state.hash());
    }

    @Override
    public Tally fromDocument(Document document) {
      return new Tally(
          document.getLong("total"), document.getLong("count"), document.getLong("hash"));
    }
  }
}
