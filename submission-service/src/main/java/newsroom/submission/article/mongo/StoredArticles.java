package newsroom.submission.article.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.submission.article.Article;
import newsroom.submission.article.Articles;
import newsroom.submission.article.Screens;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Collection `articles`. Ids are in order of time, so the newest first is the greatest id first.
@Repository
class StoredArticles implements Articles {
  private final AggregateStore<Article> store;
  private final Screens screens;

  StoredArticles(AggregateStore<Article> store, Screens screens) {
    this.store = store;
    this.screens = screens;
  }

  @Override
  public Optional<Snapshot<Article>> find(String articleId) {
    return store.load(articleId);
  }

  @Override
  public Outcome<Article> start(String articleId, Cause.Command cause, Supplier<Article> first) {
    return store.put(
        articleId, cause, Expected.any(), there -> Decision.of(there.orElseGet(first)));
  }

  @Override
  public Outcome<Article> change(
      String articleId,
      Cause.Command cause,
      Expected expected,
      Function<Article, Article.Change> move) {
    var before = new AtomicReference<@Nullable String>();
    var outcome =
        store.change(
            articleId,
            cause,
            expected,
            article -> {
              before.set(article.status());
              var change = move.apply(article);
              return new Decision<>(change.next(), List.copyOf(change.events()));
            });
    // Saving a draft moves nothing
    if (before.get() != null && !outcome.state().status().equals(before.get())) {
      screens.moved(outcome.state(), outcome.version());
    }
    return outcome;
  }

  @Override
  public List<Snapshot<Article>> list(
      @Nullable String unitId, @Nullable String status, @Nullable String before, int limit) {
    var filters = new ArrayList<Bson>();
    if (unitId == null) {
      filters.add(exists("state.status"));
      filters.add(nin("state.status", "DRAFT", "UNIT_SIGNOFF", "DISCARDED"));
    } else {
      filters.add(eq("state.unitId", unitId));
      filters.add(ne("state.status", "DISCARDED"));
    }
    if (status != null) {
      filters.add(eq("state.status", status));
    }
    if (before != null) {
      filters.add(lt("_id", before));
    }
    var found = new ArrayList<Snapshot<Article>>();
    store
        .collection()
        .find(and(filters))
        .sort(descending("_id"))
        .limit(limit)
        .forEach(document -> store.snapshot(document).ifPresent(found::add));
    return found;
  }

  @Override
  public List<Snapshot<Article>> clocks(List<String> statuses, Instant until, int limit) {
    var found = new ArrayList<Snapshot<Article>>();
    store
        .collection()
        .find(and(in("state.status", statuses), lte("state.clockAt", Date.from(until))))
        .sort(ascending("state.clockAt"))
        .limit(limit)
        .forEach(document -> store.snapshot(document).ifPresent(found::add));
    return found;
  }
}
