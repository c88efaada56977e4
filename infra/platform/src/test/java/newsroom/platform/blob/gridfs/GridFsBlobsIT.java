package newsroom.platform.blob.gridfs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import newsroom.platform.blob.Blob;
import newsroom.platform.testing.Backing;
import org.junit.jupiter.api.Test;

class GridFsBlobsIT {
  private final MongoDatabase database =
      MongoClients.create(Backing.mongodb()).getDatabase(Backing.freshDatabase());
  private final GridFsBlobs blobs = new GridFsBlobs(database, Clock.systemUTC());

  private String put(byte[] bytes, String type) throws IOException {
    return blobs.put(new ByteArrayInputStream(bytes), type);
  }

  @Test
  void whatWasPutIsReadBack() throws IOException {
    byte[] bytes = new byte[700_000];
    new Random(7).nextBytes(bytes);
    String id = put(bytes, "image/jpeg");
    try (Blob blob = blobs.open(id).orElseThrow()) {
      assertThat(blob.id()).isEqualTo(id);
      assertThat(blob.mediaType()).isEqualTo("image/jpeg");
      assertThat(blob.length()).isEqualTo(bytes.length);
      assertThat(blob.content().readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void theNameIsTheHashAndNothingIsStillSomething() throws IOException {
    assertThat(put(new byte[0], "text/plain"))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void theSameBytesAreStoredOnceAndKeepTheirFirstType() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> puts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        puts.add(() -> put(new byte[] {1, 2, 3}, "text/plain"));
      }
      var ids = new HashSet<String>();
      for (var done : threads.invokeAll(puts)) {
        ids.add(done.get());
      }
      assertThat(ids).hasSize(1);
    }
    put(new byte[] {1, 2, 3}, "image/png");
    assertThat(database.getCollection("blobs").countDocuments()).isEqualTo(1);
    assertThat(database.getCollection("blobs.bytes.files").countDocuments()).isEqualTo(1);
    assertThat(database.getCollection("blobs.bytes.chunks").countDocuments()).isEqualTo(1);
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertThat(blobs.open("00")).isEmpty();
  }

  @Test
  void whatNobodyNamesIsForgottenUnlessItWasPutAgain() throws IOException {
    String id = put(new byte[] {4, 5, 6}, "image/png");
    assertThat(blobs.forget(id, Instant.now().minusSeconds(60))).as("put just now").isFalse();
    assertThat(blobs.open(id)).isPresent();
    assertThat(blobs.forget(id, Instant.now().plusSeconds(60))).isTrue();
    assertThat(blobs.open(id)).isEmpty();
    assertThat(blobs.forget(id, Instant.now().plusSeconds(60))).as("gone is gone").isFalse();
    assertThat(put(new byte[] {4, 5, 6}, "image/png")).isEqualTo(id);
    assertThat(blobs.open(id)).isPresent();
  }
}
