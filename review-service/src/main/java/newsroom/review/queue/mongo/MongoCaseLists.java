package newsroom.review.queue.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import newsroom.contracts.access.Role;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Snapshot;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.queue.CaseLists;
import newsroom.review.queue.Cursor;
import newsroom.review.queue.Narrowed;
import newsroom.review.queue.View;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Queries over the documents of the cases; what is asked for is stored there by the case's mapping.
@Repository
class MongoCaseLists implements CaseLists {
  private final AggregateStore<ReviewCase> cases;

  MongoCaseLists(AggregateStore<ReviewCase> cases) {
    this.cases = cases;
  }

  @Override
  public List<Snapshot<ReviewCase>> find(Wanted wanted, @Nullable Cursor after, int most) {
    var sortedBy = wanted.view() == View.ALL ? "state.openedAt" : "state.sortAt";
    var filters = filters(wanted);
    if (after != null) {
      var at = Date.from(after.at());
      filters.add(or(gt(sortedBy, at), and(eq(sortedBy, at), gt("_id", after.articleId()))));
    }
    var found = new ArrayList<Snapshot<ReviewCase>>();
    cases
        .collection()
        .find(and(filters))
        .sort(Sorts.ascending(sortedBy, "_id"))
        .limit(most)
        .forEach(document -> cases.snapshot(document).ifPresent(found::add));
    return found;
  }

  @Override
  public int count(Wanted wanted, int most) {
    return (int)
        cases.collection().countDocuments(and(filters(wanted)), new CountOptions().limit(most));
  }

  private static List<Bson> filters(Wanted wanted) {
    var filters = new ArrayList<Bson>();
    filters.add(exists("state.openedAt"));
    var now = Date.from(wanted.now());
    var me = wanted.accountId();
    switch (wanted.view()) {
      case QUEUE -> filters.add(or(mine(me, now), and(free(now), mayTake(wanted))));
      case UNCLAIMED -> filters.add(and(free(now), mayTake(wanted)));
      case MINE -> filters.add(mine(me, now));
      case RETURNED -> {
        filters.add(eq("state.is", "AWAITING_REVISION"));
        if (!wanted.readsAll()) {
          filters.add(eq("state.returnedBy", me));
        }
      }
      case HELD -> filters.add(eq("state.is", "HELD"));
      case OVERDUE -> {
        filters.add(in("state.is", "WAITING", "CLAIMED"));
        filters.add(lte("state.sortAt", now));
        if (!wanted.readsAll()) {
          filters.add(mayTake(wanted));
        }
      }
      case ALL -> {}
    }
    var stage = wanted.stage();
    if (stage != null) {
      filters.add(eq("state.stage", stage.name()));
    }
    var unit = wanted.blindUnit();
    if (unit != null) {
      filters.add(or(ne("state.units", unit), eq("state.exemptions.for", me)));
    }
    narrow(filters, wanted.narrowed());
    return filters;
  }

  private static Bson free(Date now) {
    return or(
        eq("state.is", "WAITING"), and(eq("state.is", "CLAIMED"), lte("state.leaseUntil", now)));
  }

  private static Bson mine(String me, Date now) {
    return and(eq("state.is", "CLAIMED"), eq("state.holder", me), gt("state.leaseUntil", now));
  }

  private static Bson mayTake(Wanted wanted) {
    return and(
        in("state.role", wanted.roles().stream().map(Role::name).toList()),
        ne("state.barred", wanted.accountId()));
  }

  private static void narrow(List<Bson> filters, Narrowed narrowed) {
    narrow(filters, "state.column", narrowed.column());
    narrow(filters, "state.unitId", narrowed.unitId());
    narrow(filters, "state.genre", narrowed.genre());
    var words = narrowed.words();
    if (words != null && !words.isBlank()) {
      var part = Pattern.compile(Pattern.quote(words.strip()), Pattern.CASE_INSENSITIVE);
      filters.add(or(regex("state.headline", part), regex("state.byline", part)));
    }
  }

  private static void narrow(List<Bson> filters, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      filters.add(eq(name, value));
    }
  }
}
