package newsroom.platform.relay;

import newsroom.platform.aggregate.PendingEvent;

/// One confirmed send.
public interface EventSender {
  /// Returns when the broker has acknowledged the event; blocks until then.
  ///
  /// @param kind of the aggregate, for `ce_source`
  /// @param key id of the aggregate
  /// @throws SendFailed when that is not known to have happened; it may have happened all the same
  void send(String kind, String key, PendingEvent event) throws SendFailed;

  /// The outcome of a send is unknown.
  final class SendFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public SendFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
