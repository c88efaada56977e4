package newsroom.contracts.unit;

/// 变更: the unit's particulars, its place in the hierarchy or its short names are others now.
public record UnitChanged(UnitState unit) implements UnitEvent {}
