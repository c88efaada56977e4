package newsroom.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// The keys of one newsroom, made at random once and readable by their owner only.
final class Secrets {
  private static final int KEY_BYTES = 32;

  private Secrets() {}

  static Path ensure(Path folder) {
    var file = folder.resolve("secrets.properties");
    if (Files.exists(file)) {
      return file;
    }
    var random = new SecureRandom();
    var content =
        """
        # Made once for this data folder. Without it stored secrets cannot be read: back it up.
        identity.key=%s
        gateway.key=%s
        gateway.client-secret=%s
        links.key=%s
        """
            .formatted(hex(random), hex(random), base64(random), hex(random));
    try {
      var part = folder.resolve("secrets.part");
      Files.deleteIfExists(part);
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(part, content, StandardCharsets.UTF_8);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hex(SecureRandom random) {
    return HexFormat.of().formatHex(bytes(random));
  }

  private static String base64(SecureRandom random) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random));
  }

  private static byte[] bytes(SecureRandom random) {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
