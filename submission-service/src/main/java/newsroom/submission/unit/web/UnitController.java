package newsroom.submission.unit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitCommand;
import newsroom.submission.unit.UnitDesk;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitProfile;
import newsroom.submission.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/units")
@Tag(name = "units", description = "Contributing units 供稿单位 and their standing")
class UnitController {
  private final UnitDesk desk;
  private final Idempotency idempotency;

  UnitController(UnitDesk desk, Idempotency idempotency) {
    this.desk = desk;
    this.idempotency = idempotency;
  }

  @Schema(name = "UnitApplication", description = "A unit that asks to contribute")
  record Application(
      @Schema(description = "Full name, 1 to 100 characters") @Nullable String canonicalName,
      @Nullable UnitKind kind,
      @Schema(description = "Id of a registered unit") @Nullable String parentUnitId,
      @Schema(description = "At most 100 characters") @Nullable String region,
      @Schema(description = "At most 20 other names, 1 to 100 characters each")
          @Nullable List<String> aliases,
      @Schema(description = "Office address for notices, never a person's")
          @Nullable String noticeEmail) {}

  @Schema(name = "Unit")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UnitView(
      String unitId,
      String canonicalName,
      UnitKind kind,
      @Nullable String parentUnitId,
      @Nullable String region,
      List<String> aliases,
      @Nullable String noticeEmail,
      @Schema(description = "APPLIED 申请, ACTIVE 有效 or SUSPENDED 暂停") String status,
      @Schema(description = "Of this answer; the ETag without quotes") long version) {
    static UnitView of(Unit unit, long version) {
      var p = unit.profile();
      return new UnitView(
          p.unitId(),
          p.canonicalName(),
          p.kind(),
          p.parentUnitId(),
          p.region(),
          p.aliases(),
          p.noticeEmail(),
          unit.status(),
          version);
    }
  }

  @PostMapping
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(
      summary = "Register a unit",
      description =
          "Repeated with the same Idempotency-Key it answers what the first request made.")
  ResponseEntity<UnitView> register(
      Actor actor, IdempotencyKey key, @RequestBody Application application) {
    UnitProfile.of(
        "",
        application.canonicalName(),
        application.kind(),
        application.parentUnitId(),
        application.region(),
        application.aliases(),
        application.noticeEmail());
    String id = idempotency.claim(actor.accountId(), "register-unit", key, application).toString();
    var profile =
        UnitProfile.of(
            id,
            application.canonicalName(),
            application.kind(),
            application.parentUnitId(),
            application.region(),
            application.aliases(),
            application.noticeEmail());
    var registered = desk.register(profile, Cause.Command.of("register|" + id));
    return ResponseEntity.created(URI.create("/api/submission/units/" + id))
        .eTag(ETags.of(registered.version()))
        .body(UnitView.of(registered.state(), registered.version()));
  }

  @PostMapping("/{unitId}/activation")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "APPLIED to ACTIVE", description = "409 from any other state.")
  ResponseEntity<UnitView> activate(Actor actor, @PathVariable String unitId, IfMatch seen) {
    return changed(
        desk.change(
            unitId, cause("activate", actor, seen), seen.version(), new UnitCommand.Activate()));
  }

  @PostMapping("/{unitId}/suspension")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(
      summary = "ACTIVE to SUSPENDED",
      description = "The unit may not submit; its articles stay. 409 from any other state.")
  ResponseEntity<UnitView> suspend(Actor actor, @PathVariable String unitId, IfMatch seen) {
    return changed(
        desk.change(
            unitId, cause("suspend", actor, seen), seen.version(), new UnitCommand.Suspend()));
  }

  @PostMapping("/{unitId}/reinstatement")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "SUSPENDED to ACTIVE", description = "409 from any other state.")
  ResponseEntity<UnitView> reinstate(Actor actor, @PathVariable String unitId, IfMatch seen) {
    return changed(
        desk.change(
            unitId, cause("reinstate", actor, seen), seen.version(), new UnitCommand.Reinstate()));
  }

  @GetMapping
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "Units by name, then id")
  Page<UnitView> list(PageRequest page) {
    var found = desk.list(page.after() == null ? null : place(page.after()), page.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), page.limit()));
    return new Page<>(
        shown.stream().map(UnitController::view).toList(),
        found.size() > shown.size() ? cursor(shown.getLast()) : null);
  }

  @GetMapping("/{unitId}")
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "One unit", description = "404 when there is none.")
  ResponseEntity<UnitView> read(@PathVariable String unitId) {
    var unit = desk.read(unitId);
    return ResponseEntity.ok().eTag(ETags.of(unit.version())).body(view(unit));
  }

  private static ResponseEntity<UnitView> changed(Outcome<Unit> outcome) {
    return ResponseEntity.ok()
        .eTag(ETags.of(outcome.version()))
        .body(UnitView.of(outcome.state(), outcome.version()));
  }

  private static UnitView view(Snapshot<Unit> unit) {
    return UnitView.of(unit.state(), unit.version());
  }

  /// The same person, act and version: a request repeated after a lost answer, not a second act.
  private static Cause.Command cause(String act, Actor actor, IfMatch seen) {
    return Cause.Command.of(act + "|" + actor.accountId() + "|" + seen.version());
  }

  private static String cursor(Snapshot<Unit> last) {
    String place = last.state().profile().canonicalName() + "\n" + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static Units.Place place(String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1);
      if (parts.length == 2) {
        return new Units.Place(parts[0], parts[1]);
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal.BadRequest(PlatformReason.MALFORMED_REQUEST);
    }
    throw new Refusal.BadRequest(PlatformReason.MALFORMED_REQUEST);
  }
}
