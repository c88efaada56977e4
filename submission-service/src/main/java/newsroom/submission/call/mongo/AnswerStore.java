package newsroom.submission.call.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import newsroom.submission.call.Answer;
import newsroom.submission.call.CallAnswers;
import newsroom.submission.call.CallDesk;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/// Collection `call-answers`, by article: a copy of what articles tell, and the clock of the calls.
@Configuration(proxyBeanMethods = false)
class AnswerStore {
  @Bean
  AggregateStore<Answer> answerAggregates(Aggregates aggregates) {
    return aggregates.store("call-answer", "call-answers", new Documents());
  }

  @Bean
  CallAnswers callAnswers(AggregateStore<Answer> store) {
    return new Stored(store);
  }

  @Bean
  CallRounds callRounds(CallDesk desk, Clock clock) {
    return new CallRounds(desk, clock);
  }

  /// Looks at deadlines and reminders now and then: what was missed meanwhile is told late, and once.
  static final class CallRounds {
    private static final Logger log = LoggerFactory.getLogger(CallRounds.class);
    private final CallDesk desk;
    private final Clock clock;

    CallRounds(CallDesk desk, Clock clock) {
      this.desk = desk;
      this.clock = clock;
    }

    @Scheduled(
        initialDelayString = "${newsroom.calls.look-every:60s}",
        fixedDelayString = "${newsroom.calls.look-every:60s}")
    void look() {
      int moved = desk.look(clock.instant());
      if (moved > 0) {
        log.info("Time moved {} calls", moved);
      }
    }
  }

  private record Stored(AggregateStore<Answer> store) implements CallAnswers {
    @Override
    public Optional<Answer> find(String articleId) {
      return store.load(articleId).map(Snapshot::state);
    }

    @Override
    public List<Answer> of(Collection<String> callIds) {
      return found(in("state.callId", callIds), Integer.MAX_VALUE);
    }

    @Override
    public List<Answer> page(
        String callId, @Nullable String unitId, @Nullable String before, int limit) {
      var filters = new ArrayList<Bson>();
      filters.add(eq("state.callId", callId));
      if (unitId != null) {
        filters.add(eq("state.unitId", unitId));
      }
      if (before != null) {
        filters.add(lt("_id", before));
      }
      return found(and(filters), limit);
    }

    private List<Answer> found(Bson filter, int limit) {
      var found = new ArrayList<Answer>();
      store
          .collection()
          .find(filter)
          .sort(descending("_id"))
          .limit(limit == Integer.MAX_VALUE ? 0 : limit)
          .forEach(document -> store.snapshot(document).map(Snapshot::state).ifPresent(found::add));
      return found;
    }
  }

  private static final class Documents implements StateMapping<Answer> {
    @Override
    public Document toDocument(Answer answer) {
      return new Document("articleId", answer.articleId())
          .append("callId", answer.callId())
          .append("unitId", answer.unitId())
          .append("headline", answer.headline())
          .append("versionNo", answer.versionNo())
          .append("at", Date.from(answer.at()))
          .append("withdrawn", answer.withdrawn());
    }

    @Override
    public Answer fromDocument(Document document) {
      return new Answer(
          document.getString("articleId"),
          document.getString("callId"),
          document.getString("unitId"),
          document.getString("headline"),
          document.getInteger("versionNo", 0),
          document.getDate("at").toInstant(),
          document.getBoolean("withdrawn", false));
    }
  }
}
