package newsroom.contracts;

/// A Kafka topic, declared here once; the broker never creates one by itself.
///
/// The partition count of a keyed topic is never raised: order per key would break.
public enum Topic {
  UNIT("newsroom.unit.v1", 3, Keeping.LATEST_PER_KEY),
  SUBMISSION("newsroom.submission.v1", 6, Keeping.EVERYTHING),
  REVIEW("newsroom.review.v1", 6, Keeping.EVERYTHING),
  PUBLISHING("newsroom.publishing.v1", 6, Keeping.EVERYTHING),
  NOTIFICATION("newsroom.notification.v1", 6, Keeping.EVERYTHING);

  /// How long the broker keeps records.
  public enum Keeping {
    /// Compacted: every event carries the whole state, so a reader may meet gaps in the sequence.
    LATEST_PER_KEY,
    /// No time or size limit: a new reader builds its projection from the beginning.
    EVERYTHING
  }

  private final String wire;
  private final int partitions;
  private final Keeping keeping;

  Topic(String wire, int partitions, Keeping keeping) {
    this.wire = wire;
    this.partitions = partitions;
    this.keeping = keeping;
  }

  public String wire() {
    return wire;
  }

  public int partitions() {
    return partitions;
  }

  public Keeping keeping() {
    return keeping;
  }

  /// Where events go that a consumer group could not digest. Kept 90 days.
  public String deadLetters() {
    return wire + ".dlt";
  }
}
