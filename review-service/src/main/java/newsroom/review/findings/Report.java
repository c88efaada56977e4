package newsroom.review.findings;

import java.time.Instant;
import java.util.List;
import newsroom.review.casefile.VersionRef;

/// Everything the checks found in one text by one set of rules. Never changed.
///
/// @param rules packs and versions, for example `language/3`
/// @param characters of the body
public record Report(
    VersionRef version,
    List<String> rules,
    Instant checkedAt,
    int characters,
    List<Found> findings) {
  public Report {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
  }
}
