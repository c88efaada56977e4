package newsroom.platform.aggregate;

/// An event came before the one it follows. It must not be applied now.
public final class SequenceGap extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long last;

  SequenceGap(Cause.Told told, long last) {
    super("%s#%d came after #%d".formatted(told.source(), told.sequence(), last));
    this.last = last;
  }

  /// The last one applied.
  public long last() {
    return last;
  }
}
