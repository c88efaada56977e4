package newsroom.notification.mailing.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.Optional;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.notification.mailing.Contents;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Component
final class MongoContents implements Contents {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final MongoCollection<Document> rows;

  MongoContents(MongoDatabase database) {
    this.rows = database.getCollection("issue_contents");
  }

  @Override
  public void keep(IssuePublished issue) {
    try {
      rows.insertOne(
          new Document("_id", issue.issueId())
              .append("publishedAt", Date.from(issue.publishedAt()))
              .append("event", JSON.writeValueAsString(issue)));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public Optional<IssuePublished> find(String issueId) {
    return Optional.ofNullable(rows.find(eq("_id", issueId)).first()).map(MongoContents::read);
  }

  @Override
  public Optional<IssuePublished> latest() {
    return Optional.ofNullable(rows.find().sort(descending("publishedAt")).first())
        .map(MongoContents::read);
  }

  private static IssuePublished read(Document row) {
    return JSON.readValue(row.getString("event"), IssuePublished.class);
  }
}
