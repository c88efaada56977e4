package newsroom.submission.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import newsroom.submission.ledger.Objection;
import newsroom.submission.ledger.Objections;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Collection `ledger-objections`, by ids that rise with time.
@Repository
class StoredObjections implements Objections {
  private final MongoCollection<Document> objections;

  StoredObjections(MongoDatabase database) {
    objections = database.getCollection("ledger-objections");
  }

  @Override
  public Objection add(Objection objection) {
    try {
      objections.insertOne(
          LedgerDocuments.write(objection).append("_id", objection.id()).append("open", true));
      return objection;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return find(objection.id()).orElseThrow();
      }
      throw e;
    }
  }

  @Override
  public Optional<Objection> find(String id) {
    return Optional.ofNullable(objections.find(eq("_id", id)).first()).map(StoredObjections::read);
  }

  @Override
  public boolean answer(Objection answered) {
    var answer = LedgerDocuments.write(Objects.requireNonNull(answered.answer()));
    return objections
            .updateOne(
                and(eq("_id", answered.id()), eq("open", true)),
                Updates.combine(Updates.set("answer", answer), Updates.set("open", false)))
            .getModifiedCount()
        == 1;
  }

  @Override
  public List<Objection> list(
      @Nullable YearMonth month, @Nullable String unitId, @Nullable String before, int limit) {
    var all = new ArrayList<Bson>();
    if (month != null) {
      all.add(eq("month", month.toString()));
    }
    if (unitId != null) {
      all.add(eq("unitId", unitId));
    }
    if (before != null) {
      all.add(lt("_id", before));
    }
    var found = new ArrayList<Objection>();
    objections
        .find(all.isEmpty() ? new Document() : and(all))
        .sort(descending("_id"))
        .limit(limit)
        .forEach(document -> found.add(read(document)));
    return found;
  }

  @Override
  public int unanswered(YearMonth month) {
    return (int) objections.countDocuments(and(eq("month", month.toString()), eq("open", true)));
  }

  private static Objection read(Document document) {
    return LedgerDocuments.read(document, Objection.class);
  }
}
