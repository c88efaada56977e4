package newsroom.contracts.unit;

/// 有效: the unit may submit from now on.
public record UnitActivated(UnitState unit) implements UnitEvent {}
