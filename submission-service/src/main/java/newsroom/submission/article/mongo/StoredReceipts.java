package newsroom.submission.article.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import newsroom.submission.article.Receipts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Collection `receipts` has a row per number: inserting it is taking it, so no crash leaves a hole.
///
/// `receipt-years` only saves looking: `last` may lag behind the rows, all up to `settled` are settled.
@Repository
class StoredReceipts implements Receipts {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String TAKEN = "TAKEN";
  private static final String USED = "USED";
  private static final String VOID = "VOID";

  private final MongoCollection<Document> rows;
  private final MongoCollection<Document> years;

  StoredReceipts(MongoDatabase database) {
    this.rows = database.getCollection("receipts");
    this.years = database.getCollection("receipt-years");
  }

  @Override
  public String take(String articleId, Instant now) {
    int year = now.atZone(ZONE).getYear();
    long next = number(years.find(eq("_id", year)).first(), "last") + 1;
    while (!inserted(number(year, next), articleId, now)) {
      next++;
    }
    years.updateOne(eq("_id", year), max("last", next), new UpdateOptions().upsert(true));
    return number(year, next);
  }

  @Override
  public void used(String number) {
    settle(number, set("state", USED));
  }

  @Override
  public void voided(String number, VoidReason reason, Instant at) {
    settle(
        number,
        combine(set("state", VOID), set("reason", reason.name()), set("voidedAt", Date.from(at))));
  }

  @Override
  public List<Voided> voids(@Nullable Integer year, @Nullable String before, int limit) {
    var filters = new ArrayList<Bson>(List.of(eq("state", VOID)));
    if (year != null) {
      filters.add(gte("_id", year + "-"));
      filters.add(lt("_id", year + "."));
    }
    if (before != null) {
      filters.add(lt("_id", before));
    }
    var found = new ArrayList<Voided>();
    rows.find(and(filters))
        .sort(descending("_id"))
        .limit(limit)
        .forEach(row -> found.add(read(row)));
    return found;
  }

  private static Voided read(Document row) {
    var reason = row.getString("reason");
    var at = row.getDate("voidedAt");
    return new Voided(
        row.getString("_id"),
        row.getString("articleId"),
        row.getDate("takenAt").toInstant(),
        at == null ? null : at.toInstant(),
        reason == null ? VoidReason.NOT_FINISHED : VoidReason.valueOf(reason));
  }

  @Override
  public List<Taken> open(Instant takenBefore) {
    var open = new ArrayList<Taken>();
    for (var year : years.find()) {
      openIn(year.get("_id", Number.class).intValue(), number(year, "settled"), takenBefore, open);
    }
    return open;
  }

  private void openIn(int year, long settled, Instant takenBefore, List<Taken> open) {
    boolean gapless = true;
    for (long n = settled + 1; ; n++) {
      var row = rows.find(eq("_id", number(year, n))).first();
      if (row == null) {
        break;
      }
      if (!TAKEN.equals(row.getString("state"))) {
        settled = gapless ? n : settled;
        continue;
      }
      gapless = false;
      if (row.getDate("takenAt").toInstant().isBefore(takenBefore)) {
        open.add(new Taken(number(year, n), row.getString("articleId")));
      }
    }
    years.updateOne(eq("_id", year), max("settled", settled));
  }

  private boolean inserted(String number, String articleId, Instant now) {
    try {
      rows.insertOne(
          new Document("_id", number)
              .append("articleId", articleId)
              .append("takenAt", Date.from(now))
              .append("state", TAKEN));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private void settle(String number, Bson update) {
    rows.updateOne(and(eq("_id", number), eq("state", TAKEN)), update);
  }

  private static String number(int year, long n) {
    return "%d-%06d".formatted(year, n);
  }

  private static long number(@Nullable Document document, String field) {
    return document != null && document.get(field) instanceof Number n ? n.longValue() : 0;
  }
}
