package newsroom.submission.unit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import newsroom.platform.security.Actor;
import newsroom.platform.web.IfMatch;
import newsroom.submission.unit.Alias;
import newsroom.submission.unit.UnitCheck;
import newsroom.submission.unit.UnitCommand;
import newsroom.submission.unit.UnitDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/units/{unitId}")
@Tag(name = "units", description = "Contributing units 供稿单位 and their standing")
class UnitActController {
  private final UnitDesk desk;
  private final Acting acting;

  UnitActController(UnitDesk desk, Acting acting) {
    this.desk = desk;
    this.acting = acting;
  }

  @PostMapping("/activation")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(summary = "APPLIED to ACTIVE", description = "409 from any other state.")
  ResponseEntity<UnitView> activate(Actor actor, @PathVariable String unitId, IfMatch seen) {
    return act("activate", actor, unitId, seen, new UnitCommand.Activate());
  }

  @PostMapping("/suspension")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "ACTIVE to SUSPENDED",
      description = "The unit may not submit; its articles stay. 409 from any other state.")
  ResponseEntity<UnitView> suspend(
      Actor actor,
      @PathVariable String unitId,
      IfMatch seen,
      @RequestBody(required = false) UnitBody.@Nullable Suspension suspension) {
    String given = suspension == null ? null : suspension.reason();
    String reason = given == null || given.isBlank() ? "" : UnitCheck.reason(given);
    return act("suspend", actor, unitId, seen, new UnitCommand.Suspend(reason));
  }

  @PostMapping("/reinstatement")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(summary = "SUSPENDED to ACTIVE", description = "409 from any other state.")
  ResponseEntity<UnitView> reinstate(Actor actor, @PathVariable String unitId, IfMatch seen) {
    return act("reinstate", actor, unitId, seen, new UnitCommand.Reinstate());
  }

  @PostMapping("/renaming")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "Another official name for the same unit",
      description = "The former name stays as an alias with its days.")
  ResponseEntity<UnitView> rename(
      Actor actor, @PathVariable String unitId, IfMatch seen, @RequestBody UnitBody.Renaming to) {
    return acting.changed(
        desk.rename(
            unitId,
            Acting.cause("rename", actor, seen, to),
            seen.version(),
            acting.of(actor),
            UnitCheck.oneName("/name", to.name()),
            to.on(),
            to.formerUntil()),
        actor);
  }

  @PostMapping("/merger")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "ACTIVE to MERGED",
      description = "Id, history and old bylines stay; the id leads to the other unit.")
  ResponseEntity<UnitView> merge(
      Actor actor, @PathVariable String unitId, IfMatch seen, @RequestBody UnitBody.Merger merger) {
    return acting.changed(
        desk.merge(
            unitId,
            Acting.cause("merge", actor, seen, merger),
            seen.version(),
            acting.of(actor),
            merger.intoUnitId(),
            merger.on(),
            UnitCheck.reason(merger.reason())),
        actor);
  }

  @PostMapping("/closure")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "ACTIVE to CLOSED",
      description = "409 from any other state, or while units stand below it.")
  ResponseEntity<UnitView> close(
      Actor actor,
      @PathVariable String unitId,
      IfMatch seen,
      @RequestBody UnitBody.Closure closure) {
    return acting.changed(
        desk.close(
            unitId,
            Acting.cause("close", actor, seen, closure),
            seen.version(),
            acting.of(actor),
            closure.on(),
            UnitCheck.reason(closure.reason())),
        actor);
  }

  @PostMapping("/aliases")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "Another name",
      description =
          "A name that another unit bears on the same day is taken and shows as AMBIGUOUS.")
  ResponseEntity<UnitView> addAlias(
      Actor actor,
      @PathVariable String unitId,
      IfMatch seen,
      @RequestBody UnitBody.AliasBody alias) {
    var command =
        new UnitCommand.AddAlias(
            new Alias(
                UnitCheck.oneName("/text", alias.text()),
                UnitCheck.period(alias.from(), alias.to()),
                null));
    return act("add-alias", actor, unitId, seen, command);
  }

  @PostMapping("/alias-periods")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(summary = "Other days for an alias, for example its last one")
  ResponseEntity<UnitView> setPeriod(
      Actor actor,
      @PathVariable String unitId,
      IfMatch seen,
      @RequestBody UnitBody.AliasPeriod alias) {
    var command =
        new UnitCommand.SetPeriod(
            UnitCheck.oneName("/text", alias.text()),
            alias.of(),
            UnitCheck.period(alias.from(), alias.to()));
    return act("alias-period", actor, unitId, seen, command);
  }

  @PostMapping("/name-decisions")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "Decide that an ambiguous name means this unit",
      description =
          "All other units that bear it yield it, and the decision stands in their history.")
  ResponseEntity<UnitView> decideName(
      Actor actor,
      @PathVariable String unitId,
      IfMatch seen,
      @RequestBody UnitBody.NameDecision decision) {
    return acting.changed(
        desk.decideName(
            unitId,
            Acting.cause("decide-name", actor, seen, decision),
            seen.version(),
            acting.of(actor),
            UnitCheck.oneName("/text", decision.text())),
        actor);
  }

  private ResponseEntity<UnitView> act(
      String act, Actor actor, String unitId, IfMatch seen, UnitCommand command) {
    return acting.changed(
        desk.change(
            unitId,
            Acting.cause(act, actor, seen, command),
            seen.version(),
            acting.of(actor),
            command),
        actor);
  }
}
