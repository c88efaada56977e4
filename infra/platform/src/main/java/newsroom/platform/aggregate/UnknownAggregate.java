package newsroom.platform.aggregate;

/// No such document.
public final class UnknownAggregate extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownAggregate(String kind, String id) {
    super("No %s %s".formatted(kind, id));
  }
}
