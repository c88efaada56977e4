package newsroom.contracts.unit;

/// 更名: the same unit under a new official name; the former one is an alias with its days.
public record UnitRenamed(UnitState unit, String formerName) implements UnitEvent {}
