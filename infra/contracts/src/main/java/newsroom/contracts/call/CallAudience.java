package newsroom.contracts.call;

import java.util.List;

/// Which units are concerned.
///
/// @param everyUnit true for all units that are active, except those named
/// @param unitIds else these and no others
public record CallAudience(boolean everyUnit, List<String> unitIds) {
  public CallAudience {
    unitIds = List.copyOf(unitIds);
  }
}
