package newsroom.identity.account.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import newsroom.identity.account.Links;
import newsroom.identity.vault.Vault;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class MongoLinks implements Links {
  /// Long enough to be told that a link ran out, and not that there never was one.
  private static final Duration REMEMBERED = Duration.ofDays(60);

  private final MongoCollection<Document> links;
  private final MongoCollection<Document> setup;

  MongoLinks(MongoDatabase database) {
    this.links = database.getCollection("links");
    this.setup = database.getCollection("setup");
  }

  @Override
  public void offer(String token, Invitation invitation, Instant until) {
    String id = Vault.hash(token);
    links.replaceOne(
        eq("_id", id),
        new Document("_id", id)
            .append("account", invitation.account())
            .append("dropSecondFactor", invitation.dropSecondFactor())
            .append("until", Date.from(until))
            .append("expireAt", Date.from(until.plus(REMEMBERED))),
        new ReplaceOptions().upsert(true));
    links.deleteMany(and(eq("account", invitation.account()), ne("_id", id)));
  }

  @Override
  public Optional<Invitation> look(String token, Instant now) {
    return Optional.ofNullable(links.find(usable(token, now)).first()).map(MongoLinks::read);
  }

  @Override
  public Optional<Invitation> take(String token, Instant now) {
    return Optional.ofNullable(links.findOneAndDelete(usable(token, now))).map(MongoLinks::read);
  }

  @Override
  public Optional<Instant> ranOut(String token, Instant now) {
    return Optional.ofNullable(
            links.find(and(eq("_id", Vault.hash(token)), lte("until", Date.from(now)))).first())
        .map(link -> link.getDate("until").toInstant());
  }

  @Override
  public void offerSetup(String token, Instant until) {
    String id = Vault.hash(token);
    setup.deleteMany(ne("_id", id));
    setup.insertOne(new Document("_id", id).append("expireAt", Date.from(until)));
  }

  @Override
  public void dropSetup() {
    setup.deleteMany(new Document());
  }

  @Override
  public boolean setupOpen(String token, Instant now) {
    return setup.find(open(token, now)).first() != null;
  }

  private static Bson usable(String token, Instant now) {
    return and(eq("_id", Vault.hash(token)), gt("until", Date.from(now)));
  }

  private static Bson open(String token, Instant now) {
    return and(eq("_id", Vault.hash(token)), gt("expireAt", Date.from(now)));
  }

  private static Invitation read(Document link) {
    return new Invitation(link.getString("account"), link.getBoolean("dropSecondFactor", false));
  }
}
