package newsroom.submission.unit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.submission.unit.Claim;
import newsroom.submission.unit.Regions;
import newsroom.submission.unit.Roster;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitCheck;
import newsroom.submission.unit.UnitDesk;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitQuery;
import newsroom.submission.unit.UnitStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/units")
@Tag(name = "units", description = "Contributing units 供稿单位 and their standing")
class UnitController {
  private final UnitDesk desk;
  private final UnitCheck check;
  private final Regions regions;
  private final Idempotency idempotency;
  private final Acting acting;

  UnitController(
      UnitDesk desk, UnitCheck check, Regions regions, Idempotency idempotency, Acting acting) {
    this.desk = desk;
    this.check = check;
    this.regions = regions;
    this.idempotency = idempotency;
    this.acting = acting;
  }

  @Schema(name = "UnitTree")
  record Branch(
      String unitId, String canonicalName, UnitKind kind, String status, List<Branch> children) {}

  @Schema(name = "UnitTrees")
  record Trees(List<Branch> items) {}

  @Schema(name = "AmbiguousName", description = "A name that means two units on the same day")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AmbiguousName(
      String text, @Nullable LocalDate from, @Nullable LocalDate to, List<Bearer> bearers) {}

  @Schema(name = "NameBearer")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Bearer(
      String unitId,
      String canonicalName,
      String text,
      @Schema(description = "It is the official name: only this unit can keep it") boolean official,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      long version) {}

  @Schema(name = "UnitHistoryLine")
  record Line(
      int n,
      Instant at,
      String by,
      String byName,
      @Schema(
              description =
                  "APPLIED, ACTIVATED, SUSPENDED, REINSTATED, CHANGED, RENAMED, ALIAS_ADDED,"
                      + " ALIAS_CHANGED, MERGED or CLOSED")
          String what,
      Map<String, String> detail) {}

  @Schema(name = "UnitHistory")
  record History(List<Line> items) {}

  @Schema(name = "Region")
  record RegionView(String code, String name) {}

  @Schema(name = "Regions")
  record RegionList(List<RegionView> items) {}

  @PostMapping
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "Register a unit",
      description =
          "Repeated with the same Idempotency-Key it answers what the first request made.")
  ResponseEntity<UnitView> register(
      Actor actor, IdempotencyKey key, @RequestBody UnitBody.Application application) {
    check.profile("", application.form());
    String id = idempotency.claim(actor.accountId(), "register-unit", key, application).toString();
    var registered =
        desk.register(
            check.profile(id, application.form()),
            Cause.Command.of("register|" + id),
            acting.of(actor));
    return ResponseEntity.created(URI.create("/api/submission/units/" + id))
        .eTag(ETags.of(registered.version()))
        .body(acting.view(registered.state(), registered.version(), actor));
  }

  @PutMapping("/{unitId}")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "Change particulars, move the unit in the hierarchy",
      description = "Replaces all particulars. 409 when the unit is merged or closed.")
  ResponseEntity<UnitView> revise(
      Actor actor,
      @PathVariable String unitId,
      IfMatch seen,
      @RequestBody UnitBody.Particulars particulars) {
    var details = check.details(particulars.form());
    return acting.changed(
        desk.revise(
            unitId,
            Acting.cause("revise", actor, seen, details),
            seen.version(),
            acting.of(actor),
            details),
        actor);
  }

  @GetMapping
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "Units by name, then id")
  Page<UnitView> list(
      Actor actor,
      PageRequest page,
      @Parameter(description = "In a name, an alias, or the initials of their pinyin")
          @RequestParam(required = false)
          @Nullable String q,
      @RequestParam(required = false) @Nullable UnitKind kind,
      @RequestParam(required = false) @Nullable UnitStatus status,
      @Parameter(description = "A code or a name; what lies in it counts")
          @RequestParam(required = false)
          @Nullable String region,
      @Parameter(description = "Units directly below this one; NONE for those at the top")
          @RequestParam(required = false)
          @Nullable String parent) {
    var wrong = new ArrayList<FieldProblem>();
    var where = check.region("/region", region, wrong);
    Acting.refuse(wrong);
    var query = new UnitQuery(q, kind, status, where == null ? null : where.code(), parent);
    var roster = desk.roster();
    var found = query.find(roster, Acting.place(page.after()), page.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), page.limit()));
    return new Page<>(
        shown.stream().map(unit -> UnitView.of(unit, roster, actor, desk.today())).toList(),
        found.size() > shown.size() ? Acting.cursor(shown.getLast()) : null);
  }

  @GetMapping("/tree")
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "The hierarchy; units that ended are left out")
  Trees tree() {
    var roster = desk.roster();
    return new Trees(
        roster.roots().stream()
            .filter(unit -> unit.state() instanceof Unit.Living)
            .map(unit -> branch(unit.state(), roster, UnitDesk.MOST_LEVELS * 2))
            .toList());
  }

  @GetMapping("/ambiguous-names")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR', 'AUDITOR')")
  @Operation(summary = "Names that mean two units from today on, for a person to decide")
  Page<AmbiguousName> ambiguous() {
    var roster = desk.roster();
    return new Page<>(
        desk.ambiguities().stream()
            .map(a ->
                new AmbiguousName(
                    a.text(),
                    a.days().from(),
                    a.days().to(),
                    a.claims().stream()
                        .flatMap(c -> roster.find(c.unitId()).map(u -> bearer(c, u)).stream())
                        .toList()))
            .toList(),
        null);
  }

  @GetMapping("/regions")
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "行政区划 directly below a code; the provinces when none is given")
  RegionList regions(@RequestParam(defaultValue = "") String below) {
    return new RegionList(
        regions.below(below).stream().map(r -> new RegionView(r.code(), r.name())).toList());
  }

  @GetMapping("/{unitId}")
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "One unit", description = "404 when there is none.")
  ResponseEntity<UnitView> read(Actor actor, @PathVariable String unitId) {
    var unit = desk.read(unitId);
    return ResponseEntity.ok()
        .eTag(ETags.of(unit.version()))
        .body(acting.view(unit.state(), unit.version(), actor));
  }

  @GetMapping("/{unitId}/history")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR', 'AUDITOR')")
  @Operation(summary = "Who did what with the unit and when, oldest first")
  History history(@PathVariable String unitId) {
    return new History(
        desk.history(unitId).stream()
            .map(line ->
                new Line(
                    line.n(),
                    line.act().at(),
                    line.act().accountId(),
                    line.act().name(),
                    line.what(),
                    line.detail()))
            .toList());
  }

  private static Branch branch(Unit unit, Roster roster, int levels) {
    var p = unit.profile();
    return new Branch(
        p.unitId(),
        p.canonicalName(),
        p.kind(),
        unit.status(),
        levels == 0
            ? List.of()
            : roster.below(p.unitId()).stream()
                .map(child -> branch(child.state(), roster, levels - 1))
                .toList());
  }

  private static Bearer bearer(Claim claim, Snapshot<Unit> unit) {
    return new Bearer(
        claim.unitId(),
        unit.state().profile().canonicalName(),
        claim.text(),
        claim.official(),
        claim.period().from(),
        claim.period().to(),
        unit.version());
  }
}
