package newsroom.review.casefile.mongo;

import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.aggregate.StaleVersion;
import newsroom.platform.aggregate.UnknownAggregate;
import newsroom.platform.problem.Refusal;
import newsroom.review.casefile.Cases;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.ReviewReason;
import org.springframework.stereotype.Repository;

@Repository
class MongoCases implements Cases {
  private final AggregateStore<ReviewCase> store;

  MongoCases(AggregateStore<ReviewCase> store) {
    this.store = store;
  }

  @Override
  public Optional<Snapshot<ReviewCase>> find(String articleId) {
    return store.load(articleId);
  }

  @Override
  public List<String> remindersDue(Instant now, int most) {
    var found = new ArrayList<String>();
    store
        .collection()
        .find(lte("state.remindAt", Date.from(now)))
        .projection(include("_id"))
        .sort(ascending("state.remindAt"))
        .limit(most)
        .forEach(document -> found.add(document.getString("_id")));
    return found;
  }

  @Override
  public Outcome<ReviewCase> change(
      String articleId,
      Cause.Command cause,
      Expected expected,
      Function<ReviewCase, Decision<ReviewCase>> move) {
    try {
      return store.change(articleId, cause, expected, move);
    } catch (UnknownAggregate e) {
      throw new Refusal.NotFound(ReviewReason.NO_CASE);
    } catch (StaleVersion e) {
      if (e.current() == 0) {
        throw new Refusal.NotFound(ReviewReason.NO_CASE);
      }
      throw e;
    }
  }
}
