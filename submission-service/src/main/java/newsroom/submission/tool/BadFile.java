package newsroom.submission.tool;

/// Why a file cannot be used at all, said to the person who named it; no stack trace.
final class BadFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadFile(String message) {
    super(message);
  }
}
