package newsroom.platform.problem;

import java.io.IOException;
import java.io.Serial;

/// A body without a stated length turned out longer than is allowed.
final class BodyTooLarge extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final long limit;

  BodyTooLarge(long limit) {
    this.limit = limit;
  }

  /// In kilobytes.
  long limit() {
    return limit >> 10;
  }
}
