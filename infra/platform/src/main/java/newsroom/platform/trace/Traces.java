package newsroom.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and continues the trace of the current thread.
public final class Traces {
  private static final TextMapSetter<Map<String, String>> SETTER =
      (carrier, key, value) -> {
        if (carrier != null) {
          carrier.put(key, value);
        }
      };
  private static final TextMapGetter<Map<String, String>> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
          return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
          return carrier == null ? null : carrier.get(key);
        }
      };

  private Traces() {}

  /// The `traceparent` of the current span, or null outside a trace.
  public static @Nullable String current() {
    if (!Span.current().getSpanContext().isValid()) {
      return null;
    }
    var carrier = new HashMap<String, String>();
    W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, SETTER);
    return carrier.get("traceparent");
  }

  /// Runs the work as part of the trace that the event came from.
  public static void continuing(@Nullable String traceparent, Runnable work) {
    if (traceparent == null) {
      work.run();
      return;
    }
    var parent =
        W3CTraceContextPropagator.getInstance()
            .extract(Context.root(), Map.of("traceparent", traceparent), GETTER);
    try (var _ = parent.makeCurrent()) {
      work.run();
    }
  }
}
