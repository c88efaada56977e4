package newsroom.submission.article.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import newsroom.contracts.submission.SourceCheck;
import newsroom.contracts.submission.UnitSignature;
import newsroom.submission.article.Article;
import newsroom.submission.article.Line;
import newsroom.submission.article.Manuscript;
import newsroom.submission.article.Origin;
import newsroom.submission.article.Publication;
import newsroom.submission.article.Slug;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;

class ArticleDocumentsTests {
  private static final Instant AT = Instant.parse("2026-11-21T08:00:00.123Z");
  private static final UnitSignature SIGNATURE =
      new UnitSignature("m1", "李四示例", "科长", AT, "h2", true);
  private final ArticleDocuments mapping = new ArticleDocuments();

  @Test
  void everyStateWithEveryLineComesBackAsItWas() {
    var publication =
        new Publication("i1", "示例健康报", 1, LocalDate.of(2026, 10, 28), 3, "基层", "/a/a1", AT);
    var manuscript =
        new Manuscript(
            "a1",
            "u1",
            "c1",
            AT,
            "2026-000001",
            new Slug("h2", "标题", "NEWS_BRIEF", Origin.REPRINT, 20_000),
            List.of(
                new Manuscript.HandedIn(1, "h1", "c1", AT, null),
                new Manuscript.HandedIn(
                    2,
                    "h2",
                    "c2",
                    AT,
                    "k",
                    new SourceCheck("LISTED", "2025-06", LocalDate.of(2026, 11, 20)),
                    SIGNATURE)),
            List.of(
                new Line.Received(AT, "2026-000001"),
                new Line.Opened(AT),
                new Line.Returned(AT, 1, "FACTS", List.of("人数"), AT),
                new Line.Revised(AT, 2),
                new Line.Accepted(AT, 2),
                new Line.Rejected(AT, "SOURCE", "来源"),
                new Line.Published(AT, publication),
                new Line.Withdrawn(AT, "写错了"),
                new Line.WithdrawalOpen(AT),
                new Line.WithdrawalDone(AT),
                new Line.SignOffAsked(AT, "张三示例"),
                new Line.SignOffRecalled(AT),
                new Line.SignedOff(AT, "李四示例", "科长"),
                new Line.SignOffRefused(AT, "李四示例", "人数不对"),
                new Line.SignatureVoid(AT, "李四示例"),
                new Line.AnswerDue(AT, AT),
                new Line.Freed(AT, AT),
                new Line.Lapsed(AT, "到期")),
            List.of("2026-000009"),
            new Manuscript.Saved("c1", "张三示例", AT),
            new Manuscript.Asked("c1", "张三示例", AT),
            SIGNATURE);
    for (Function<Manuscript, Article> state :
        List.<Function<Manuscript, Article>>of(
            Article.Draft::new,
            Article.Submitted::new,
            Article.InReview::new,
            Article.Returned::new,
            Article.Accepted::new,
            Article.Rejected::new,
            Article.Published::new,
            Article.WithdrawalRequested::new,
            Article.Withdrawn::new,
            Article.SigningOff::new,
            Article.Lapsed::new,
            Article.Discarded::new)) {
      var article = state.apply(manuscript);
      assertThat(mapping.fromDocument(stored(mapping.toDocument(article)))).isEqualTo(article);
    }
  }

  /// Through BSON and back, as the store does it.
  private static Document stored(Document document) {
    var codec = new DocumentCodec();
    var bson = new BsonDocument();
    codec.encode(new BsonDocumentWriter(bson), document, EncoderContext.builder().build());
    return codec.decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
  }
}
