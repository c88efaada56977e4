package newsroom.submission.article.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import newsroom.platform.aggregate.StateMapping;
import newsroom.submission.article.Article;
import newsroom.submission.article.Line;
import newsroom.submission.article.Manuscript;
import newsroom.submission.article.Origin;
import newsroom.submission.article.Publication;
import newsroom.submission.article.Slug;
import org.bson.Document;

/// An article as a document; `status` tells which state it is in, `what` which sort a line is.
final class ArticleDocuments implements StateMapping<Article> {
  @Override
  public Document toDocument(Article article) {
    var m = article.manuscript();
    var slug = m.working();
    return new Document("status", article.status())
        .append("articleId", m.articleId())
        .append("unitId", m.unitId())
        .append("startedBy", m.startedBy())
        .append("startedAt", Date.from(m.startedAt()))
        .append("receiptNo", m.receiptNo())
        .append(
            "working",
            new Document("contentHash", slug.contentHash())
                .append("title", slug.title())
                .append("genre", slug.genre())
                .append("origin", slug.origin().name())
                .append("length", slug.length()))
        .append("versions", m.versions().stream().map(ArticleDocuments::version).toList())
        .append("history", m.history().stream().map(ArticleDocuments::line).toList())
        .append("voided", m.voided());
  }

  @Override
  public Article fromDocument(Document document) {
    var slug = document.get("working", Document.class);
    var manuscript =
        new Manuscript(
            document.getString("articleId"),
            document.getString("unitId"),
            document.getString("startedBy"),
            at(document, "startedAt"),
            document.getString("receiptNo"),
            new Slug(
                slug.getString("contentHash"),
                slug.getString("title"),
                slug.getString("genre"),
                Origin.valueOf(slug.getString("origin")),
                number(slug, "length")),
            document.getList("versions", Document.class).stream()
                .map(ArticleDocuments::version)
                .toList(),
            document.getList("history", Document.class).stream()
                .map(ArticleDocuments::line)
                .toList(),
            document.getList("voided", String.class));
    return switch (document.getString("status")) {
      case "DRAFT" -> new Article.Draft(manuscript);
      case "SUBMITTED" -> new Article.Submitted(manuscript);
      case "IN_REVIEW" -> new Article.InReview(manuscript);
      case "RETURNED" -> new Article.Returned(manuscript);
      case "ACCEPTED" -> new Article.Accepted(manuscript);
      case "REJECTED" -> new Article.Rejected(manuscript);
      case "PUBLISHED" -> new Article.Published(manuscript);
      case "WITHDRAWAL_REQUESTED" -> new Article.WithdrawalRequested(manuscript);
      case "WITHDRAWN" -> new Article.Withdrawn(manuscript);
      case String other -> throw new IllegalStateException("No article is " + other);
    };
  }

  private static Document version(Manuscript.HandedIn version) {
    return new Document("no", version.no())
        .append("contentHash", version.contentHash())
        .append("submittedBy", version.submittedBy())
        .append("at", Date.from(version.at()))
        .append("note", version.note());
  }

  private static Manuscript.HandedIn version(Document document) {
    return new Manuscript.HandedIn(
        number(document, "no"),
        document.getString("contentHash"),
        document.getString("submittedBy"),
        at(document, "at"),
        document.getString("note"));
  }

  private static Document line(Line line) {
    return switch (line) {
      case Line.Received(var at, var number) -> line("received", at).append("receiptNo", number);
      case Line.Opened(var at) -> line("opened", at);
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
      case Line.Withdrawn(var at, var reason) -> line("withdrawn", at).append("reason", reason);
      case Line.WithdrawalOpen(var at) -> line("withdrawal-open", at);
      case Line.WithdrawalDone(var at) -> line("withdrawal-done", at);
    };
  }

  private static Document line(String what, Instant at) {
    return new Document("what", what).append("at", Date.from(at));
  }

  private static Line line(Document document) {
    var at = at(document, "at");
    return switch (document.getString("what")) {
      case "received" -> new Line.Received(at, document.getString("receiptNo"));
      case "opened" -> new Line.Opened(at);
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
      case "withdrawn" -> new Line.Withdrawn(at, document.getString("reason"));
      case "withdrawal-open" -> new Line.WithdrawalOpen(at);
      case "withdrawal-done" -> new Line.WithdrawalDone(at);
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
