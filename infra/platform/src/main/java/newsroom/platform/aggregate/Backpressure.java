package newsroom.platform.aggregate;

/// Too many events of this aggregate wait for the broker. Try again shortly.
public final class Backpressure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Backpressure(String id, int pending) {
    super("%s has %d events waiting for the broker".formatted(id, pending));
  }
}
