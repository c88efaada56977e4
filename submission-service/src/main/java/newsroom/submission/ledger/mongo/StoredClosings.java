package newsroom.submission.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsroom.submission.ledger.Closing;
import newsroom.submission.ledger.Closings;
import newsroom.submission.ledger.Editions;
import newsroom.submission.ledger.FirstRules;
import newsroom.submission.ledger.Rules;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// Collections `ledger-months` and `ledger-rules`: written once, never changed. The edition of this
/// build is the first; it is in no document.
@Repository
class StoredClosings implements Closings, Editions {
  private final MongoCollection<Document> months;
  private final MongoCollection<Document> rules;

  StoredClosings(MongoDatabase database) {
    months = database.getCollection("ledger-months");
    rules = database.getCollection("ledger-rules");
  }

  @Override
  public List<YearMonth> months() {
    var found = new ArrayList<YearMonth>();
    months
        .find()
        .projection(include("_id"))
        .forEach(d -> found.add(YearMonth.parse(d.getString("_id"))));
    return found.stream().sorted().toList();
  }

  @Override
  public Optional<Closing> find(YearMonth month) {
    return Optional.ofNullable(months.find(eq("_id", month.toString())).first())
        .map(document -> LedgerDocuments.read(document, Closing.class));
  }

  @Override
  public boolean add(Closing closing) {
    return added(months, LedgerDocuments.write(closing), closing.month().toString());
  }

  @Override
  public List<Rules> all() {
    var found = new ArrayList<Rules>();
    found.add(FirstRules.of());
    rules.find().forEach(document -> found.add(LedgerDocuments.read(document, Rules.class)));
    return found;
  }

  @Override
  public boolean add(Rules edition) {
    return added(rules, LedgerDocuments.write(edition), edition.no());
  }

  private static boolean added(MongoCollection<Document> collection, Document document, Object id) {
    try {
      collection.insertOne(document.append("_id", id));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }
}
