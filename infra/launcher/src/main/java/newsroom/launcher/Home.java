package newsroom.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of the project, which holds what was built.
public final class Home {
  private Home() {}

  /// The script says where it is (`newsroom.home`); else it is looked for upwards from here.
  public static Path find() {
    var told = System.getProperty("newsroom.home");
    if (told != null) {
      return Path.of(told);
    }
    var here = Path.of("").toAbsolutePath();
    for (var folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("infra/newsroom"))) {
        return folder;
      }
    }
    throw new Refused("Not inside the project: " + here);
  }
}
