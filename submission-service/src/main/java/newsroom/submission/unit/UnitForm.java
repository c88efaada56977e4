package newsroom.submission.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody typed about a unit, before it was looked at.
public record UnitForm(
    @Nullable String canonicalName,
    @Nullable UnitKind kind,
    @Nullable String parentUnitId,
    @Nullable String region,
    List<@Nullable String> aliases,
    List<@Nullable String> shortNames,
    @Nullable Permit reprintAllowed,
    @Nullable Boolean signOff,
    @Nullable String noticeEmail,
    @Nullable String officePhone,
    @Nullable LocalDate validFrom) {

  /// Of the right to reprint.
  public record Permit(@Nullable String basis, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /// Only a name and a kind.
  public static UnitForm of(String canonicalName, UnitKind kind) {
    return new UnitForm(
        canonicalName, kind, null, null, List.of(), List.of(), null, null, null, null, null);
  }
}
