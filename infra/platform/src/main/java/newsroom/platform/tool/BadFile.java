package newsroom.platform.tool;

/// Why a file cannot be used at all, said to the person who named it; no stack trace.
public final class BadFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadFile(String message) {
    super(message);
  }
}
