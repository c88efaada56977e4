package newsroom.contracts.unit;

/// 申请: a unit asks to contribute.
public record UnitApplied(UnitState unit) implements UnitEvent {}
