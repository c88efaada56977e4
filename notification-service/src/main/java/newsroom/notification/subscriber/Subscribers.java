package newsroom.notification.subscriber;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All subscribers, by the id that follows from the address.
public interface Subscribers {
  /// State and events are stored in one write.
  Subscriber change(String id, Function<Optional<Subscriber>, Subscriber.Change> move);

  Optional<Subscriber> find(String id);

  /// Ids of active subscribers in their order.
  List<String> active(@Nullable String after, int limit);

  /// All, in the order of their ids.
  List<Subscriber> list(@Nullable String after, int limit);
}
