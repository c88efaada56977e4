package newsroom.platform.aggregate;

import org.jspecify.annotations.Nullable;

/// Why a change happens; each cause is applied at most once to a document.
public sealed interface Cause {
  /// Goes with every event that the change emits, so that a chain can be followed.
  String correlationId();

  /// What a person or program asked for. The id is the request's Idempotency-Key or a fresh one.
  record Command(String id, String correlationId) implements Cause {
    public static Command of(String id) {
      return new Command(id, id);
    }
  }

  /// An event of another aggregate.
  ///
  /// @param source kind and id of the aggregate that told it, for example `article:0190…`
  /// @param sequence of the event within its source, from 1, gapless
  /// @param latestOnly true on compacted topics, where gaps are normal
  record Told(
      String source,
      long sequence,
      String eventId,
      @Nullable String correlation,
      boolean latestOnly)
      implements Cause {
    @Override
    public String correlationId() {
      return correlation == null ? eventId : correlation;
    }
  }
}
