package newsroom.submission.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import newsroom.contracts.submission.SourceCheck;
import org.jspecify.annotations.Nullable;

/// 稿源名单: the dated lists of units from which the web may reprint. A list is kept whole; the next one
/// ends it, so every day has at most one.
public interface ReprintSources {
  /// Repeated under the same edition it is replaced.
  void keep(Edition edition, List<Entry> entries);

  /// Newest first.
  List<Edition> editions();

  Optional<Entry> find(String edition, String name);

  /// One list as it came.
  ///
  /// @param edition for example 2025-06
  /// @param validTo its last day, null until another list follows
  record Edition(
      String edition,
      String name,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      int count,
      String importedBy,
      Instant importedAt) {}

  /// @param suspended frozen by the authority while on the list
  record Entry(String name, @Nullable LocalDate from, @Nullable LocalDate to, boolean suspended) {
    boolean on(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  /// How it stood on that day.
  default SourceCheck check(String sourceName, LocalDate day) {
    var list =
        editions().stream()
            .filter(e -> !day.isBefore(e.validFrom()))
            .filter(e -> e.validTo() == null || !day.isAfter(e.validTo()))
            .findFirst();
    if (list.isEmpty()) {
      return new SourceCheck("NO_LIST", null, day);
    }
    String edition = list.get().edition();
    String state =
        find(edition, sourceName)
            .filter(entry -> entry.on(day))
            .map(entry -> entry.suspended() ? "SUSPENDED" : "LISTED")
            .orElse("NOT_LISTED");
    return new SourceCheck(state, edition, day);
  }
}
