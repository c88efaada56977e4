package newsroom.platform.inbox;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import newsroom.platform.aggregate.Backpressure;
import newsroom.platform.aggregate.SequenceGap;
import newsroom.platform.trace.Traces;
import org.apache.kafka.common.KafkaException;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/// Reads one topic for one consumer group and applies each event through the reaction of its kind.
///
/// Store and broker trouble is thrown, so that the container tries the same record again without
/// limit. Everything else is poison: tried a few times, then parked with all later events of its
/// source; the other sources go on.
public final class EventReader implements Consumer<Message<byte[]>> {
  private static final Logger log = LoggerFactory.getLogger(EventReader.class);
  static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(800));

  private static final String WAITS = "waits for #";
  private static final String GAP = "gap: came after #";

  private final String group;
  private final Map<String, Reaction> reactions;
  private final ParkingLot parking;
  private final DeadLetters deadLetters;
  private final JsonMapper json;
  private final MeterRegistry meters;
  private final Map<String, Boolean> unknownTypes = new ConcurrentHashMap<>();

  EventReader(
      String group,
      Map<String, Reaction> reactions,
      ParkingLot parking,
      DeadLetters deadLetters,
      JsonMapper json,
      MeterRegistry meters) {
    this.group = group;
    this.reactions = Map.copyOf(reactions);
    this.parking = parking;
    this.deadLetters = deadLetters;
    this.json = json;
    this.meters = meters;
  }

  String group() {
    return group;
  }

  @Override
  public void accept(Message<byte[]> message) {
    var raw = RawEvent.of(message);
    if (!raw.complete()) {
      count("stray");
      deadLetters.tell(group, letter(raw, "not an event: ce_ headers are missing"));
      return;
    }
    var reaction = reactions.get(raw.kind());
    if (reaction == null) {
      count("ignored");
      return;
    }
    Traces.continuing(raw.headers().get("traceparent"), () -> handle(raw, reaction));
  }

  private void handle(RawEvent raw, Reaction reaction) {
    if (parking.has(group, raw.source(), raw.sequence())) {
      count("parked-again");
      return;
    }
    for (int tries = 0; ; tries++) {
      try {
        apply(raw, reaction);
        return;
      } catch (SequenceGap gap) {
        if (parking.has(group, raw.source(), gap.last() + 1)) {
          park(raw, WAITS + (gap.last() + 1));
        } else if (reaction.last(raw.kind(), raw.subject()) != gap.last()) {
          continue;
        } else {
          // Impossible as long as every publisher keeps the prefix rule; never applied out of order
          count("gap");
          log.error("Gap in {}: #{} came after #{}", raw.source(), raw.sequence(), gap.last());
          park(raw, GAP + gap.last());
        }
        drain(raw.kind(), raw.subject(), reaction);
        return;
      } catch (RuntimeException e) {
        if (infrastructure(e)) {
          throw e;
        }
        if (tries < PAUSES.size() && !(e instanceof Poison)) {
          pause(PAUSES.get(tries));
          continue;
        }
        log.error("Parked {} {}#{}", raw.type(), raw.source(), raw.sequence(), e);
        park(raw, e.toString());
        return;
      }
    }
  }

  private void apply(RawEvent raw, Reaction reaction) {
    var inbound = raw.read(json);
    if (inbound.event() == null) {
      count("unknown-type");
      if (unknownTypes.putIfAbsent(raw.type(), true) == null) {
        log.warn("Skipping events of a type this build does not know: {}", raw.type());
      }
    }
    count(reaction.apply(inbound) ? "applied" : "duplicate");
  }

  private void park(RawEvent raw, String cause) {
    parking.park(group, raw, cause);
    count("parked");
    deadLetters.tell(group, letter(raw, cause));
  }

  private static DeadLetters.RawLetter letter(RawEvent raw, String cause) {
    return new DeadLetters.RawLetter(
        raw.headers().getOrDefault("topic", ""),
        raw.headers().getOrDefault("subject", ""),
        raw.payload(),
        raw.headers(),
        cause);
  }

  /// Applies parked events of a source in order, as far as it goes.
  ///
  /// @return how many were applied
  private int drain(String kind, String subject, Reaction reaction) {
    var source = kind + ":" + subject;
    int applied = 0;
    while (true) {
      long next = reaction.last(kind, subject) + 1;
      var row = parking.find(group, source, next).orElse(null);
      if (row == null || (poisoned(row) && !row.getBoolean("redrive", false))) {
        return applied;
      }
      if (!retry(row, reaction)) {
        return applied;
      }
      applied++;
    }
  }

  /// Tries what an operator asked to be tried again, and what waits behind it.
  ///
  /// @return how many events were applied
  int redriveAsked() {
    int applied = 0;
    for (var row : parking.asked(group)) {
      var raw = RawEvent.of(row);
      var reaction = reactions.get(raw.kind());
      if (reaction == null) {
        continue;
      }
      long last = reaction.last(raw.kind(), raw.subject());
      if (raw.sequence() <= last) {
        parking.remove(group, raw.source(), raw.sequence());
      } else if (raw.compacted()) {
        applied += retry(row, reaction) ? 1 : 0;
      } else {
        applied += drain(raw.kind(), raw.subject(), reaction);
      }
    }
    return applied;
  }

  /// False when it was refused again; the row then says why.
  private boolean retry(Document row, Reaction reaction) {
    var raw = RawEvent.of(row);
    try {
      Traces.continuing(raw.headers().get("traceparent"), () -> apply(raw, reaction));
    } catch (RuntimeException e) {
      if (infrastructure(e)) {
        throw e;
      }
      parking.refused(group, raw.source(), raw.sequence(), e.toString());
      return false;
    }
    parking.remove(group, raw.source(), raw.sequence());
    return true;
  }

  private static boolean poisoned(Document row) {
    var cause = row.getString("cause");
    return !cause.startsWith(WAITS) && !cause.startsWith(GAP);
  }

  /// Trouble that passes by itself and says nothing about the event.
  static boolean infrastructure(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      switch (t) {
        case MongoWriteException _, MongoCommandException _, BsonMaximumSizeExceededException _ -> {
          return t instanceof MongoCommandException c && transientCode(c.getErrorCode());
        }
        case MongoException _, Backpressure _, KafkaException _ -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /// Stepped down, shutting down, not primary, interrupted: the driver's own list of retryable states.
  private static boolean transientCode(int code) {
    return List.of(6, 7, 89, 91, 112, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436)
        .contains(code);
  }

  private void count(String result) {
    meters.counter("newsroom.inbox.events", "group", group, "result", result).increment();
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MongoException("interrupted while waiting to try again");
    }
  }
}
