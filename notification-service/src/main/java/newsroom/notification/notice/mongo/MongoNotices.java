package newsroom.notification.notice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import newsroom.notification.notice.Notice;
import newsroom.notification.notice.Notices;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class MongoNotices implements Notices {
  private final MongoCollection<Document> rows;

  MongoNotices(MongoDatabase database) {
    this.rows = database.getCollection("notices");
  }

  @Override
  public void keep(Notice notice) {
    try {
      rows.insertOne(write(notice));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public List<Notice> waiting(int limit) {
    return rows.find(eq("told", false))
        .sort(ascending("_id"))
        .limit(limit)
        .map(MongoNotices::read)
        .into(new ArrayList<>());
  }

  @Override
  public void tell(String noticeId, String headline) {
    rows.updateOne(
        and(eq("_id", noticeId), eq("told", false)),
        combine(set("told", true), set("headline", headline)));
  }

  @Override
  public Optional<Notice> find(String noticeId) {
    return Optional.ofNullable(rows.find(eq("_id", noticeId)).first()).map(MongoNotices::read);
  }

  @Override
  public List<Notice> list(@Nullable String unitId, @Nullable String after, int limit) {
    var filters = new ArrayList<Bson>();
    filters.add(eq("told", true));
    if (unitId != null) {
      filters.add(eq("unitId", unitId));
    }
    if (after != null) {
      filters.add(lt("_id", after));
    }
    return rows.find(and(filters))
        .sort(descending("_id"))
        .limit(limit)
        .map(MongoNotices::read)
        .into(new ArrayList<>());
  }

  private static Document write(Notice notice) {
    var row =
        new Document("_id", notice.noticeId())
            .append("at", Date.from(notice.at()))
            .append("articleId", notice.articleId())
            .append("unitId", notice.unitId())
            .append("told", false)
            .append("what", notice.what())
            .append("versionNo", notice.news().versionNo());
    return switch (notice.news()) {
      case Notice.Returned(_, var points, var dueAt) ->
          row.append("points", points).append("dueAt", Date.from(dueAt));
      case Notice.Approved _ -> row;
      case Notice.Rejected(_, var words) -> row.append("words", words);
      case Notice.Published published ->
          row.append("publicationTitle", published.publicationTitle())
              .append("issueNo", published.issueNo())
              .append("issueDate", published.issueDate().toString())
              .append("pageNo", published.pageNo())
              .append("pageName", published.pageName())
              .append("permalink", published.permalink());
    };
  }

  private static Notice read(Document row) {
    return new Notice(
        row.getString("_id"),
        row.getDate("at").toInstant(),
        row.getString("articleId"),
        row.getString("unitId"),
        news(row),
        row.getString("headline"));
  }

  private static Notice.News news(Document row) {
    int versionNo = row.getInteger("versionNo", 0);
    return switch (row.getString("what")) {
      case "RETURNED" ->
          new Notice.Returned(
              versionNo, row.getList("points", String.class), row.getDate("dueAt").toInstant());
      case "APPROVED" -> new Notice.Approved(versionNo);
      case "REJECTED" -> new Notice.Rejected(versionNo, row.getString("words"));
      case "PUBLISHED" ->
          new Notice.Published(
              versionNo,
              row.getString("publicationTitle"),
              row.getInteger("issueNo", 0),
              LocalDate.parse(row.getString("issueDate")),
              row.getInteger("pageNo", 0),
              row.getString("pageName"),
              row.getString("permalink"));
      case String other -> throw new IllegalStateException("No such notice: " + other);
    };
  }
}
