package newsroom.submission.unit;

/// What an administrator may ask of a unit.
public sealed interface UnitCommand {
  record Activate() implements UnitCommand {}

  record Suspend() implements UnitCommand {}

  record Reinstate() implements UnitCommand {}
}
