package newsroom.submission.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which articles count at all. An empty set, an open span and null are no condition.
///
/// @param unitIds null for all units; an empty set is no unit, so nothing
/// @param issuedTo inclusive
/// @param answerBy when the fifteen days end
/// @param sensitivity one of these
/// @param marks all of these
public record Filter(
    @Nullable Set<String> unitIds,
    Set<String> statuses,
    Set<String> genres,
    Set<String> origins,
    Set<String> columns,
    @Nullable String receiptNo,
    Span received,
    Span answered,
    Span answerBy,
    @Nullable Integer issueNo,
    @Nullable LocalDate issuedFrom,
    @Nullable LocalDate issuedTo,
    @Nullable String callId,
    Set<String> sensitivity,
    Set<Mark> marks) {
  public static final Filter ALL = of(null);

  public Filter {
    unitIds = unitIds == null ? null : Set.copyOf(unitIds);
    statuses = Set.copyOf(statuses);
    genres = Set.copyOf(genres);
    origins = Set.copyOf(origins);
    columns = Set.copyOf(columns);
    sensitivity = Set.copyOf(sensitivity);
    marks = Set.copyOf(marks);
  }

  public static Filter ofUnit(String unitId) {
    return of(Set.of(unitId));
  }

  private static Filter of(@Nullable Set<String> unitIds) {
    return new Filter(
        unitIds, Set.of(), Set.of(), Set.of(), Set.of(), null, Span.OPEN, Span.OPEN, Span.OPEN,
        null, null, null, null, Set.of(), Set.of());
  }

  public Filter withStatus(Set<String> only) {
    return with(only, received, answerBy);
  }

  public Filter withReceived(Span only) {
    return with(statuses, only, answerBy);
  }

  public Filter withAnswerBy(Span only) {
    return with(statuses, received, only);
  }

  private Filter with(Set<String> inStatus, Span handedIn, Span due) {
    return new Filter(
        unitIds,
        inStatus,
        genres,
        origins,
        columns,
        receiptNo,
        handedIn,
        answered,
        due,
        issueNo,
        issuedFrom,
        issuedTo,
        callId,
        sensitivity,
        marks);
  }
}
