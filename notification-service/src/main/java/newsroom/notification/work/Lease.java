package newsroom.notification.work;

/// Names the one process that works. It saves double work; nothing is wrong without it but more copies.
public interface Lease {
  /// Takes or renews it.
  ///
  /// @return false when another process holds it
  boolean hold();

  void release();
}
