package newsroom.submission.ledger.mongo;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.aggregate.UnknownAggregate;
import newsroom.platform.problem.Refusal;
import newsroom.platform.relay.Aggregates;
import newsroom.submission.ledger.Account;
import newsroom.submission.ledger.Accounts;
import newsroom.submission.ledger.LedgerReason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Repository;

/// Collection `credits`: an account with all its entries, by the id of its article.
@Repository
class StoredAccounts implements Accounts {
  private static final int PAGE = 1_000;

  private final AggregateStore<Account> store;

  StoredAccounts(AggregateStore<Account> store) {
    this.store = store;
  }

  /// Before whoever reads events or pages.
  @Configuration(proxyBeanMethods = false)
  static class Store {
    @Bean
    AggregateStore<Account> creditAggregates(Aggregates aggregates) {
      return aggregates.store("credit", "credits", new LedgerDocuments());
    }
  }

  @Override
  public Optional<Snapshot<Account>> find(String articleId) {
    return store.load(articleId);
  }

  @Override
  public Map<String, Account> find(Collection<String> articleIds) {
    var found = new HashMap<String, Account>();
    if (!articleIds.isEmpty()) {
      for (var document : store.collection().find(in("_id", articleIds))) {
        store.snapshot(document).ifPresent(account -> found.put(account.id(), account.state()));
      }
    }
    return found;
  }

  @Override
  public Snapshot<Account> change(
      String articleId, Cause.Command cause, UnaryOperator<Account> move) {
    try {
      return store
          .change(articleId, cause, Expected.any(), account -> Decision.of(move.apply(account)))
          .snapshot();
    } catch (UnknownAggregate e) {
      throw new Refusal.NotFound(LedgerReason.NO_SUCH_ACCOUNT);
    }
  }

  @Override
  public void changedSince(Instant since, Consumer<Snapshot<Account>> each) {
    var query = gte("state." + LedgerDocuments.CHANGED, Date.from(since));
    for (var document : store.collection().find(query).batchSize(PAGE)) {
      store.snapshot(document).ifPresent(each);
    }
  }
}
