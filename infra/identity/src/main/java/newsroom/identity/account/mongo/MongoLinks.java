package newsroom.identity.account.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
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
            .append("expireAt", Date.from(until)),
        new ReplaceOptions().upsert(true));
    links.deleteMany(and(eq("account", invitation.account()), ne("_id", id)));
  }

  @Override
  public Optional<Invitation> look(String token, Instant now) {
    return Optional.ofNullable(links.find(open(token, now)).first()).map(MongoLinks::read);
  }

  @Override
  public Optional<Invitation> take(String token, Instant now) {
    return Optional.ofNullable(links.findOneAndDelete(open(token, now))).map(MongoLinks::read);
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

  private static Bson open(String token, Instant now) {
    return and(eq("_id", Vault.hash(token)), gt("expireAt", Date.from(now)));
  }

  private static Invitation read(Document link) {
    return new Invitation(link.getString("account"), link.getBoolean("dropSecondFactor", false));
  }
}
