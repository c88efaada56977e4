package newsroom.contracts.unit;

import newsroom.contracts.Event;

/// Key: unitId.
public sealed interface UnitEvent extends Event
    permits UnitApplied,
        UnitActivated,
        UnitSuspended,
        UnitReinstated,
        UnitChanged,
        UnitRenamed,
        UnitAliasAdded,
        UnitAliasChanged,
        UnitMerged,
        UnitClosed {
  UnitState unit();
}
