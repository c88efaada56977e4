package newsroom.contracts.unit;

/// 恢复: a suspended unit may submit again.
public record UnitReinstated(UnitState unit) implements UnitEvent {}
