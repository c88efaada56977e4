package newsroom.notification.mailing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All mailings, by the id of their issue.
public interface Mailings {
  /// State and events are stored in one write.
  Mailing change(String issueId, Mailing.Move move);

  Optional<Stored> find(String issueId);

  List<Mailing> unfinished();

  /// Newest first.
  ///
  /// @param after the issue that the page before ended with
  List<Stored> list(@Nullable String after, int limit);

  /// @param version the entity tag
  record Stored(Mailing mailing, long version) {}
}
