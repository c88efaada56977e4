package newsroom.notification.mailing;

import java.util.Optional;
import newsroom.contracts.publishing.IssuePublished;

/// What was published, as publishing told it: the subject of the letters.
public interface Contents {
  /// Stored before the mailing that names it; the same issue twice is stored once.
  void keep(IssuePublished issue);

  Optional<IssuePublished> find(String issueId);

  /// The one published last.
  Optional<IssuePublished> latest();
}
