package newsroom.contracts.unit;

/// 暂停: the unit may not submit; its articles stay.
public record UnitSuspended(UnitState unit) implements UnitEvent {}
