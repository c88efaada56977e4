package newsroom.submission.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Snapshot;

/// All accounts, by article.
public interface Accounts {
  Optional<Snapshot<Account>> find(String articleId);

  Map<String, Account> find(Collection<String> articleIds);

  /// At most once per cause.
  ///
  /// @throws newsroom.platform.problem.Refusal when there is none
  Snapshot<Account> change(String articleId, Cause.Command cause, UnaryOperator<Account> move);

  void changedSince(Instant since, Consumer<Snapshot<Account>> each);
}
