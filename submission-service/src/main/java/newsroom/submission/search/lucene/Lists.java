package newsroom.submission.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import newsroom.submission.search.Filter;
import newsroom.submission.search.Listing;
import newsroom.submission.search.Order;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Lists in an order, part by part. The id decides between equals, so no article is seen twice.
final class Lists {
  private Lists() {}

  static Listing list(
      IndexSearcher searcher, Filter filter, Order order, @Nullable String after, int limit)
      throws IOException {
    var sort = sort(order);
    var query = Filters.query(filter);
    int most = limit + 1;
    var top =
        after == null
            ? searcher.search(query, most, sort)
            : searcher.searchAfter(place(searcher, order, after), query, most, sort);
    var stored = searcher.storedFields();
    var entries = new ArrayList<newsroom.submission.search.Entry>();
    for (int i = 0; i < Math.min(limit, top.scoreDocs.length); i++) {
      entries.add(Entries.read(stored.document(top.scoreDocs[i].doc, Entries.FIELDS)));
    }
    return new Listing(
        entries,
        top.scoreDocs.length > limit ? cursor(order, (FieldDoc) top.scoreDocs[limit - 1]) : null);
  }

  private static Sort sort(Order order) {
    boolean down = order != Order.OLDEST && order != Order.MOST_URGENT;
    return new Sort(
        LongField.newSortField(
            field(order), down, SortedNumericSelector.Type.MIN, down ? 0 : Long.MAX_VALUE),
        new SortField(Fields.SORTED_ID, SortField.Type.STRING, order != Order.OLDEST));
  }

  private static String field(Order order) {
    return switch (order) {
      case NEWEST, OLDEST -> Fields.AT;
      case LATELY_CHANGED -> Fields.CHANGED;
      case LONGEST -> Fields.LENGTH;
      case MOST_URGENT -> Fields.ANSWER_BY;
    };
  }

  private static String cursor(Order order, FieldDoc last) {
    var id = ((BytesRef) last.fields[1]).utf8ToString();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((order + "|" + last.fields[0] + "|" + id).getBytes(StandardCharsets.UTF_8));
  }

  private static FieldDoc place(IndexSearcher searcher, Order order, String after) {
    var part =
        new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\\|", 3);
    if (part.length != 3 || !part[0].equals(order.name())) {
      throw new IllegalArgumentException("No place in this order");
    }
    int lastDocument = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
    return new FieldDoc(
        lastDocument, Float.NaN, new Object[] {Long.parseLong(part[1]), new BytesRef(part[2])});
  }
}
