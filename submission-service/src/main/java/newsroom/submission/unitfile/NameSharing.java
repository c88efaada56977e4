package newsroom.submission.unitfile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsroom.submission.unit.Alias;
import newsroom.submission.unit.Period;
import newsroom.submission.unit.Roster;

/// Warns of names that would mean two units: in the registry and in the file, or in two rows.
final class NameSharing {
  private final Sheet sheet;
  private final Roster roster;
  private final Period fromToday;
  private final List<SheetProblem> problems;

  private record Use(int row, String unit, SheetColumn column, Period period) {}

  NameSharing(Sheet sheet, Roster roster, LocalDate today, List<SheetProblem> problems) {
    this.sheet = sheet;
    this.roster = roster;
    this.fromToday = new Period(today, null);
    this.problems = problems;
  }

  void look(Map<Integer, String> unitIds) {
    var uses = new HashMap<String, Use>();
    for (var row : sheet.rows()) {
      String unitId = unitIds.get(row.number());
      String name = row.get(SheetColumn.NAME);
      if (unitId == null || name.isEmpty()) {
        continue;
      }
      look(row, unitId, name, new Use(row.number(), name, SheetColumn.NAME, Period.ALWAYS), uses);
      for (var alias : aliases(row)) {
        if (alias.yieldedTo() == null && !alias.text().equals(name)) {
          var use = new Use(row.number(), name, SheetColumn.ALIASES, alias.period());
          look(row, unitId, alias.text(), use, uses);
        }
      }
    }
  }

  private void look(
      Sheet.SheetRow row, String unitId, String text, Use use, Map<String, Use> uses) {
    var days = use.period().common(fromToday);
    if (days.isEmpty()) {
      return;
    }
    var earlier = uses.putIfAbsent(Roster.key(text), use);
    if (earlier != null
        && earlier.row() != row.number()
        && (earlier.column() != SheetColumn.NAME || use.column() != SheetColumn.NAME)
        && earlier.period().common(days.get()).isPresent()) {
      warn(use, text, earlier.unit());
      return;
    }
    for (var claim : roster.claims(text)) {
      boolean official = claim.official() && use.column() == SheetColumn.NAME;
      if (!claim.unitId().equals(unitId)
          && claim.yieldedTo() == null
          && !official
          && claim.period().common(days.get()).isPresent()) {
        warn(
            use,
            text,
            roster
                .find(claim.unitId())
                .map(u -> u.state().profile().canonicalName())
                .orElse(claim.unitId()));
        return;
      }
    }
  }

  private void warn(Use use, String text, String unit) {
    problems.add(
        SheetProblem.warning(
            use.row(), use.column(), SheetReason.NAME_SHARED, Map.of("text", text, "unit", unit)));
  }

  private static List<Alias> aliases(Sheet.SheetRow row) {
    try {
      return AliasCell.read(row.get(SheetColumn.ALIASES));
    } catch (AliasCell.Unreadable e) {
      return List.of();
    }
  }
}
