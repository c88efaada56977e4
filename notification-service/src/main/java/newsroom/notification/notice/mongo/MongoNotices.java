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
import java.time.Instant;
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
            .append("subjectId", notice.subjectId())
            .append("unitId", notice.unitId())
            .append("told", false)
            .append("what", notice.what());
    if (notice.headline() != null) {
      row.append("headline", notice.headline());
    }
    return switch (notice.news()) {
      case Notice.Returned(var versionNo, var points, var dueAt) ->
          row.append("versionNo", versionNo)
              .append("points", points)
              .append("dueAt", Date.from(dueAt));
      case Notice.Approved(var versionNo) -> row.append("versionNo", versionNo);
      case Notice.ConsentAsked(var versionNo) -> row.append("versionNo", versionNo);
      case Notice.Rejected(var versionNo, var words) ->
          row.append("versionNo", versionNo).append("words", words);
      case Notice.Published published ->
          row.append("versionNo", published.versionNo())
              .append("publicationTitle", published.publicationTitle())
              .append("issueNo", published.issueNo())
              .append("issueDate", published.issueDate().toString())
              .append("pageNo", published.pageNo())
              .append("pageName", published.pageName())
              .append("permalink", published.permalink());
      case Notice.AnswerDue(var answerBy) -> row.append("dueAt", Date.from(answerBy));
      case Notice.FreeElsewhere _, Notice.SignOffRequested _ -> row;
      case Notice.Lapsed(var reason) -> row.append("words", reason);
      case Notice.SignedOff(var signedBy) -> row.append("words", signedBy);
      case Notice.SignOffRefused(var reason) -> row.append("words", reason);
      case Notice.CallOpened(var invited, var wanted, var opensAt, var deadline) ->
          row.append("invited", invited)
              .append("points", wanted)
              .append("opensAt", Date.from(opensAt))
              .append("dueAt", Date.from(deadline));
      case Notice.CallExtended(var deadline, var reason) ->
          row.append("dueAt", Date.from(deadline)).append("words", reason);
      case Notice.CallReminder(var over, var deadline) ->
          row.append("over", over).append("dueAt", Date.from(deadline));
      case Notice.CallClosed(var answers, var lateAccepted) ->
          row.append("answers", answers).append("lateAccepted", lateAccepted);
      case Notice.CallResults(var chosen) -> row.append("points", chosen);
      case Notice.CallCancelled(var reason) -> row.append("words", reason);
    };
  }

  private static Notice read(Document row) {
    return new Notice(
        row.getString("_id"),
        row.getDate("at").toInstant(),
        // Rows of the first days know only articles
        row.get("subjectId", row.get("articleId", "")),
        row.getString("unitId"),
        news(row),
        row.getString("headline"));
  }

  private static Notice.News news(Document row) {
    int versionNo = row.getInteger("versionNo", 0);
    return switch (row.getString("what")) {
      case "RETURNED" ->
          new Notice.Returned(versionNo, row.getList("points", String.class), due(row));
      case "APPROVED" -> new Notice.Approved(versionNo);
      case "CONSENT_ASKED" -> new Notice.ConsentAsked(versionNo);
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
      case "ANSWER_DUE" -> new Notice.AnswerDue(due(row));
      case "FREE_ELSEWHERE" -> new Notice.FreeElsewhere();
      case "LAPSED" -> new Notice.Lapsed(row.getString("words"));
      case "SIGN_OFF_REQUESTED" -> new Notice.SignOffRequested();
      case "SIGNED_OFF" -> new Notice.SignedOff(row.getString("words"));
      case "SIGN_OFF_REFUSED" -> new Notice.SignOffRefused(row.getString("words"));
      case "CALL_OPENED" ->
          new Notice.CallOpened(
              row.getBoolean("invited"),
              row.getList("points", String.class),
              row.getDate("opensAt").toInstant(),
              due(row));
      case "CALL_EXTENDED" -> new Notice.CallExtended(due(row), row.getString("words"));
      case "CALL_REMINDER" -> new Notice.CallReminder(row.getBoolean("over"), due(row));
      case "CALL_CLOSED" ->
          new Notice.CallClosed(row.getInteger("answers", 0), row.getBoolean("lateAccepted"));
      case "CALL_RESULTS" -> new Notice.CallResults(row.getList("points", String.class));
      case "CALL_CANCELLED" -> new Notice.CallCancelled(row.getString("words"));
      case String other -> throw new IllegalStateException("No such notice: " + other);
    };
  }

  private static Instant due(Document row) {
    return row.getDate("dueAt").toInstant();
  }
}
