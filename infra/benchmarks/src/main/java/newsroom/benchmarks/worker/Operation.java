package newsroom.benchmarks.worker;

/// What is measured: done once, by one of several clients.
@FunctionalInterface
public interface Operation {
  /// @param client from 0; one client does one thing at a time
  void run(int client) throws Exception;
}
