package newsroom.submission.upload;

import java.util.Collection;
import java.util.Set;

/// Somebody who names bytes by their hash. The same bytes may be named by several.
public interface BlobUse {
  /// Those of the ids that something still there needs.
  Set<String> used(Collection<String> blobIds);
}
