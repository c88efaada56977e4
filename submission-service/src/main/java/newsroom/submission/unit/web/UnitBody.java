package newsroom.submission.unit.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import newsroom.submission.unit.UnitForm;
import newsroom.submission.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/// What requests say of a unit.
final class UnitBody {
  private UnitBody() {}

  @Schema(name = "UnitApplication", description = "A unit that asks to contribute")
  record Application(
      @Schema(description = "Full name, 1 to 100 characters") @Nullable String canonicalName,
      @Nullable UnitKind kind,
      @Schema(description = "Id of a registered unit") @Nullable String parentUnitId,
      @Schema(description = "A code, or a name like 福建省福州市鼓楼区") @Nullable String region,
      @Schema(description = "At most 20 other names, 1 to 100 characters each")
          @Nullable List<@Nullable String> aliases,
      @Schema(description = "At most 10 that may stand after the parent's name, as 宣传处")
          @Nullable List<@Nullable String> shortNames,
      @Nullable Permit reprintAllowed,
      @Schema(description = "Exception from what holds for the kind") @Nullable Boolean signOff,
      @Schema(description = "Office address for notices, never a person's")
          @Nullable String noticeEmail,
      @Nullable String officePhone,
      @Nullable LocalDate validFrom) {
    UnitForm form() {
      return new UnitForm(
          canonicalName,
          kind,
          parentUnitId,
          region,
          Objects.requireNonNullElse(aliases, List.of()),
          Objects.requireNonNullElse(shortNames, List.of()),
          reprintAllowed == null ? null : reprintAllowed.form(),
          signOff,
          noticeEmail,
          officePhone,
          validFrom);
    }
  }

  @Schema(
      name = "UnitParticulars",
      description = "All of them: what is left out is taken away. Names have acts of their own")
  record Particulars(
      @Nullable UnitKind kind,
      @Nullable String parentUnitId,
      @Nullable String region,
      @Nullable List<@Nullable String> shortNames,
      @Nullable Permit reprintAllowed,
      @Nullable Boolean signOff,
      @Nullable String noticeEmail,
      @Nullable String officePhone,
      @Nullable LocalDate validFrom) {
    UnitForm form() {
      return new UnitForm(
          null,
          kind,
          parentUnitId,
          region,
          List.of(),
          Objects.requireNonNullElse(shortNames, List.of()),
          reprintAllowed == null ? null : reprintAllowed.form(),
          signOff,
          noticeEmail,
          officePhone,
          validFrom);
    }
  }

  @Schema(name = "UnitPermitBody")
  record Permit(
      @Schema(description = "The ground, 1 to 100 characters") @Nullable String basis,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    UnitForm.Permit form() {
      return new UnitForm.Permit(basis, from, to);
    }
  }

  @Schema(name = "UnitRenaming")
  record Renaming(
      @Nullable String name,
      @Schema(description = "First day of the new name, today when left out; not in the future")
          @Nullable LocalDate on,
      @Schema(description = "Last day of the former name; the day before when left out")
          @Nullable LocalDate formerUntil) {}

  @Schema(name = "UnitMerger")
  record Merger(
      @Nullable String intoUnitId,
      @Schema(description = "Last day of the unit, today when left out; not in the future")
          @Nullable LocalDate on,
      @Schema(description = "1 to 200 characters") @Nullable String reason) {}

  @Schema(name = "UnitClosure")
  record Closure(
      @Schema(description = "Last day of the unit, today when left out; not in the future")
          @Nullable LocalDate on,
      @Schema(description = "1 to 200 characters") @Nullable String reason) {}

  @Schema(name = "UnitSuspension")
  record Suspension(
      @Schema(description = "At most 200 characters; the unit reads it") @Nullable String reason) {}

  @Schema(name = "UnitAliasBody")
  record AliasBody(@Nullable String text, @Nullable LocalDate from, @Nullable LocalDate to) {}

  @Schema(name = "UnitAliasPeriod", description = "Other days for one alias of the unit")
  record AliasPeriod(
      @Nullable String text,
      @Schema(description = "First day of the alias as it stands; left out when it has none")
          @Nullable LocalDate of,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  @Schema(name = "UnitNameDecision", description = "The name means this unit and no other")
  record NameDecision(@Nullable String text) {}
}
