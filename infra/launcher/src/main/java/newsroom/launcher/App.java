package newsroom.launcher;

import java.nio.file.Path;

/// A Spring Boot application ready to start from its own folder.
///
/// @param jar the small jar whose manifest names the libraries beside it
/// @param cache the JDK's AOT cache of it; the file may not exist yet
record App(String name, Path jar, String mainClass, Path cache) {}
