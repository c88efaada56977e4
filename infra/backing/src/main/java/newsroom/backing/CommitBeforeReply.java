package newsroom.backing;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/// Answers a write only after it is in the file.
///
/// Writes share the lock and a commit takes it alone: what is committed never holds half of
/// another thread's write, such as a unique key whose document is missing.
final class CommitBeforeReply extends H2Backend {
  private static final Set<String> READS =
      Set.of(
          "find",
          "getmore",
          "killcursors",
          "count",
          "distinct",
          "ping",
          "ismaster",
          "hello",
          "buildinfo",
          "serverstatus",
          "getparameter",
          "listcollections",
          "listdatabases",
          "listindexes",
          "dbstats",
          "collstats",
          "endsessions");

  /// Room one round of compaction may rewrite, so that writers wait for milliseconds only.
  private static final int COMPACTION_BYTES = 2 * 1024 * 1024;

  private static final int WANTED_FILL_RATE = 60;

  private final MVStore store;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  CommitBeforeReply(MVStore store) {
    super(store);
    this.store = store;
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    var command = message.getDocument().keySet().iterator().next().toLowerCase(Locale.ROOT);
    if (READS.contains(command)) {
      return super.handleMessage(message);
    }
    try {
      lock.readLock().lock();
      try {
        return super.handleMessage(message);
      } finally {
        lock.readLock().unlock();
      }
    } finally {
      commit();
    }
  }

  /// One commit serves every write that waits for it: the last ones find nothing left to do.
  @Override
  public void commit() {
    lock.writeLock().lock();
    try {
      if (!store.isClosed() && store.hasUnsavedChanges()) {
        store.commit();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  void compact() {
    lock.writeLock().lock();
    try {
      if (!store.isClosed()) {
        store.compact(WANTED_FILL_RATE, COMPACTION_BYTES);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
