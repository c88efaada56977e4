package newsroom.contracts.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contributing unit as it stands after the event. The topic is compacted, so each event carries all of it.
///
/// @param kind one of BUREAU, AFFILIATED_CENTRE, HOSPITAL, COUNTY_BUREAU, NEWSPAPER, GOV_WEBSITE, GOV_MEDIA_ACCOUNT, SOCIETY
/// @param status APPLIED, ACTIVE, SUSPENDED or CLOSED
/// @param noticeEmail the unit's office address for notices, never a person's
public record UnitState(
    String unitId,
    String canonicalName,
    String kind,
    @Nullable String parentUnitId,
    @Nullable String region,
    List<String> aliases,
    String status,
    @Nullable String noticeEmail) {
  public UnitState {
    aliases = List.copyOf(aliases);
  }
}
