package newsroom.platform.aggregate;

import java.util.List;
import newsroom.contracts.Event;

/// What a move leads to: the next state and what it tells the others.
public record Decision<T>(T next, List<Event> events) {
  public Decision {
    events = List.copyOf(events);
  }

  public static <T> Decision<T> of(T next, Event... events) {
    return new Decision<>(next, List.of(events));
  }
}
