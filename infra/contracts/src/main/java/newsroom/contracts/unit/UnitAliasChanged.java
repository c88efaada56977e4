package newsroom.contracts.unit;

/// 别名变更: the days of an alias are others now, or a person gave the name to another unit.
public record UnitAliasChanged(UnitState unit, String alias) implements UnitEvent {}
