package newsroom.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/// Bytes named by their SHA-256 in hex: stored once, never changed.
public interface BlobStore {
  /// Stores the bytes and answers their id; the same bytes again change nothing, not even the type.
  String put(InputStream content, String mediaType) throws IOException;

  Optional<Blob> open(String id);

  /// Removes bytes that nobody names any more, unless somebody put them (again) since then.
  boolean forget(String id, Instant since);
}
