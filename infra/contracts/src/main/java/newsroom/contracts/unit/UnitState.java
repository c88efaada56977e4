package newsroom.contracts.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A contributing unit as it stands after the event. The topic is compacted, so each event carries all of it.
///
/// @param kind one of BUREAU, AFFILIATED_CENTRE, HOSPITAL, COUNTY_BUREAU, NEWSPAPER, GOV_WEBSITE, GOV_MEDIA_ACCOUNT, SOCIETY
/// @param region 行政区划 in full, for example 福建省福州市鼓楼区
/// @param aliases every other name, whenever it was valid; `names` has the days
/// @param status APPLIED, ACTIVE, SUSPENDED, MERGED or CLOSED
/// @param noticeEmail the unit's office address for notices, never a person's
/// @param names the official name and the aliases, each with its days
/// @param shortNames what may stand after the parent's name in a byline, for example 宣传处
/// @param regionCode 行政区划代码 of 2, 4 or 6 digits
/// @param mergedInto the unit it went into; may itself have been merged since
/// @param validFrom the first day of the unit
/// @param validTo the last day of a unit that was merged or closed
public record UnitState(
    String unitId,
    String canonicalName,
    String kind,
    @Nullable String parentUnitId,
    @Nullable String region,
    List<String> aliases,
    String status,
    @Nullable String noticeEmail,
    List<UnitName> names,
    List<String> shortNames,
    @Nullable String regionCode,
    @Nullable String mergedInto,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public UnitState {
    aliases = List.copyOf(aliases);
    // what an earlier build told has neither
    names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
    shortNames = List.copyOf(Objects.requireNonNullElse(shortNames, List.of()));
  }
}
