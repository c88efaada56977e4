package newsroom.submission.article.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import newsroom.submission.article.ReprintSources;
import newsroom.submission.article.SourceList;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Collections `source-lists` and `sources`, the entries under `edition|name`. The list is named last:
/// before that nobody looks at its entries.
@Repository
class StoredReprintSources implements ReprintSources {
  private final MongoCollection<Document> lists;
  private final MongoCollection<Document> entries;

  StoredReprintSources(MongoDatabase database) {
    this.lists = database.getCollection("source-lists");
    this.entries = database.getCollection("sources");
  }

  @Override
  public void keep(Edition edition, List<Entry> given) {
    entries.deleteMany(
        and(gte("_id", edition.edition() + "|"), lt("_id", edition.edition() + "}")));
    var documents = new ArrayList<Document>();
    for (var entry : given) {
      documents.add(
          new Document("_id", id(edition.edition(), entry.name()))
              .append("name", entry.name())
              .append("from", text(entry.from()))
              .append("to", text(entry.to()))
              .append("suspended", entry.suspended()));
    }
    entries.insertMany(documents);
    lists.replaceOne(
        eq("_id", edition.edition()),
        new Document("_id", edition.edition())
            .append("name", edition.name())
            .append("validFrom", edition.validFrom().toString())
            .append("validTo", text(edition.validTo()))
            .append("count", edition.count())
            .append("importedBy", edition.importedBy())
            .append("importedAt", Date.from(edition.importedAt())),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public List<Edition> editions() {
    var found = new ArrayList<Edition>();
    lists.find().forEach(list -> found.add(edition(list)));
    found.sort(Comparator.comparing(Edition::validFrom).reversed());
    return found;
  }

  @Override
  public Optional<Entry> find(String edition, String name) {
    return Optional.ofNullable(entries.find(eq("_id", id(edition, name))).first())
        .map(entry ->
            new Entry(
                entry.getString("name"),
                day(entry.getString("from")),
                day(entry.getString("to")),
                entry.getBoolean("suspended")));
  }

  private static Edition edition(Document list) {
    return new Edition(
        list.getString("_id"),
        list.getString("name"),
        LocalDate.parse(list.getString("validFrom")),
        day(list.getString("validTo")),
        list.get("count", Number.class).intValue(),
        list.getString("importedBy"),
        list.getDate("importedAt").toInstant());
  }

  private static String id(String edition, String name) {
    return edition + "|" + SourceList.key(name);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
