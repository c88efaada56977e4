package newsroom.benchmarks;

import java.time.Duration;
import newsroom.benchmarks.worker.Load;
import newsroom.benchmarks.worker.Operation;

/// Where a load comes from: this process, or one of its own.
interface Loader {
  Load.Closed closed(int clients, Duration time) throws InterruptedException;

  Load.Open open(int clients, double rate, Duration time) throws InterruptedException;

  static Loader here(Operation operation) {
    return new Loader() {
      @Override
      public Load.Closed closed(int clients, Duration time) throws InterruptedException {
        return Load.closed(operation, clients, time);
      }

      @Override
      public Load.Open open(int clients, double rate, Duration time) throws InterruptedException {
        return Load.open(operation, clients, rate, time);
      }
    };
  }
}
