package newsroom.review.findings.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import newsroom.review.casefile.VersionRef;
import newsroom.review.findings.Report;
import newsroom.review.findings.ReportStore;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// One document per text and set of rules.
@Repository
class MongoReports implements ReportStore {
  private final MongoCollection<Document> reports;
  private final JsonMapper json = JsonMapper.builder().build();

  MongoReports(MongoDatabase database) {
    this.reports = database.getCollection("reports");
  }

  @Override
  public void keep(String articleId, Report report) {
    var text = text(articleId, report.version());
    var document =
        new Document("_id", text + "|" + String.join(",", report.rules()))
            .append("text", text)
            .append("at", Date.from(report.checkedAt()))
            .append("report", json.writeValueAsString(report));
    try {
      reports.insertOne(document);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public Optional<Report> find(String articleId, VersionRef version, List<String> rules) {
    return Optional.ofNullable(
            reports
                .find(Filters.eq("_id", text(articleId, version) + "|" + String.join(",", rules)))
                .first())
        .map(this::read);
  }

  @Override
  public List<Report> all(String articleId, VersionRef version) {
    var found = new ArrayList<Report>();
    reports
        .find(Filters.eq("text", text(articleId, version)))
        .sort(Sorts.descending("at"))
        .forEach(document -> found.add(read(document)));
    return found;
  }

  private Report read(Document document) {
    return json.readValue(document.getString("report"), Report.class);
  }

  private static String text(String articleId, VersionRef version) {
    return articleId + "|" + version.versionNo() + "|" + version.contentHash();
  }
}
