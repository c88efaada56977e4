package newsroom.review.journal;

import newsroom.platform.aggregate.Chain;
import org.jspecify.annotations.Nullable;

/// The last event of one aggregate that the journal has.
///
/// @param hash null before the aggregate's chain has begun
public record Head(long sequence, @Nullable String hash) {
  public static final Head NONE = new Head(0, null);

  /// @throws BrokenChain when the event is not the one that was written after this one
  public Head then(Entry entry) {
    var hash = entry.hash();
    var previous = entry.previous();
    if (hash == null || previous == null) {
      if (this.hash != null || hash != null || previous != null) {
        throw new BrokenChain(entry.id() + " has lost its place in the chain");
      }
      return new Head(entry.sequence(), null);
    }
    if (!previous.equals(this.hash == null ? Chain.START : this.hash)) {
      throw new BrokenChain(
          "%s follows %s, the journal ends with %s".formatted(entry.id(), previous, this.hash));
    }
    if (!entry.recomputed().equals(hash)) {
      throw new BrokenChain(entry.id() + " is not what was written: its hash is another");
    }
    return new Head(entry.sequence(), hash);
  }

  /// An event does not fit the chain.
  public static final class BrokenChain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokenChain(String message) {
      super(message);
    }
  }
}
