package newsroom.contracts.unit;

/// 增加别名: the unit is also known by this name.
public record UnitAliasAdded(UnitState unit, String alias) implements UnitEvent {}
