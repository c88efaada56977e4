package newsroom.review.journal.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Snapshot;
import newsroom.review.journal.Entry;
import newsroom.review.journal.Head;
import newsroom.review.journal.Journal;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// One document per event, found by its `_id`: the embedded store has no other quick way.
@Repository
class MongoJournal implements Journal {
  /// Cases that are read together.
  private static final int AT_ONCE = 50;

  private final MongoCollection<Document> rows;
  private final AggregateStore<Head> heads;

  MongoJournal(MongoDatabase database, AggregateStore<Head> journalHeads) {
    this.rows = database.getCollection("journal");
    this.heads = journalHeads;
  }

  @Override
  public void keep(Entry entry) {
    var id = id(entry.kind(), entry.articleId(), entry.sequence());
    var row =
        new Document("_id", id)
            .append("kind", entry.kind())
            .append("articleId", entry.articleId())
            .append("sequence", entry.sequence())
            .append("at", Date.from(entry.at()))
            .append("attributes", new Document(entry.attributes()))
            .append("payload", entry.payload());
    try {
      rows.insertOne(row);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      var there = entry(Objects.requireNonNull(rows.find(Filters.eq("_id", id)).first()));
      if (!there.equals(entry)) {
        throw new Head.BrokenChain(entry.id() + " is there already and says something else");
      }
    }
  }

  @Override
  public List<Entry> read(String kind, String articleId) {
    long last =
        heads.load(kind + ":" + articleId).map(Snapshot::state).map(Head::sequence).orElse(0L);
    if (last == 0) {
      return List.of();
    }
    var ids = LongStream.rangeClosed(1, last).mapToObj(n -> id(kind, articleId, n)).toList();
    var found = new ArrayList<Entry>();
    rows.find(Filters.in("_id", ids)).forEach(row -> found.add(entry(row)));
    found.sort(Comparator.comparingLong(Entry::sequence));
    return found;
  }

  /// A store that sorts all rows has all of them in its memory, payloads and all: so the heads say what
  /// there is, and the rows of a few cases at a time are found by their ids.
  @Override
  public void eachCase(Instant until, Consumer<List<Entry>> take) {
    var ids = new ArrayList<String>();
    int cases = 0;
    for (var head :
        heads
            .collection()
            .find(Filters.regex("_id", "^" + CASES + ":"))
            .projection(Projections.include("state.sequence"))) {
      var articleId = head.getString("_id").substring(CASES.length() + 1);
      long last = head.get("state", Document.class).getLong("sequence");
      LongStream.rangeClosed(1, last).forEach(n -> ids.add(id(CASES, articleId, n)));
      if (++cases % AT_ONCE == 0) {
        give(ids, until, take);
        ids.clear();
      }
    }
    give(ids, until, take);
  }

  private void give(List<String> ids, Instant until, Consumer<List<Entry>> take) {
    var byCase = new LinkedHashMap<String, List<Entry>>();
    rows.find(Filters.in("_id", ids))
        .forEach(row -> {
          var entry = entry(row);
          if (!entry.at().isAfter(until)) {
            byCase.computeIfAbsent(entry.articleId(), _ -> new ArrayList<>()).add(entry);
          }
        });
    byCase
        .values()
        .forEach(told -> {
          told.sort(Comparator.comparingLong(Entry::sequence));
          take.accept(List.copyOf(told));
        });
  }

  private static String id(String kind, String articleId, long sequence) {
    return kind + ":" + articleId + "|" + sequence;
  }

  private static Entry entry(Document row) {
    var attributes = new LinkedHashMap<String, String>();
    row.get("attributes", Document.class)
        .forEach((name, value) -> attributes.put(name, (String) value));
    return new Entry(attributes, row.getString("payload"));
  }
}
