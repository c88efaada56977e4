package newsroom.submission.upload;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import newsroom.platform.blob.BlobStore;

/// Lets go of bytes that nobody names any more.
public final class Shelf {
  private final BlobStore blobs;
  private final List<BlobUse> users;

  public Shelf(BlobStore blobs, List<BlobUse> users) {
    this.blobs = blobs;
    this.users = List.copyOf(users);
  }

  /// @param since bytes that were put after that may just be on their way into somebody's hands
  public void release(Collection<String> blobIds, Instant since) {
    var idle = new HashSet<>(blobIds);
    users.forEach(user -> idle.removeAll(user.used(blobIds)));
    idle.forEach(id -> blobs.forget(id, since));
  }
}
