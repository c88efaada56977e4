package newsroom.submission.article.mongo;

import java.util.Date;
import newsroom.platform.aggregate.StateMapping;
import newsroom.submission.article.AnswerClock;
import newsroom.submission.article.Article;
import newsroom.submission.article.Line;
import newsroom.submission.article.Manuscript;
import newsroom.submission.article.Origin;
import newsroom.submission.article.Slug;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An article as a document; `status` tells which state it is in.
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
        .append("versions", m.versions().stream().map(HandlingDocuments::version).toList())
        .append("history", m.history().stream().map(LineDocuments::write).toList())
        .append("voided", m.voided())
        .append("saved", HandlingDocuments.saved(m.saved()))
        .append("asked", HandlingDocuments.asked(m.asked()))
        .append("signature", HandlingDocuments.signature(m.signature()))
        .append("clockAt", clockAt(article));
  }

  @Override
  public Article fromDocument(Document document) {
    var slug = document.get("working", Document.class);
    var manuscript =
        new Manuscript(
            document.getString("articleId"),
            document.getString("unitId"),
            document.getString("startedBy"),
            document.getDate("startedAt").toInstant(),
            document.getString("receiptNo"),
            new Slug(
                slug.getString("contentHash"),
                slug.getString("title"),
                slug.getString("genre"),
                Origin.valueOf(slug.getString("origin")),
                slug.get("length", Number.class).intValue()),
            document.getList("versions", Document.class).stream()
                .map(HandlingDocuments::version)
                .toList(),
            document.getList("history", Document.class).stream().map(LineDocuments::read).toList(),
            document.getList("voided", String.class),
            HandlingDocuments.saved(document.get("saved", Document.class)),
            HandlingDocuments.asked(document.get("asked", Document.class)),
            HandlingDocuments.signature(document.get("signature", Document.class)));
    return switch (document.getString("status")) {
      case "DRAFT" -> new Article.Draft(manuscript);
      case "UNIT_SIGNOFF" -> new Article.SigningOff(manuscript);
      case "SUBMITTED" -> new Article.Submitted(manuscript);
      case "IN_REVIEW" -> new Article.InReview(manuscript);
      case "RETURNED" -> new Article.Returned(manuscript);
      case "ACCEPTED" -> new Article.Accepted(manuscript);
      case "REJECTED" -> new Article.Rejected(manuscript);
      case "PUBLISHED" -> new Article.Published(manuscript);
      case "WITHDRAWAL_REQUESTED" -> new Article.WithdrawalRequested(manuscript);
      case "WITHDRAWN" -> new Article.Withdrawn(manuscript);
      case "LAPSED" -> new Article.Lapsed(manuscript);
      case "DISCARDED" -> new Article.Discarded(manuscript);
      case String other -> throw new IllegalStateException("No article is " + other);
    };
  }

  /// When the answer clock or the calendar has to look at it; for an accepted one, since when.
  private static @Nullable Date clockAt(Article article) {
    return switch (article) {
      case Article.Submitted(var m) -> next(m);
      case Article.InReview(var m) -> next(m);
      case Article.Returned(var m) -> next(m);
      case Article.Accepted(var m) ->
          m.last(Line.Accepted.class).map(line -> Date.from(line.at())).orElse(null);
      default -> null;
    };
  }

  private static @Nullable Date next(Manuscript m) {
    return AnswerClock.of(m).next().map(Date::from).orElse(null);
  }
}
