package newsroom.backing;

import org.jspecify.annotations.Nullable;

/// One broker and one store for all test classes of a JVM; tests keep apart by the names of their
/// topics and databases. Both end with the JVM.
public final class SharedBacking {
  private static @Nullable EmbeddedBroker broker;
  private static @Nullable EmbeddedStore store;

  private SharedBacking() {}

  public static synchronized EmbeddedBroker broker() {
    var shared = broker;
    if (shared == null) {
      shared = EmbeddedBroker.temporary().start();
      broker = shared;
      closeAtExit(shared);
    }
    return shared;
  }

  public static synchronized EmbeddedStore store() {
    var shared = store;
    if (shared == null) {
      shared = EmbeddedStore.inMemory().start();
      store = shared;
      closeAtExit(shared);
    }
    return shared;
  }

  private static void closeAtExit(AutoCloseable shared) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              try {
                shared.close();
              } catch (Exception e) {
                System.err.println("Cannot close " + shared + ": " + e);
              }
            }));
  }
}
