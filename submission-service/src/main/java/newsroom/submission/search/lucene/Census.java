package newsroom.submission.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import newsroom.submission.search.Counted;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/// Reads the columns of an index: no document is opened, so a hundred thousand cost no more than a look.
final class Census {
  private Census() {}

  /// @return how many there were
  static int each(IndexSearcher searcher, Query query, Consumer<Counted> counted)
      throws IOException {
    int count = 0;
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (var leaf : searcher.getIndexReader().leaves()) {
      var scorer = weight.scorer(leaf);
      if (scorer != null) {
        count += each(leaf.reader(), scorer.iterator(), counted);
      }
    }
    return count;
  }

  private static int each(LeafReader reader, DocIdSetIterator documents, Consumer<Counted> counted)
      throws IOException {
    var units = new Words(reader, Fields.UNIT);
    var statuses = new Words(reader, Fields.STATUS);
    var genres = new Words(reader, Fields.GENRE);
    var origins = new Words(reader, Fields.ORIGIN);
    var columns = new Words(reader, Fields.COLUMN);
    var received = numbers(reader, Fields.AT);
    var first = numbers(reader, Fields.FIRST_ANSWERED);
    var decided = numbers(reader, Fields.ANSWERED);
    var issued = numbers(reader, Fields.ISSUED);
    var returns = DocValues.getNumeric(reader, Fields.RETURNS);
    var live = reader.getLiveDocs();
    int count = 0;
    for (int at = documents.nextDoc();
        at != DocIdSetIterator.NO_MORE_DOCS;
        at = documents.nextDoc()) {
      if (live != null && !live.get(at)) {
        continue;
      }
      counted.accept(
          new Counted(
              units.at(at),
              Objects.requireNonNullElse(statuses.at(at), ""),
              Objects.requireNonNullElse(genres.at(at), ""),
              Objects.requireNonNullElse(origins.at(at), ""),
              columns.at(at),
              Objects.requireNonNullElse(instant(received, at), Instant.EPOCH),
              instant(first, at),
              instant(decided, at),
              returns.advanceExact(at) ? (int) returns.longValue() : 0,
              issued.advanceExact(at) ? LocalDate.ofEpochDay(issued.longValue()) : null));
      count++;
    }
    return count;
  }

  private static NumericDocValues numbers(LeafReader reader, String field) throws IOException {
    var values = DocValues.getSortedNumeric(reader, field);
    return Objects.requireNonNullElseGet(
        DocValues.unwrapSingleton(values), DocValues::emptyNumeric);
  }

  private static @Nullable Instant instant(NumericDocValues values, int document)
      throws IOException {
    return values.advanceExact(document) ? Instant.ofEpochMilli(values.longValue()) : null;
  }

  /// The few texts of a column, each made once.
  private static final class Words {
    private final SortedDocValues values;
    private final @Nullable String[] known;

    Words(LeafReader reader, String field) throws IOException {
      values = DocValues.getSorted(reader, field);
      known = new @Nullable String[Math.max(0, values.getValueCount())];
    }

    @Nullable String at(int document) throws IOException {
      if (!values.advanceExact(document)) {
        return null;
      }
      int place = values.ordValue();
      var word = known[place];
      if (word == null) {
        word = values.lookupOrd(place).utf8ToString();
        known[place] = word;
      }
      return word;
    }
  }
}
