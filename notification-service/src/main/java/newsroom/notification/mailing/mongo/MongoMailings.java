package newsroom.notification.mailing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import newsroom.contracts.Event;
import newsroom.notification.mailing.Mailing;
import newsroom.notification.mailing.Mailings;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class MongoMailings implements Mailings {
  private final AggregateStore<Mailing> store;

  MongoMailings(AggregateStore<Mailing> store) {
    this.store = store;
  }

  @Override
  public Mailing change(String issueId, Mailing.Move move) {
    return store
        .change(
            issueId,
            Cause.Command.of(Ids.next()),
            Expected.any(),
            mailing -> {
              var change = mailing.after(move);
              return Decision.of(change.next(), change.events().toArray(Event[]::new));
            })
        .state();
  }

  @Override
  public Optional<Stored> find(String issueId) {
    return store.load(issueId).map(MongoMailings::stored);
  }

  @Override
  public List<Mailing> unfinished() {
    var found = new ArrayList<Mailing>();
    store
        .collection()
        .find(and(exists("state"), ne("state.is", MailingDocument.COMPLETED)))
        .sort(ascending("_id"))
        .forEach(row -> store.snapshot(row).map(Snapshot::state).ifPresent(found::add));
    return found;
  }

  @Override
  public List<Stored> list(@Nullable String after, int limit) {
    var filter = exists("state");
    if (after != null) {
      var last = find(after);
      if (last.isEmpty()) {
        return List.of();
      }
      var at = Date.from(last.get().mailing().announcedAt());
      filter = or(lt("state.announcedAt", at), and(eq("state.announcedAt", at), lt("_id", after)));
    }
    var found = new ArrayList<Stored>();
    store
        .collection()
        .find(filter)
        .sort(descending("state.announcedAt", "_id"))
        .limit(limit)
        .forEach(row -> store.snapshot(row).map(MongoMailings::stored).ifPresent(found::add));
    return found;
  }

  private static Stored stored(Snapshot<Mailing> snapshot) {
    return new Stored(snapshot.state(), snapshot.version());
  }
}
