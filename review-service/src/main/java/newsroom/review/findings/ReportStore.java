package newsroom.review.findings;

import java.util.List;
import java.util.Optional;
import newsroom.review.casefile.VersionRef;

/// The reports. One is stored before a case names it, and never changed.
public interface ReportStore {
  void keep(String articleId, Report report);

  Optional<Report> find(String articleId, VersionRef version, List<String> rules);

  /// By whatever rules, the last first.
  List<Report> all(String articleId, VersionRef version);
}
