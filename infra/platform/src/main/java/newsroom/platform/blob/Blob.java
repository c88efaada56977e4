package newsroom.platform.blob;

import java.io.IOException;
import java.io.InputStream;

/// A stored blob, open for reading; whoever opened it closes it.
public record Blob(String id, String mediaType, long length, InputStream content)
    implements AutoCloseable {
  @Override
  public void close() throws IOException {
    content.close();
  }
}
