package newsroom.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What runs on a data folder, for the commands given in another terminal.
record State(Running launcher, Addresses addresses, List<Running> children) {

  /// A process; the moment it began tells it from a later one with the same number.
  record Running(String name, long pid, Instant began, String address, int restarts) {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    static Running of(String name, ProcessHandle process, String address, int restarts) {
      return new Running(name, process.pid(), began(process), address, restarts);
    }

    Optional<ProcessHandle> process() {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(found -> Duration.between(began, began(found)).abs().compareTo(CLOCK_STEP) < 0);
    }

    private static Instant began(ProcessHandle process) {
      return process.info().startInstant().orElse(Instant.EPOCH);
    }
  }
}
