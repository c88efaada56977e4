package newsroom.submission.unitfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import newsroom.submission.unit.Act;
import newsroom.submission.unit.Chronicle;
import newsroom.submission.unit.Roster;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitCheck;
import newsroom.submission.unit.UnitDesk;
import newsroom.submission.unit.UnitDetails;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitProfile;
import newsroom.submission.unit.UnitReason;
import org.jspecify.annotations.Nullable;

/// Holds a file against the registry: every row's problem, and what each row would do. Writes nothing.
final class Planner {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final Act NOBODY = new Act("", "", Instant.EPOCH);

  private final Sheet sheet;
  private final Roster roster;
  private final UnitCheck check;
  private final LocalDate today;
  private final boolean registerParents;
  private final UnaryOperator<String> ids;
  private final List<SheetProblem> problems = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private final Map<String, Target> byName = new HashMap<>();
  private final Map<String, Target> byId = new LinkedHashMap<>();

  /// A row with the unit it is about.
  private record Target(
      Sheet.SheetRow row,
      String key,
      String unitId,
      String name,
      @Nullable Snapshot<Unit> existing,
      RowReader reader) {}

  /// @param registerParents whether a parent that is only mentioned is registered too
  /// @param ids gives a step's key the id of its new unit, always the same
  Planner(
      Sheet sheet,
      Roster roster,
      UnitCheck check,
      LocalDate today,
      boolean registerParents,
      UnaryOperator<String> ids) {
    this.sheet = sheet;
    this.roster = roster;
    this.check = check;
    this.today = today;
    this.registerParents = registerParents;
    this.ids = ids;
  }

  Plan plan() {
    problems.addAll(sheet.problems());
    sheet.rows().forEach(this::target);
    var steps = new LinkedHashMap<String, Plan.Step>();
    var parents = new HashMap<String, @Nullable String>();
    for (var target : List.copyOf(targets)) {
      String parent = parent(target, steps);
      parents.put(target.unitId(), parent);
      step(target, parent).ifPresent(step -> steps.put(step.unitId(), step));
    }
    rings(parents);
    new NameSharing(sheet, roster, today, problems).look(idsByRow());
    problems.sort(Comparator.comparingInt(SheetProblem::row));
    return new Plan(ordered(steps, parents), problems);
  }

  private Map<Integer, String> idsByRow() {
    var found = new HashMap<Integer, String>();
    targets.forEach(target -> found.put(target.row().number(), target.unitId()));
    return found;
  }

  private void target(Sheet.SheetRow row) {
    var reader = new RowReader(row, problems);
    reader.cells();
    String id = row.get(SheetColumn.ID);
    String name = reader.name();
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      reader.error(SheetColumn.ID, SheetReason.ID_FORM, Map.of());
      return;
    }
    String key = "row-" + row.number();
    var named = name.isEmpty() ? Optional.<Snapshot<Unit>>empty() : roster.named(name);
    @Nullable Snapshot<Unit> existing;
    String unitId;
    if (!id.isEmpty()) {
      existing = roster.find(id).orElse(null);
      unitId = id;
      if (named.isPresent() && !named.get().id().equals(id) && !bears(existing, name)) {
        reader.error(
            SheetColumn.NAME,
            SheetReason.NAME_OF_OTHER,
            Map.of("text", name, "unitId", named.get().id()));
      }
    } else {
      String fresh = ids.apply(key);
      existing = roster.find(fresh).or(() -> named).orElse(null);
      unitId = existing == null ? fresh : existing.id();
    }
    var target = new Target(row, key, unitId, name, existing, reader);
    var sameId = byId.putIfAbsent(unitId, target);
    boolean ended = existing != null && existing.state() instanceof Unit.Ended;
    var sameName = name.isEmpty() || ended ? null : byName.putIfAbsent(Roster.key(name), target);
    if (sameName != null && !bears(existing, name)) {
      reader.error(SheetColumn.NAME, SheetReason.NAME_TWICE, other(sameName));
    } else if (sameId != null) {
      reader.error(
          SheetColumn.ID,
          id.isEmpty() ? SheetReason.UNIT_TWICE : SheetReason.ID_TWICE,
          other(sameId));
    }
    targets.add(target);
  }

  /// What a unit is called already is not this file's doing.
  private static boolean bears(@Nullable Snapshot<Unit> unit, String name) {
    return unit != null && unit.state().profile().canonicalName().equals(name);
  }

  private static Map<String, Object> other(Target target) {
    return Map.of("other", target.row().number());
  }

  /// The id of the parent, or null for none; an unknown one is a problem of the row.
  private @Nullable String parent(Target target, Map<String, Plan.Step> steps) {
    if (!sheet.columns().contains(SheetColumn.PARENT)) {
      return target.existing() == null ? null : target.existing().state().profile().parentUnitId();
    }
    String text = target.row().get(SheetColumn.PARENT);
    if (text.isEmpty()) {
      return null;
    }
    if (byId.containsKey(text)) {
      return text;
    }
    var inFile = byName.get(Roster.key(text));
    if (inFile != null) {
      return inFile.unitId();
    }
    var known = roster.find(text).or(() -> roster.named(text));
    if (known.isPresent()) {
      boolean kept =
          target.existing() != null
              && known.get().id().equals(target.existing().state().profile().parentUnitId());
      if (known.get().state() instanceof Unit.Ended && !kept) {
        target.reader().error(SheetColumn.PARENT, UnitReason.PARENT_ENDED, Map.of());
      }
      return known.get().id();
    }
    var meant = roster.meaning(text, today);
    if (meant.size() == 1) {
      return meant.iterator().next();
    }
    if (meant.size() > 1) {
      target.reader().error(SheetColumn.PARENT, SheetReason.PARENT_SEVERAL, Map.of("text", text));
      return null;
    }
    return registerParents ? mentioned(target, text, steps) : unknownParent(target);
  }

  private static @Nullable String unknownParent(Target target) {
    target.reader().error(SheetColumn.PARENT, UnitReason.PARENT_UNKNOWN, Map.of());
    return null;
  }

  private @Nullable String mentioned(Target target, String text, Map<String, Plan.Step> steps) {
    var wrong = new ArrayList<FieldProblem>();
    String name = UnitCheck.name("/parentUnitId", text, wrong);
    if (!wrong.isEmpty()) {
      wrong.forEach(target.reader()::take);
      return null;
    }
    String key = "parent-" + Roster.key(name);
    String unitId = ids.apply(key);
    if (!steps.containsKey(unitId) && roster.find(unitId).isEmpty()) {
      target
          .reader()
          .warning(SheetColumn.PARENT, SheetReason.PARENT_REGISTERED, Map.of("text", name));
      var profile = new UnitProfile(unitId, name, null, List.of(), UnitDetails.of(UnitKind.BUREAU));
      steps.put(
          unitId,
          step(
              target.row(),
              key,
              unitId,
              name,
              null,
              there ->
                  there
                      .map(unit -> new Unit.Change(unit, List.of()))
                      .orElseGet(() -> Unit.apply(profile))));
    }
    return unitId;
  }

  private Optional<Plan.Step> step(Target target, @Nullable String parent) {
    var reader = target.reader();
    int before = errors();
    var kind = reader.kind();
    var status = reader.status();
    var existing = target.existing();
    var was = existing == null ? null : existing.state().profile();
    if (kind == null && was != null && target.row().get(SheetColumn.KIND).isEmpty()) {
      kind = was.kind();
    }
    var aliases = reader.aliases(target.name());
    var since = reader.day(SheetColumn.NAMED_SINCE);
    var wrong = new ArrayList<FieldProblem>();
    var details = check.details(reader.form(kind, parent), wrong);
    wrong.stream()
        .filter(w -> !w.path().equals("/kind") || target.row().get(SheetColumn.KIND).isEmpty())
        .forEach(reader::take);
    if (details == null || errors() > before) {
      return Optional.empty();
    }
    var wish =
        new RowWish(
            target.unitId(),
            target.name(),
            since,
            aliases,
            was == null ? details : RowWish.overlaid(was.details(), details, sheet.columns()),
            status,
            today);
    try {
      var step =
          step(target.row(), target.key(), target.unitId(), target.name(), existing, wish::move);
      wish.remarks(existing == null ? null : existing.state(), reader);
      return Optional.of(step);
    } catch (RowWish.Wrong e) {
      reader.error(e.column(), e.reason(), e.args());
    } catch (Refusal.Invalid e) {
      e.fields().forEach(reader::take);
    } catch (Refusal e) {
      reader.error(SheetColumn.ALIASES, e.reason(), e.args());
    }
    return Optional.empty();
  }

  private int errors() {
    return problems.size();
  }

  private static Plan.Step step(
      Sheet.SheetRow row,
      String key,
      String unitId,
      String name,
      @Nullable Snapshot<Unit> existing,
      Function<Optional<Unit>, Unit.Change> move) {
    var unit = Optional.ofNullable(existing).map(Snapshot::state);
    var change = move.apply(unit);
    var outcome =
        existing == null
            ? Plan.Outcome.CREATED
            : change.events().isEmpty() ? Plan.Outcome.UNCHANGED : Plan.Outcome.CHANGED;
    return new Plan.Step(
        key,
        row.number(),
        unitId,
        name,
        outcome,
        existing == null ? 0 : existing.version(),
        Chronicle.lines(unit, change, NOBODY, 0),
        move);
  }

  /// Follows every row upwards through the file and, where that says nothing, the registry.
  private void rings(Map<String, @Nullable String> parents) {
    for (var target : targets) {
      var path = new LinkedHashSet<String>();
      String at = target.unitId();
      while (at != null && path.add(at)) {
        at = above(at, parents);
      }
      if (at != null && at.equals(target.unitId())) {
        var names = new ArrayList<String>();
        path.forEach(id -> names.add(name(id)));
        names.add(name(at));
        target
            .reader()
            .error(
                SheetColumn.PARENT,
                SheetReason.PARENT_RING,
                Map.of("ring", String.join(" → ", names)));
      } else if (at == null && path.size() > UnitDesk.MOST_LEVELS) {
        target
            .reader()
            .error(
                SheetColumn.PARENT,
                UnitReason.PARENT_TOO_DEEP,
                Map.of("limit", UnitDesk.MOST_LEVELS));
      }
    }
  }

  private @Nullable String above(String unitId, Map<String, @Nullable String> parents) {
    return parents.containsKey(unitId)
        ? parents.get(unitId)
        : roster.above(unitId).stream().findFirst().orElse(null);
  }

  private String name(String unitId) {
    var target = byId.get(unitId);
    return target != null
        ? target.name()
        : roster.find(unitId).map(u -> u.state().profile().canonicalName()).orElse(unitId);
  }

  private static List<Plan.Step> ordered(
      Map<String, Plan.Step> steps, Map<String, @Nullable String> parents) {
    var done = new LinkedHashMap<String, Plan.Step>();
    for (var step : steps.values()) {
      var line = new ArrayList<Plan.Step>();
      Plan.@Nullable Step at = step;
      while (at != null && !done.containsKey(at.unitId()) && !line.contains(at)) {
        line.addFirst(at);
        String parent = parents.get(at.unitId());
        at = parent == null ? null : steps.get(parent);
      }
      line.forEach(s -> done.put(s.unitId(), s));
    }
    return List.copyOf(done.values());
  }
}
