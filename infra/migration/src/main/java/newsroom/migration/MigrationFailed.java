package newsroom.migration;

import java.io.Serial;

/// The database and the change files do not agree; the service must not start.
public final class MigrationFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  MigrationFailed(String message) {
    super("Database changes: " + message);
  }

  MigrationFailed(String message, Throwable cause) {
    super("Database changes: " + message, cause);
  }
}
