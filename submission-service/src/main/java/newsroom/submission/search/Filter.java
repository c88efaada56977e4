package newsroom.submission.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which articles count at all. An empty set and null are no condition.
///
/// @param unitIds null for all units; an empty set is no unit, so nothing
/// @param until exclusive
/// @param issuedTo inclusive
public record Filter(
    @Nullable Set<String> unitIds,
    Set<String> statuses,
    Set<String> genres,
    Set<String> origins,
    Set<String> columns,
    @Nullable String receiptNo,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Integer issueNo,
    @Nullable LocalDate issuedFrom,
    @Nullable LocalDate issuedTo) {
  public static final Filter ALL =
      new Filter(null, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null, null);

  public Filter {
    unitIds = unitIds == null ? null : Set.copyOf(unitIds);
    statuses = Set.copyOf(statuses);
    genres = Set.copyOf(genres);
    origins = Set.copyOf(origins);
    columns = Set.copyOf(columns);
  }

  public static Filter ofUnit(String unitId) {
    return new Filter(
        Set.of(unitId), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null, null);
  }

  public Filter withStatus(Set<String> only) {
    return new Filter(
        unitIds,
        only,
        genres,
        origins,
        columns,
        receiptNo,
        from,
        until,
        issueNo,
        issuedFrom,
        issuedTo);
  }
}
