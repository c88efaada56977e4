package newsroom.platform.inbox;

import java.util.Optional;
import java.util.function.UnaryOperator;
import newsroom.contracts.Event;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Decision;

/// What events of one kind of aggregate mean here: which document takes them, and how it changes.
///
/// One document takes all events of one source aggregate, so that it can keep their order.
public interface Reaction {
  /// @return false when the event had been applied before
  boolean apply(InboundEvent event);

  /// The last sequence of that source aggregate which has been applied.
  long last(String kind, String subject);

  /// A reaction that changes one document of a store.
  ///
  /// @param target id of the document that takes the events of this subject
  /// @param move what the event means for it; empty when it does not concern it
  static <T> Reaction into(AggregateStore<T> store, UnaryOperator<String> target, Move<T> move) {
    return new Reaction() {
      @Override
      public boolean apply(InboundEvent inbound) {
        return store.tell(
            target.apply(inbound.subject()),
            inbound.cause(),
            state -> {
              var event = inbound.event();
              return event == null ? Optional.empty() : move.apply(state, event, inbound);
            });
      }

      @Override
      public long last(String kind, String subject) {
        return store.lastSequence(target.apply(subject), kind + ":" + subject);
      }
    };
  }

  /// The document has the id of the aggregate that told the event.
  static <T> Reaction into(AggregateStore<T> store, Move<T> move) {
    return into(store, UnaryOperator.identity(), move);
  }

  /// What an event means for a document. Pure: it may run several times.
  interface Move<T> {
    Optional<Decision<T>> apply(Optional<T> state, Event event, InboundEvent inbound);
  }
}
