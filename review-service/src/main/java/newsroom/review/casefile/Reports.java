package newsroom.review.casefile;

import java.util.Optional;

/// The checks, as the case needs them.
public interface Reports {
  /// Looks at a text and keeps what was found; the same text by the same rules is looked at once.
  CheckReport look(String articleId, VersionText text);

  /// The rule of a finding in that text; empty when there is no such finding.
  Optional<String> rule(String articleId, VersionRef version, String findingId);
}
