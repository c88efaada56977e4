package newsroom.identity.vault;

/// A secret that nobody has given: the start ends here.
final class MissingSecret extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingSecret(String message) {
    super(message);
  }
}
