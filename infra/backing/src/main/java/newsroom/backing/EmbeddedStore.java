package newsroom.backing;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/// A document store that speaks MongoDB's protocol; an acknowledged write survives the death of
/// the process. No transactions, and no substitute for a replica set.
public final class EmbeddedStore implements AutoCloseable {
  private static final Duration COMPACTION_INTERVAL = Duration.ofSeconds(2);

  private final @Nullable Path folder;
  private final String host;
  private final int port;
  private @Nullable Running running;

  /// What is up between start and close.
  private record Running(MongoServer server, @Nullable MVStore file, CountDownLatch closing) {}

  private EmbeddedStore(@Nullable Path folder, String host, int port) {
    this.folder = folder;
    this.host = host;
    this.port = port;
  }

  public static EmbeddedStore onDisk(Path folder, String host, int port) {
    return new EmbeddedStore(folder, host, port);
  }

  /// For tests: a free port, everything forgotten on close.
  public static EmbeddedStore inMemory() {
    return new EmbeddedStore(null, "127.0.0.1", FreePorts.next());
  }

  public EmbeddedStore start() {
    if (running != null) {
      throw new IllegalStateException("The store runs already");
    }
    running = folder == null ? startInMemory() : startOnDisk(folder);
    return this;
  }

  /// Without a database: `uri() + "/submission"` names one.
  public String uri() {
    return "mongodb://" + host + ":" + port;
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    var stopping = running;
    running = null;
    if (stopping == null) {
      return;
    }
    stopping.closing().countDown();
    stopping.server().shutdownNow();
    if (stopping.file() != null && !stopping.file().isClosed()) {
      stopping.file().close();
    }
  }

  private Running startInMemory() {
    return new Running(bind(new MemoryBackend()), null, new CountDownLatch(1));
  }

  private Running startOnDisk(Path folder) {
    var file = open(folder);
    var backend = new CommitBeforeReply(file);
    var closing = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .name("store-compaction")
        .start(() -> compactUntil(closing, backend));
    return new Running(bind(backend), file, closing);
  }

  /// Never interrupted: an interrupt during input or output would close the file under the store.
  private static void compactUntil(CountDownLatch closing, CommitBeforeReply backend) {
    try {
      while (!closing.await(COMPACTION_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        backend.compact();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static MVStore open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var file =
        new MVStore.Builder()
            .fileName(folder.resolve("store.mv").toString())
            .autoCommitDisabled()
            .open();
    // Old versions are worth nothing here, and keeping them for the default 45 s lets the file grow
    file.setVersionsToKeep(0);
    file.setRetentionTime(0);
    return file;
  }

  private MongoServer bind(MongoBackend backend) {
    var server = new MongoServer(backend);
    server.bind(host, port);
    return server;
  }
}
