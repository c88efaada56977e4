package newsroom.platform.aggregate;

/// @param repeated the cause had been applied before: nothing changed now
/// @param version that the cause led to, also when repeated
public record Outcome<T>(Snapshot<T> snapshot, long version, boolean repeated) {
  public T state() {
    return snapshot.state();
  }
}
