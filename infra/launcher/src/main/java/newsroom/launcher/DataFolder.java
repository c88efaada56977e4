package newsroom.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The folder one newsroom keeps everything in, held by one launcher at a time.
final class DataFolder implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  static DataFolder open(Path folder) {
    try {
      Files.createDirectories(folder.resolve("logs"));
      var channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new Refused(occupied(folder));
      }
      return new DataFolder(folder, channel, lock);
    } catch (IOException e) {
      throw new Refused("Cannot use " + folder + ": " + e);
    }
  }

  Path folder(String name) {
    return folder.resolve(name);
  }

  /// Read whole or not at all by another process, never half.
  void write(State state) {
    try {
      var part = folder.resolve("state.part");
      Files.write(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
      Files.move(
          part,
          stateFile(folder),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was last written to the folder, whoever runs on it now.
  static Optional<State> state(Path folder) {
    var file = stateFile(folder);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), State.class));
    } catch (IOException | JacksonException e) {
      throw new Refused("Cannot read " + file + ": " + e.getMessage());
    }
  }

  void forgetState() {
    try {
      Files.deleteIfExists(stateFile(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (channel.isOpen()) {
        lock.release();
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static String occupied(Path folder) {
    var owner =
        state(folder)
            .map(s -> " (" + s.addresses().origin() + ", process " + s.launcher().pid() + ")")
            .orElse("");
    return "A newsroom already runs on "
        + folder
        + owner
        + ".\nStop it with: infra/newsroom stop --data "
        + folder
        + "\nor use another folder: --data DIR --port N";
  }

  private static Path stateFile(Path folder) {
    return folder.resolve("state.json");
  }
}
