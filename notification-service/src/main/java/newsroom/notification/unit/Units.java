package newsroom.notification.unit;

import java.util.List;
import java.util.Optional;

/// The units as far as their events have come here.
public interface Units {
  Optional<UnitCard> find(String unitId);

  /// Ids of those that may submit.
  List<String> active();
}
