package newsroom.submission.search.lucene;

import java.time.Instant;
import java.util.List;
import newsroom.submission.search.Handling;
import newsroom.submission.search.Searchable;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// An article as Lucene keeps it, and what a word is worth where it stands.
final class Fields {
  /// Changes when what is indexed changes: an index of another form is built anew.
  static final String FORM = "4";

  static final String ID = "id";
  static final String KEY = "key";
  static final String UNIT = "unit";
  static final String RECEIPT = "receipt";
  static final String AT = "at";
  static final String CHANGED = "changed";
  static final String LENGTH = "length";
  static final String STATUS = "status";
  static final String GENRE = "genre";
  static final String ORIGIN = "origin";
  static final String COLUMN = "column";
  static final String FIRST_ANSWERED = "first-answered";
  static final String RETURNS = "returns";
  static final String ISSUE = "issue";
  static final String ISSUED = "issued";
  static final String ANSWER_BY = "answer-by";
  static final String ANSWERED = "answered";
  static final String CALL = "call";
  static final String SENSITIVITY = "sensitivity";
  static final String MARK = "mark";
  static final String SORTED_ID = "id-sorted";
  static final String ENTRY = "entry";
  static final String HEADLINE = "headline";
  static final String KICKER = "kicker";
  static final String BYLINE = "byline";
  static final String BODY = "body";
  static final String PINYIN = "pinyin";

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
    var facts = article.facts();
    document.add(new SortedDocValuesField(SORTED_ID, new BytesRef(article.articleId())));
    counted(document, UNIT, article.unitId());
    keyword(document, RECEIPT, article.receiptNo());
    counted(document, STATUS, facts.status());
    counted(document, GENRE, facts.genre());
    counted(document, ORIGIN, facts.origin());
    counted(document, COLUMN, facts.column());
    document.add(new LongField(AT, facts.receivedAt().toEpochMilli(), Field.Store.NO));
    document.add(new LongField(CHANGED, facts.changedAt().toEpochMilli(), Field.Store.NO));
    document.add(new LongField(LENGTH, facts.length(), Field.Store.NO));
    var printed = facts.printed();
    if (printed != null) {
      document.add(new IntField(ISSUE, printed.issueNo(), Field.Store.NO));
      document.add(new LongField(ISSUED, printed.issueDate().toEpochDay(), Field.Store.NO));
    }
    handling(document, facts.handling());
    document.add(new StoredField(ENTRY, Entries.write(article)));
    document.add(new TextField(HEADLINE, article.headline(), Field.Store.YES));
    document.add(new TextField(KICKER, article.kicker(), Field.Store.YES));
    document.add(new TextField(BYLINE, article.byline(), Field.Store.YES));
    document.add(new TextField(BODY, article.body(), Field.Store.YES));
    Spoken.of(article.headline(), article.byline())
        .forEach(typed -> document.add(new StringField(PINYIN, typed, Field.Store.NO)));
    return document;
  }

  private static void handling(Document document, Handling handling) {
    instant(document, ANSWER_BY, handling.answerBy());
    instant(document, ANSWERED, handling.answeredAt());
    instant(document, FIRST_ANSWERED, handling.firstAnsweredAt());
    document.add(new NumericDocValuesField(RETURNS, handling.returns()));
    keyword(document, CALL, handling.callId());
    handling.sensitivity().forEach(one -> keyword(document, SENSITIVITY, one));
    handling.marks().forEach(mark -> keyword(document, MARK, mark.name()));
  }

  /// Found by, and counted by.
  private static void counted(Document document, String field, @Nullable String value) {
    keyword(document, field, value);
    if (value != null) {
      document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }
  }

  private static void instant(Document document, String field, @Nullable Instant at) {
    if (at != null) {
      document.add(new LongField(field, at.toEpochMilli(), Field.Store.NO));
    }
  }

  private static void keyword(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
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
