package newsroom.submission.call.mongo;

import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import newsroom.submission.call.Replies;
import newsroom.submission.call.Reply;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// Collection `call-replies`, by call and unit. It tells nobody anything.
@Repository
class StoredReplies implements Replies {
  private final AggregateStore<Said> store;

  StoredReplies(Aggregates aggregates) {
    this.store = aggregates.store("call-reply", "call-replies", new Documents());
  }

  @Override
  public Optional<Reply> find(String callId, String unitId) {
    return store.load(id(callId, unitId)).map(said -> said.state().reply());
  }

  @Override
  public List<Said> of(Collection<String> callIds) {
    var found = new ArrayList<Said>();
    store
        .collection()
        .find(in("state.callId", callIds))
        .forEach(document -> store.snapshot(document).map(Snapshot::state).ifPresent(found::add));
    return found;
  }

  @Override
  public Reply say(
      String callId, String unitId, Cause.Command cause, UnaryOperator<Optional<Reply>> move) {
    return store
        .put(
            id(callId, unitId),
            cause,
            Expected.any(),
            before ->
                Decision.of(
                    new Said(callId, unitId, move.apply(before.map(Said::reply)).orElseThrow())))
        .state()
        .reply();
  }

  private static String id(String callId, String unitId) {
    return callId + "|" + unitId;
  }

  private static final class Documents implements StateMapping<Said> {
    @Override
    public Document toDocument(Said said) {
      var document =
          new Document("callId", said.callId())
              .append("unitId", said.unitId())
              .append("at", Date.from(said.reply().at()))
              .append("by", said.reply().by());
      return switch (said.reply()) {
        case Reply.Accepted _ -> document.append("says", "ACCEPTED");
        case Reply.Declined(_, _, var reason) ->
            document.append("says", "DECLINED").append("reason", reason);
      };
    }

    @Override
    public Said fromDocument(Document document) {
      var at = document.getDate("at").toInstant();
      String by = document.getString("by");
      Reply reply =
          switch (document.getString("says")) {
            case "ACCEPTED" -> new Reply.Accepted(at, by);
            case "DECLINED" -> new Reply.Declined(at, by, document.getString("reason"));
            case String other -> throw new IllegalStateException("No reply is " + other);
          };
      return new Said(document.getString("callId"), document.getString("unitId"), reply);
    }
  }
}
