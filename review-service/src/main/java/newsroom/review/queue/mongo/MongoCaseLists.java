package newsroom.review.queue.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Snapshot;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.policy.Stage;
import newsroom.review.queue.CaseLists;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Queries over the documents of the cases; what is asked for is stored there by the case's mapping.
@Repository
class MongoCaseLists implements CaseLists {
  private final AggregateStore<ReviewCase> cases;

  MongoCaseLists(AggregateStore<ReviewCase> cases) {
    this.cases = cases;
  }

  @Override
  public List<Snapshot<ReviewCase>> find(Wanted wanted) {
    var found = new ArrayList<Snapshot<ReviewCase>>();
    cases
        .collection()
        .find(and(filters(wanted)))
        .sort(Sorts.ascending("state.openedAt", "_id"))
        .limit(wanted.most())
        .forEach(document -> cases.snapshot(document).ifPresent(found::add));
    return found;
  }

  private static List<Bson> filters(Wanted wanted) {
    var filters = new ArrayList<Bson>();
    filters.add(exists("state.openedAt"));
    var now = Date.from(wanted.now());
    switch (wanted.view()) {
      case QUEUE -> {
        filters.add(
            or(
                eq("state.is", "WAITING"),
                and(eq("state.is", "CLAIMED"), lte("state.leaseUntil", now))));
        filters.add(ne("state.barred", wanted.accountId()));
      }
      case MINE -> {
        filters.add(eq("state.is", "CLAIMED"));
        filters.add(eq("state.holder", wanted.accountId()));
        filters.add(gt("state.leaseUntil", now));
      }
      case ALL -> {}
    }
    if (!wanted.stages().isEmpty()) {
      filters.add(in("state.stage", wanted.stages().stream().map(Stage::name).toList()));
    }
    var unit = wanted.blindUnit();
    if (unit != null) {
      filters.add(or(ne("state.units", unit), eq("state.exemptions.for", wanted.accountId())));
    }
    var after = wanted.after();
    if (after != null) {
      var at = Date.from(after.openedAt());
      filters.add(
          or(
              gt("state.openedAt", at),
              and(eq("state.openedAt", at), gt("_id", after.articleId()))));
    }
    return filters;
  }
}
