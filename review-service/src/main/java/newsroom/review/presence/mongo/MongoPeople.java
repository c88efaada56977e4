package newsroom.review.presence.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import newsroom.review.presence.People;
import newsroom.review.presence.Person;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// One document per person and case; the store forgets them by itself.
@Repository
class MongoPeople implements People {
  private static final Duration AWAY = Duration.ofSeconds(45);

  private final MongoCollection<Document> presence;

  MongoPeople(MongoDatabase database) {
    this.presence = database.getCollection("presence");
  }

  @Override
  public boolean here(String articleId, Person person, Instant at) {
    var before =
        presence.findOneAndUpdate(
            Filters.eq("_id", articleId + "|" + person.accountId()),
            Updates.combine(
                Updates.set("articleId", articleId),
                Updates.set("by", person.accountId()),
                Updates.set("name", person.name()),
                Updates.set("editing", person.editing()),
                Updates.set("at", Date.from(at))),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE));
    return before == null
        || before.getDate("at").toInstant().plus(AWAY).isBefore(at)
        || before.getBoolean("editing", false) != person.editing();
  }

  @Override
  public void gone(String articleId, String accountId) {
    presence.deleteOne(Filters.eq("_id", articleId + "|" + accountId));
  }

  @Override
  public List<Person> since(String articleId, Instant earliest) {
    var found = new ArrayList<Person>();
    presence
        .find(
            Filters.and(Filters.eq("articleId", articleId), Filters.gte("at", Date.from(earliest))))
        .sort(Sorts.ascending("_id"))
        .forEach(d ->
            found.add(
                new Person(
                    d.getString("by"), d.getString("name"), d.getBoolean("editing", false))));
    return found;
  }
}
