package newsroom.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// One change file: `{"description": …, "commands": [{…}]}`, named `<folder>/<file>`, in file order.
/// A crash may run its commands twice, so each must bear that (as createIndexes does).
record Change(
    String id, String folder, String checksum, String description, List<BsonDocument> commands) {

  static List<Change> in(String folder) {
    try {
      List<Change> changes = new ArrayList<>();
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + folder + "/*.json")) {
        changes.add(read(folder, file));
      }
      changes.sort(Comparator.comparing(Change::id));
      for (int i = 1; i < changes.size(); i++) {
        if (changes.get(i).id().equals(changes.get(i - 1).id())) {
          throw new MigrationFailed("two files are named " + changes.get(i).id());
        }
      }
      return List.copyOf(changes);
    } catch (IOException e) {
      throw new MigrationFailed("the change files in " + folder + " cannot be read", e);
    }
  }

  private static Change read(String folder, Resource file) throws IOException {
    String id = folder + "/" + Objects.requireNonNull(file.getFilename());
    byte[] bytes;
    try (InputStream in = file.getInputStream()) {
      bytes = in.readAllBytes();
    }
    try {
      BsonDocument json = BsonDocument.parse(new String(bytes, StandardCharsets.UTF_8));
      List<BsonDocument> commands =
          json.getArray("commands").stream().map(BsonValue::asDocument).toList();
      return new Change(
          id, folder, sha256(bytes), json.getString("description").getValue(), commands);
    } catch (RuntimeException e) {
      throw new MigrationFailed(id + " is not a change file: " + e.getMessage(), e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
