package newsroom.notification.delivery;

/// How the deliveries of one issue stand; the parts add up to what was promised.
public record Tally(int sent, int failed, int unknown, int suppressed, int waiting) {
  public static final Tally EMPTY = new Tally(0, 0, 0, 0, 0);

  public int total() {
    return sent + failed + unknown + suppressed + waiting;
  }
}
