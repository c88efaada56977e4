package newsroom.benchmarks.worker;

/// What a worker is there for.
interface Activity extends Operation, AutoCloseable {
  /// The port it listens on, or 0.
  default int port() {
    return 0;
  }

  @Override
  void close();
}
