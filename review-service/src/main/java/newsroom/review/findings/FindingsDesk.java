package newsroom.review.findings;

import java.util.Optional;
import newsroom.review.casefile.CaseFile;
import org.springframework.stereotype.Service;

/// What the desk reads of a check.
@Service
public class FindingsDesk {
  private final ReportStore store;

  FindingsDesk(ReportStore store) {
    this.store = store;
  }

  /// The report that the case names; empty for a text that was never looked at.
  public Optional<Report> of(CaseFile file) {
    return file.currentReport()
        .flatMap(brief -> store.find(file.articleId(), brief.version(), brief.rules()));
  }
}
