package newsroom.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/// Where a service gets its event readers. Also tries again, on request, what was parked.
public final class Inboxes implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Inboxes.class);

  private final ParkingLot parking;
  private final DeadLetters deadLetters;
  private final JsonMapper json;
  private final MeterRegistry meters;
  private final Duration lookEvery;
  private final CopyOnWriteArrayList<EventReader> readers = new CopyOnWriteArrayList<>();
  private volatile @Nullable Thread looking;

  public Inboxes(
      ParkingLot parking,
      DeadLetters deadLetters,
      JsonMapper json,
      MeterRegistry meters,
      Duration lookEvery) {
    this.parking = parking;
    this.deadLetters = deadLetters;
    this.json = json;
    this.meters = meters;
    this.lookEvery = lookEvery;
    Gauge.builder("newsroom.inbox.parked", parking, ParkingLot::count).register(meters);
  }

  /// @param group names the reader in parked rows and metrics; unique within the service and never renamed
  /// @param reactions by kind of the telling aggregate; events of other kinds are ignored
  public EventReader reader(String group, Map<String, Reaction> reactions) {
    var reader = new EventReader(group, reactions, parking, deadLetters, json, meters);
    readers.add(reader);
    return reader;
  }

  /// Tries what was asked to be tried again, now.
  ///
  /// @return how many events were applied
  public int redriveAsked() {
    return readers.stream().mapToInt(EventReader::redriveAsked).sum();
  }

  private void lookUntilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(lookEvery);
        redriveAsked();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("Parked events could not be tried again: {}", e.toString());
      }
    }
  }

  @Override
  public void start() {
    looking = Thread.ofVirtual().name("parked").start(this::lookUntilInterrupted);
  }

  @Override
  public void stop() {
    var thread = looking;
    if (thread != null) {
      thread.interrupt();
    }
    looking = null;
  }

  @Override
  public boolean isRunning() {
    return looking != null;
  }
}
