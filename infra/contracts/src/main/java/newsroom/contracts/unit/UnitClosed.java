package newsroom.contracts.unit;

/// 撤销: the unit is no more; its articles stay.
public record UnitClosed(UnitState unit) implements UnitEvent {}
