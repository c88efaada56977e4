package newsroom.notification.unit;

import java.util.Optional;

/// The units as far as their events have come here.
public interface Units {
  Optional<UnitCard> find(String unitId);
}
