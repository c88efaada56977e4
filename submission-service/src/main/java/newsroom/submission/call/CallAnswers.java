package newsroom.submission.call;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers as far as their events have come here.
public interface CallAnswers {
  Optional<Answer> find(String articleId);

  /// All of these calls, in no order.
  List<Answer> of(Collection<String> callIds);

  /// Newest first.
  ///
  /// @param unitId null for all units
  /// @param before the article of the last one on the page before
  List<Answer> page(String callId, @Nullable String unitId, @Nullable String before, int limit);
}
