package newsroom.platform.aggregate;

import newsroom.contracts.Event;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What a store needs from whoever publishes.
public interface Outbox {
  /// The document has pending events; called after the write is acknowledged.
  void written(Document after);

  /// How many of the document's pending events are not known to be with the broker.
  int waiting(Document document);

  String json(Event event);

  @Nullable String traceparent();
}
