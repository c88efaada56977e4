package newsroom.notification.delivery;

import java.time.Instant;

/// 投递: one promised mail and how it stands.
///
/// @param revision raised by every move, so that only one of two workers makes it
public record Delivery(Purpose purpose, Instant plannedAt, long revision, Standing standing) {
  public String id() {
    return purpose.deliveryId();
  }
}
