package newsroom.submission.unitfile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.StaleVersion;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Reason;
import newsroom.platform.problem.Refusal;
import newsroom.submission.unit.Act;
import newsroom.submission.unit.UnitCheck;
import newsroom.submission.unit.UnitDesk;
import newsroom.submission.unit.Units;
import org.jspecify.annotations.Nullable;

/// Takes a file of units in. A file with a wrong row changes nothing; a run that was cut off is
/// finished by the same request, for the id of a new unit and the cause of a change come from key and row.
public final class UnitImport {
  private final UnitDesk desk;
  private final Units units;
  private final UnitCheck check;
  private final ImportLog log;

  public UnitImport(UnitDesk desk, Units units, UnitCheck check, ImportLog log) {
    this.desk = desk;
    this.units = units;
    this.check = check;
    this.log = log;
  }

  /// @param registerParents null leaves it to the form: JSON names parents that nobody registered
  public ImportReport dryRun(byte[] file, @Nullable Boolean registerParents) {
    var opened = SheetFile.open(file);
    var plan = plan(opened, registerParents, UUID.randomUUID());
    return report(true, opened, plan, items(plan, Map.of(), Map.of()));
  }

  /// @throws Refusal.Invalid with every wrong row; then nothing was changed
  public ImportReport run(UUID importId, byte[] file, @Nullable Boolean registerParents, Act act) {
    var opened = SheetFile.open(file);
    return desk.alone(() -> run(importId, opened, registerParents, act));
  }

  private ImportReport run(
      UUID importId, SheetFile.Opened opened, @Nullable Boolean registerParents, Act act) {
    var plan = plan(opened, registerParents, importId);
    var begun = log.find(importId.toString());
    if (begun.isEmpty()) {
      mustBeRight(plan);
      var entries =
          plan.steps().stream()
              .map(s ->
                  new ImportLog.Entry(s.key(), s.row(), s.unitId(), s.name(), s.outcome().name()))
              .toList();
      log.keep(importId.toString(), entries);
      begun = Optional.of(entries);
    }
    var outcomes = new HashMap<String, String>();
    begun.get().forEach(entry -> outcomes.put(entry.key(), entry.outcome()));
    var failures = new HashMap<String, Reason>();
    for (var step : plan.steps()) {
      if (step.outcome() != Plan.Outcome.UNCHANGED) {
        carryOut(step, importId, act).ifPresent(why -> failures.put(step.key(), why));
      }
    }
    return report(false, opened, plan, items(plan, outcomes, failures));
  }

  private static ImportReport report(
      boolean dryRun, SheetFile.Opened opened, Plan plan, List<ImportReport.Item> items) {
    var wanted = plan.problems().stream().map(SheetProblem::row).collect(Collectors.toSet());
    var names = new HashMap<Integer, String>();
    for (var row : opened.sheet().rows()) {
      if (wanted.contains(row.number())) {
        names.put(row.number(), row.get(SheetColumn.NAME));
      }
    }
    return new ImportReport(dryRun, opened.sheet().rows().size(), items, plan.problems(), names);
  }

  private Optional<Reason> carryOut(Plan.Step step, UUID importId, Act act) {
    var cause = Cause.Command.of("import|" + importId + "|" + step.key());
    try {
      desk.took(
          step.outcome() == Plan.Outcome.CREATED
              ? units.register(step.unitId(), cause, act, () -> step.move().apply(Optional.empty()))
              : units.change(
                  step.unitId(),
                  cause,
                  Expected.version(step.version()),
                  act,
                  unit -> step.move().apply(Optional.of(unit))));
      return Optional.empty();
    } catch (StaleVersion e) {
      return Optional.of(SheetReason.CHANGED_MEANWHILE);
    } catch (Refusal e) {
      return Optional.of(e.reason());
    }
  }

  private Plan plan(SheetFile.Opened opened, @Nullable Boolean registerParents, UUID importId) {
    boolean register = registerParents == null ? opened.fromJson() : registerParents;
    return new Planner(
            opened.sheet(),
            desk.roster(),
            check,
            desk.today(),
            register,
            key -> derived(importId, key))
        .plan();
  }

  private static void mustBeRight(Plan plan) {
    if (!plan.hasErrors()) {
      return;
    }
    var wrong =
        plan.problems().stream()
            .filter(p -> p.level() == SheetProblem.Level.ERROR)
            .map(p ->
                new FieldProblem(
                    "/rows/" + p.row() + (p.column() == null ? "" : "/" + p.column().english()),
                    p.reason(),
                    p.args()))
            .toList();
    long rows =
        plan.problems().stream()
            .filter(p -> p.level() == SheetProblem.Level.ERROR)
            .mapToInt(SheetProblem::row)
            .distinct()
            .count();
    throw new Refusal.Invalid(SheetReason.ROWS_WRONG, Map.of("rows", rows), wrong);
  }

  private static List<ImportReport.Item> items(
      Plan plan, Map<String, String> outcomes, Map<String, Reason> failures) {
    var items = new ArrayList<ImportReport.Item>();
    for (var step : plan.steps()) {
      var failure = failures.get(step.key());
      items.add(
          new ImportReport.Item(
              step.row(),
              step.unitId(),
              step.name(),
              failure == null ? outcomes.getOrDefault(step.key(), step.outcome().name()) : "FAILED",
              step.changes(),
              failure));
    }
    items.sort(Comparator.comparingInt(ImportReport.Item::row));
    return items;
  }

  /// Of version 7 like all ids, with the time of the import's and the rest from the step.
  private static String derived(UUID importId, String key) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest((importId + "|" + key).getBytes(StandardCharsets.UTF_8));
      long high = 0;
      long low = 0;
      for (int i = 0; i < 8; i++) {
        high = (high << 8) | (hash[i] & 0xFF);
        low = (low << 8) | (hash[8 + i] & 0xFF);
      }
      long time = importId.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
      high = time | 0x7000 | (high & 0x0FFF);
      low = (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
