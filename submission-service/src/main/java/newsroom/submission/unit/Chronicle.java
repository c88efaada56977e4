package newsroom.submission.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import newsroom.contracts.unit.UnitActivated;
import newsroom.contracts.unit.UnitAliasAdded;
import newsroom.contracts.unit.UnitAliasChanged;
import newsroom.contracts.unit.UnitApplied;
import newsroom.contracts.unit.UnitChanged;
import newsroom.contracts.unit.UnitClosed;
import newsroom.contracts.unit.UnitEvent;
import newsroom.contracts.unit.UnitMerged;
import newsroom.contracts.unit.UnitName;
import newsroom.contracts.unit.UnitReinstated;
import newsroom.contracts.unit.UnitRenamed;
import newsroom.contracts.unit.UnitSuspended;

/// Writes the history of a unit: a line per event, with what was and what is.
public final class Chronicle {
  private Chronicle() {}

  /// @param last number of the line before
  public static List<HistoryLine> lines(
      Optional<Unit> before, Unit.Change change, Act act, int last) {
    var lines = new ArrayList<HistoryLine>();
    for (var event : change.events()) {
      lines.add(line(before, change.next(), event, act, last + lines.size() + 1));
    }
    return lines;
  }

  private static HistoryLine line(
      Optional<Unit> before, Unit after, UnitEvent event, Act act, int n) {
    var unit = event.unit();
    return switch (event) {
      case UnitApplied _ ->
          new HistoryLine(n, act, "APPLIED", Map.of("name", unit.canonicalName()));
      case UnitActivated _ -> new HistoryLine(n, act, "ACTIVATED", Map.of());
      case UnitSuspended _ ->
          new HistoryLine(
              n,
              act,
              "SUSPENDED",
              after instanceof Unit.Suspended s ? Map.of("reason", s.reason()) : Map.of());
      case UnitReinstated _ -> new HistoryLine(n, act, "REINSTATED", Map.of());
      case UnitChanged _ ->
          new HistoryLine(
              n,
              act,
              "CHANGED",
              before
                  .map(b -> differences(b.profile().details(), after.profile().details()))
                  .orElseGet(Map::of));
      case UnitRenamed(_, var former) ->
          new HistoryLine(n, act, "RENAMED", Map.of("from", former, "to", unit.canonicalName()));
      case UnitAliasAdded(_, var alias) ->
          new HistoryLine(
              n, act, "ALIAS_ADDED", Map.of("alias", alias, "days", days(unit.names(), alias)));
      case UnitAliasChanged(_, var alias) ->
          new HistoryLine(
              n, act, "ALIAS_CHANGED", Map.of("alias", alias, "days", days(unit.names(), alias)));
      case UnitMerged(_, var into) ->
          new HistoryLine(n, act, "MERGED", ended(after, Map.of("into", into)));
      case UnitClosed _ -> new HistoryLine(n, act, "CLOSED", ended(after, Map.of()));
    };
  }

  private static Map<String, String> ended(Unit after, Map<String, String> more) {
    var detail = new LinkedHashMap<>(more);
    if (after instanceof Unit.Ended end) {
      detail.put("on", end.on().toString());
      detail.put("reason", end.reason());
    }
    return detail;
  }

  private static String days(List<UnitName> names, String text) {
    return String.join(
        "; ",
        names.stream()
            .filter(name -> name.text().equals(text))
            .map(name ->
                Objects.toString(name.from(), "")
                    + "~"
                    + Objects.toString(name.to(), "")
                    + (name.yieldedTo() == null ? "" : " → " + name.yieldedTo()))
            .toList());
  }

  private static Map<String, String> differences(UnitDetails was, UnitDetails is) {
    var before = fields(was);
    var found = new LinkedHashMap<String, String>();
    fields(is)
        .forEach((field, value) -> {
          String old = Objects.requireNonNullElse(before.get(field), "");
          if (!old.equals(value)) {
            found.put(field, old + " → " + value);
          }
        });
    return found;
  }

  private static Map<String, String> fields(UnitDetails d) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", d.kind().name());
    fields.put("parentUnitId", Objects.requireNonNullElse(d.parentUnitId(), ""));
    var region = d.region();
    fields.put("region", region == null ? "" : region.name());
    fields.put("shortNames", String.join("、", d.shortNames()));
    var permit = d.reprintAllowed();
    fields.put(
        "reprintAllowed",
        permit == null
            ? ""
            : permit.basis()
                + " "
                + Objects.toString(permit.period().from(), "")
                + "~"
                + Objects.toString(permit.period().to(), ""));
    fields.put("signOff", Objects.toString(d.signOff(), ""));
    fields.put("noticeEmail", Objects.requireNonNullElse(d.noticeEmail(), ""));
    fields.put("officePhone", Objects.requireNonNullElse(d.officePhone(), ""));
    fields.put("validFrom", Objects.toString(d.validFrom(), ""));
    return fields;
  }
}
