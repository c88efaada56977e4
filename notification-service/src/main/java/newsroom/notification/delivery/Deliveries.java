package newsroom.notification.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All promised mails.
public interface Deliveries {
  /// Promises each of them once; those promised before are left as they are.
  void plan(Collection<? extends Purpose> purposes, Instant at);

  /// What may be tried now, urgent mail first. What somebody is sending counts as left behind: ask
  /// only when nobody is.
  List<Delivery> due(Instant now, int limit);

  /// Empty when somebody else moved it in between.
  Optional<Delivery> move(Delivery delivery, Step step, Instant at);

  Optional<Delivery> find(String id);

  Tally tally(String issueId);

  /// Who was promised the mail of this issue, sorted.
  List<String> audience(String issueId);
}
