package newsroom.submission.unit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import newsroom.contracts.access.Role;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.security.Actor;
import newsroom.submission.unit.Alias;
import newsroom.submission.unit.Roster;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitKind;
import org.jspecify.annotations.Nullable;

@Schema(name = "Unit", description = "A contributing unit as this person may see it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitView(
    String unitId,
    String canonicalName,
    @Schema(description = "First day of the official name") @Nullable LocalDate namedSince,
    UnitKind kind,
    Words kindWord,
    @Schema(description = "APPLIED, ACTIVE, SUSPENDED, MERGED or CLOSED") String status,
    Words statusWord,
    @Nullable String parentUnitId,
    @Nullable String parentName,
    @Schema(description = "In full, for example 福建省福州市鼓楼区") @Nullable String region,
    @Nullable String regionCode,
    List<AliasView> aliases,
    @Schema(description = "What may stand after the parent's name in a byline")
        List<String> shortNames,
    @Nullable Permit reprintAllowed,
    @Nullable LocalDate validFrom,
    @Schema(description = "Units directly below, those that ended included") int children,
    @Schema(description = "Only for MERGED and CLOSED") @Nullable Ending ended,
    @Schema(description = "Only for SUSPENDED; staff and the unit itself")
        @Nullable String suspendedBecause,
    @Schema(description = "Office address for notices; staff and the unit itself")
        @Nullable String noticeEmail,
    @Schema(description = "Staff and the unit itself") @Nullable String officePhone,
    @Schema(description = "Exception from what holds for the kind") @Nullable Boolean signOff,
    @Schema(description = "Of this answer; the ETag without quotes") long version) {

  @Schema(name = "UnitWords")
  record Words(String zh, String en) {}

  @Schema(name = "UnitPermit")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Permit(String basis, @Nullable LocalDate from, @Nullable LocalDate to) {}

  @Schema(name = "UnitAlias")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AliasView(
      String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Schema(description = "VALID, ENDED, AMBIGUOUS (a person must decide) or YIELDED to another")
          String status,
      @Nullable String yieldedTo) {}

  @Schema(name = "UnitEnding")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ending(
      LocalDate on,
      @Nullable String reason,
      @Nullable String intoUnitId,
      @Schema(description = "The unit that the id leads to, when that was merged too")
          @Nullable String leadsTo) {}

  static UnitView of(Snapshot<Unit> snapshot, Roster roster, Actor actor, LocalDate today) {
    return of(snapshot.state(), snapshot.version(), roster, actor, today);
  }

  static UnitView of(Unit unit, long version, Roster roster, Actor actor, LocalDate today) {
    var p = unit.profile();
    var d = p.details();
    var region = d.region();
    boolean inside = inside(actor, p.unitId());
    String parent = p.parentUnitId();
    var permit = d.reprintAllowed();
    return new UnitView(
        p.unitId(),
        p.canonicalName(),
        p.namedSince(),
        p.kind(),
        new Words(p.kind().chinese(), p.kind().english()),
        unit.status(),
        new Words(unit.standing().chinese(), unit.standing().english()),
        parent,
        parent == null
            ? null
            : roster.find(parent).map(u -> u.state().profile().canonicalName()).orElse(null),
        region == null ? null : region.name(),
        region == null || region.code().isEmpty() ? null : region.code(),
        p.aliases().stream().map(alias -> alias(alias, p.unitId(), roster, today)).toList(),
        d.shortNames(),
        permit == null
            ? null
            : new Permit(permit.basis(), permit.period().from(), permit.period().to()),
        d.validFrom(),
        roster.children(p.unitId()).size(),
        ending(unit, roster, inside),
        inside && unit instanceof Unit.Suspended(_, var reason) && !reason.isEmpty()
            ? reason
            : null,
        inside ? d.noticeEmail() : null,
        inside ? d.officePhone() : null,
        inside ? d.signOff() : null,
        version);
  }

  /// Staff and the unit's own people.
  static boolean inside(Actor actor, String unitId) {
    boolean ofSomeUnit = actor.is(Role.CORRESPONDENT) || actor.is(Role.UNIT_ADMIN);
    return !ofSomeUnit || actor.ofUnit(unitId);
  }

  private static AliasView alias(Alias alias, String unitId, Roster roster, LocalDate today) {
    var to = alias.period().to();
    String status;
    if (alias.yieldedTo() != null) {
      status = "YIELDED";
    } else if (to != null && to.isBefore(today)) {
      status = "ENDED";
    } else if (quarrel(alias, unitId, roster, today).isPresent()) {
      status = "AMBIGUOUS";
    } else {
      status = "VALID";
    }
    return new AliasView(alias.text(), alias.period().from(), to, status, alias.yieldedTo());
  }

  private static Optional<Roster.Ambiguity> quarrel(
      Alias alias, String unitId, Roster roster, LocalDate today) {
    return roster
        .ambiguity(alias.text(), today)
        .filter(a -> a.claims().stream().anyMatch(claim -> claim.unitId().equals(unitId)));
  }

  private static @Nullable Ending ending(Unit unit, Roster roster, boolean inside) {
    return switch (unit) {
      case Unit.Living _ -> null;
      case Unit.Merged(_, var into, var on, var reason) ->
          new Ending(
              on, inside ? reason : null, into, roster.follow(into).map(Snapshot::id).orElse(null));
      case Unit.Closed(_, var on, var reason) -> new Ending(on, inside ? reason : null, null, null);
    };
  }
}
