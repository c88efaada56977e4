package newsroom.submission.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a unit besides its names, and changes without leaving a name behind.
///
/// @param shortNames what may stand after the parent's name in a byline, for example 宣传处
/// @param signOff whether 单位审签 is required; null follows the kind
/// @param noticeEmail the office address for notices, never a person's
/// @param officePhone stays in this service
/// @param validFrom the first day of the unit
public record UnitDetails(
    UnitKind kind,
    @Nullable String parentUnitId,
    @Nullable Region region,
    List<String> shortNames,
    @Nullable ReprintPermit reprintAllowed,
    @Nullable Boolean signOff,
    @Nullable String noticeEmail,
    @Nullable String officePhone,
    @Nullable LocalDate validFrom) {
  public UnitDetails {
    shortNames = List.copyOf(shortNames);
  }

  public static UnitDetails of(UnitKind kind) {
    return new UnitDetails(kind, null, null, List.of(), null, null, null, null, null);
  }
}
