package newsroom.contracts.unit;

/// 并入: the unit went into another. Its id, its history and its old bylines stay.
public record UnitMerged(UnitState unit, String intoUnitId) implements UnitEvent {}
