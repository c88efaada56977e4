package newsroom.submission.search.lucene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import newsroom.submission.search.Filter;
import newsroom.submission.search.Span;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A filter as a query.
final class Filters {
  private Filters() {}

  static Query query(Filter filter) {
    var query = new BooleanQuery.Builder();
    query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    if (filter.unitIds() != null) {
      query.add(oneOf(Fields.UNIT, filter.unitIds()), Occur.FILTER);
    }
    any(query, Fields.STATUS, filter.statuses());
    any(query, Fields.GENRE, filter.genres());
    any(query, Fields.ORIGIN, filter.origins());
    any(query, Fields.COLUMN, filter.columns());
    if (filter.receiptNo() != null) {
      query.add(new PrefixQuery(new Term(Fields.RECEIPT, filter.receiptNo())), Occur.FILTER);
    }
    within(query, Fields.AT, filter.received());
    within(query, Fields.ANSWERED, filter.answered());
    within(query, Fields.ANSWER_BY, filter.answerBy());
    if (filter.callId() != null) {
      query.add(new TermQuery(new Term(Fields.CALL, filter.callId())), Occur.FILTER);
    }
    any(query, Fields.SENSITIVITY, filter.sensitivity());
    filter
        .marks()
        .forEach(
            mark -> query.add(new TermQuery(new Term(Fields.MARK, mark.name())), Occur.FILTER));
    if (filter.issueNo() != null) {
      query.add(IntField.newExactQuery(Fields.ISSUE, filter.issueNo()), Occur.FILTER);
    }
    if (filter.issuedFrom() != null || filter.issuedTo() != null) {
      query.add(
          LongField.newRangeQuery(
              Fields.ISSUED,
              day(filter.issuedFrom(), Long.MIN_VALUE),
              day(filter.issuedTo(), Long.MAX_VALUE)),
          Occur.FILTER);
    }
    return query.build();
  }

  private static void within(BooleanQuery.Builder query, String field, Span span) {
    if (!span.isOpen()) {
      query.add(
          LongField.newRangeQuery(field, milli(span.from(), Long.MIN_VALUE), before(span.until())),
          Occur.FILTER);
    }
  }

  private static void any(BooleanQuery.Builder query, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      query.add(oneOf(field, values), Occur.FILTER);
    }
  }

  static Query oneOf(String field, Collection<String> values) {
    List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
    return new TermInSetQuery(field, terms);
  }

  private static long milli(@Nullable Instant at, long open) {
    return at == null ? open : at.toEpochMilli();
  }

  private static long before(@Nullable Instant until) {
    return until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1;
  }

  private static long day(@Nullable LocalDate day, long open) {
    return day == null ? open : day.toEpochDay();
  }
}
