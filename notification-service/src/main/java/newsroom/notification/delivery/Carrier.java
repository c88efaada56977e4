package newsroom.notification.delivery;

/// Takes letters to the mail server.
public interface Carrier {
  /// @throws Away when the mail server cannot be reached
  Connection open();

  /// Used by one thread, for many letters.
  interface Connection extends AutoCloseable {
    Handover hand(Letter letter);

    @Override
    void close();
  }

  sealed interface Handover {
    record Accepted() implements Handover {}

    record Refused(String reason) implements Handover {}

    /// @param doubtful the server may have taken it all the same
    /// @param lost the connection cannot be used any more
    record NotNow(String reason, boolean doubtful, boolean lost) implements Handover {}
  }

  /// The mail server cannot be reached.
  final class Away extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Away(Throwable cause) {
      super(cause);
    }
  }
}
