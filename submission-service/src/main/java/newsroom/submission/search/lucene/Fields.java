package newsroom.submission.search.lucene;

import java.util.List;
import newsroom.submission.search.Searchable;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/// An article as Lucene keeps it, and what a word is worth where it stands.
final class Fields {
  /// Changes when what is indexed changes: an index of another form is built anew.
  static final String FORM = "1";

  static final String ID = "id";
  static final String KEY = "key";
  static final String UNIT = "unit";
  static final String RECEIPT = "receipt";
  static final String AT = "at";
  static final String HEADLINE = "headline";
  static final String KICKER = "kicker";
  static final String BYLINE = "byline";
  static final String BODY = "body";

  private record Worth(String field, float boost) {}

  private static final List<Worth> TEXTS =
      List.of(
          new Worth(HEADLINE, 4),
          new Worth(KICKER, 2),
          new Worth(BYLINE, 1.5f),
          new Worth(BODY, 1));

  private Fields() {}

  static Document document(Searchable article) {
    var document = new Document();
    document.add(new StringField(ID, article.articleId(), Field.Store.YES));
    document.add(
        new StringField(KEY, key(article.articleId(), article.fingerprint()), Field.Store.NO));
    if (article.unitId() != null) {
      document.add(new StringField(UNIT, article.unitId(), Field.Store.NO));
    }
    if (article.receiptNo() != null) {
      document.add(new StringField(RECEIPT, article.receiptNo(), Field.Store.NO));
    }
    document.add(new LongField(AT, article.at().toEpochMilli(), Field.Store.NO));
    document.add(new TextField(HEADLINE, article.headline(), Field.Store.YES));
    document.add(new TextField(KICKER, article.kicker(), Field.Store.YES));
    document.add(new TextField(BYLINE, article.byline(), Field.Store.YES));
    document.add(new TextField(BODY, article.body(), Field.Store.YES));
    return document;
  }

  static String key(String articleId, String fingerprint) {
    return articleId + "|" + fingerprint;
  }

  /// The best place counts, the others a little.
  static Query anywhere(java.util.function.Function<String, Query> inField) {
    return new DisjunctionMaxQuery(
        TEXTS.stream()
            .<Query>map(worth -> new BoostQuery(inField.apply(worth.field()), worth.boost()))
            .toList(),
        0.2f);
  }

  static List<String> texts() {
    return TEXTS.stream().map(Worth::field).toList();
  }
}
