package newsroom.review.journal.kafka;

import java.util.Objects;
import java.util.Optional;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.inbox.InboundEvent;
import newsroom.platform.inbox.Poison;
import newsroom.platform.inbox.Reaction;
import newsroom.review.journal.Entry;
import newsroom.review.journal.Head;
import newsroom.review.journal.Journal;

/// Writes the event down, then moves the head: what the head names is in the journal. An event of a type
/// that this build does not know is written down like any other.
final class JournalReaction implements Reaction {
  private final AggregateStore<Head> heads;
  private final Journal journal;

  JournalReaction(AggregateStore<Head> heads, Journal journal) {
    this.heads = heads;
    this.journal = journal;
  }

  @Override
  public boolean apply(InboundEvent inbound) {
    var entry = new Entry(inbound.headers(), inbound.payload());
    return heads.tell(
        inbound.source(),
        inbound.cause(),
        head -> {
          try {
            var next = head.orElse(Head.NONE).then(entry);
            journal.keep(entry);
            return Optional.of(Decision.of(next));
          } catch (Head.BrokenChain e) {
            throw new Poison(Objects.toString(e.getMessage()), e);
          }
        });
  }

  @Override
  public long last(String kind, String subject) {
    var source = kind + ":" + subject;
    return heads.lastSequence(source, source);
  }
}
