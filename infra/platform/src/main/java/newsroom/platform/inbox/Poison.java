package newsroom.platform.inbox;

/// This event can never be applied, however often it is tried.
public final class Poison extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Poison(String message) {
    super(message);
  }

  public Poison(String message, Throwable cause) {
    super(message, cause);
  }
}
