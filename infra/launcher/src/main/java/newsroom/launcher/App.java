package newsroom.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/// A program ready to start.
///
/// @param cache the JDK's AOT cache of it; the file may not exist yet
record App(String name, String mainClass, String classPath, int heapMegabytes, Path cache) {
  boolean learnt() {
    return Files.exists(cache);
  }
}
