package newsroom.platform.aggregate;

/// Somebody changed the document since the caller read it.
public final class StaleVersion extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long current;

  StaleVersion(String id, long expected, long current) {
    super("%s is at version %d, not %d".formatted(id, current, expected));
    this.current = current;
  }

  public long current() {
    return current;
  }
}
