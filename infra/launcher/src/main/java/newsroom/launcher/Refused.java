package newsroom.launcher;

/// Why a command cannot be carried out, said to the person who gave it; no stack trace.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refused(String message) {
    super(message);
  }
}
