package newsroom.submission.article.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import newsroom.submission.article.Line;
import newsroom.submission.article.Publication;
import org.bson.Document;

/// A line of the history as a document; `what` tells which sort it is.
final class LineDocuments {
  private LineDocuments() {}

  static Document write(Line line) {
    return switch (line) {
      case Line.Received(var at, var number) -> line("received", at).append("receiptNo", number);
      case Line.Opened(var at) -> line("opened", at);
      case Line.Edited(var at, int no, boolean consent) ->
          line("edited", at).append("versionNo", no).append("consent", consent);
      case Line.Returned(var at, int no, var code, var points, var due) ->
          line("returned", at)
              .append("versionNo", no)
              .append("reasonCode", code)
              .append("points", points)
              .append("dueAt", Date.from(due));
      case Line.Revised(var at, int no) -> line("revised", at).append("versionNo", no);
      case Line.Accepted(var at, int no) -> line("accepted", at).append("versionNo", no);
      case Line.Rejected(var at, var code, var words) ->
          line("rejected", at).append("reasonCode", code).append("words", words);
      case Line.Published(var at, var p) ->
          line("published", at)
              .append("issueId", p.issueId())
              .append("publicationTitle", p.publicationTitle())
              .append("issueNo", p.issueNo())
              .append("issueDate", p.issueDate().toString())
              .append("pageNo", p.pageNo())
              .append("pageName", p.pageName())
              .append("permalink", p.permalink())
              .append("publishedAt", Date.from(p.publishedAt()));
      case Line.Killed(var at, var reason) -> line("killed", at).append("reason", reason);
      case Line.Withdrawn(var at, var reason) -> line("withdrawn", at).append("reason", reason);
      case Line.WithdrawalOpen(var at) -> line("withdrawal-open", at);
      case Line.WithdrawalDone(var at) -> line("withdrawal-done", at);
      case Line.SignOffAsked(var at, var name) -> line("sign-off-asked", at).append("name", name);
      case Line.SignOffRecalled(var at) -> line("sign-off-recalled", at);
      case Line.SignedOff(var at, var name, var post) ->
          line("signed-off", at).append("name", name).append("post", post);
      case Line.SignOffRefused(var at, var name, var reason) ->
          line("sign-off-refused", at).append("name", name).append("reason", reason);
      case Line.SignatureVoid(var at, var name) -> line("signature-void", at).append("name", name);
      case Line.AnswerDue(var at, var by) ->
          line("answer-due", at).append("answerBy", Date.from(by));
      case Line.Freed(var at, var by) -> line("freed", at).append("answerBy", Date.from(by));
      case Line.Lapsed(var at, var reason) -> line("lapsed", at).append("reason", reason);
    };
  }

  private static Document line(String what, Instant at) {
    return new Document("what", what).append("at", Date.from(at));
  }

  static Line read(Document document) {
    var at = at(document, "at");
    return switch (document.getString("what")) {
      case "received" -> new Line.Received(at, document.getString("receiptNo"));
      case "opened" -> new Line.Opened(at);
      case "edited" ->
          new Line.Edited(at, number(document, "versionNo"), document.getBoolean("consent", false));
      case "returned" ->
          new Line.Returned(
              at,
              number(document, "versionNo"),
              document.getString("reasonCode"),
              document.getList("points", String.class),
              at(document, "dueAt"));
      case "revised" -> new Line.Revised(at, number(document, "versionNo"));
      case "accepted" -> new Line.Accepted(at, number(document, "versionNo"));
      case "rejected" ->
          new Line.Rejected(at, document.getString("reasonCode"), document.getString("words"));
      case "published" ->
          new Line.Published(
              at,
              new Publication(
                  document.getString("issueId"),
                  document.getString("publicationTitle"),
                  number(document, "issueNo"),
                  LocalDate.parse(document.getString("issueDate")),
                  number(document, "pageNo"),
                  document.getString("pageName"),
                  document.getString("permalink"),
                  at(document, "publishedAt")));
      case "killed" -> new Line.Killed(at, document.getString("reason"));
      case "withdrawn" -> new Line.Withdrawn(at, document.getString("reason"));
      case "withdrawal-open" -> new Line.WithdrawalOpen(at);
      case "withdrawal-done" -> new Line.WithdrawalDone(at);
      case "sign-off-asked" -> new Line.SignOffAsked(at, document.getString("name"));
      case "sign-off-recalled" -> new Line.SignOffRecalled(at);
      case "signed-off" ->
          new Line.SignedOff(at, document.getString("name"), document.getString("post"));
      case "sign-off-refused" ->
          new Line.SignOffRefused(at, document.getString("name"), document.getString("reason"));
      case "signature-void" -> new Line.SignatureVoid(at, document.getString("name"));
      case "answer-due" -> new Line.AnswerDue(at, at(document, "answerBy"));
      case "freed" -> new Line.Freed(at, at(document, "answerBy"));
      case "lapsed" -> new Line.Lapsed(at, document.getString("reason"));
      case String other -> throw new IllegalStateException("No line is " + other);
    };
  }

  private static Instant at(Document document, String field) {
    return document.getDate(field).toInstant();
  }

  private static int number(Document document, String field) {
    return document.get(field, Number.class).intValue();
  }
}
