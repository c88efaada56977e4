package newsroom.submission.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsroom.submission.search.Question;
import newsroom.submission.search.Wanted;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// Looks for articles that have all that is wanted, then for those that have most of it.
final class Finder {
  private static final float ADJACENT = 2.5f;
  private static final float NEAR = 0.8f;
  private static final int ROOM = 12;
  private static final float RECENT = 0.6f;
  private static final long HALF_AS_RECENT = 180L * 24 * 3600 * 1000;
  private static final double MOST_OF_IT = 0.72;
  private static final double SOME_OF_IT = 0.5;
  private static final int ENOUGH = 10;

  private record Sought(Wanted.Term term, Query query, double weight, boolean literal) {}

  private final IndexSearcher searcher;
  private final Query filter;
  private final long now;

  Finder(IndexSearcher searcher, Question question, long now) {
    this.searcher = searcher;
    this.filter = Filters.query(question.filter());
    this.now = now;
  }

  /// What is found, and the query to mark it with.
  record Found(List<Integer> documents, Query marks) {}

  Found find(Wanted wanted, int limit) throws IOException {
    var sought = new ArrayList<Sought>();
    for (var term : wanted.terms()) {
      sought.add(sought(term));
    }
    var all = new BooleanQuery.Builder();
    sought.forEach(one -> all.add(one.query(), Occur.MUST));
    prefer(all, wanted);
    var documents = new LinkedHashMap<Integer, Float>();
    take(documents, sought, all, limit);
    if (sought.size() > 1 && documents.size() < Math.min(limit, ENOUGH)) {
      most(documents, sought, wanted, limit);
    }
    var marks = new BooleanQuery.Builder();
    sought.forEach(one -> marks.add(one.query(), Occur.SHOULD));
    return new Found(List.copyOf(documents.keySet()), marks.build());
  }

  private Sought sought(Wanted.Term term) throws IOException {
    var literal = Fields.anywhere(field -> names(field, term));
    int having = searcher.count(literal);
    if (having > 0) {
      return new Sought(term, literal, weight(having), true);
    }
    var meant = Fields.anywhere(field -> Mistakes.of(field, term));
    return new Sought(term, meant, weight(searcher.count(meant)), false);
  }

  private static Query names(String field, Wanted.Term term) {
    if (term.names().size() == 1) {
      return Grams.piece(field, term.typed(), 0);
    }
    var any = new BooleanQuery.Builder();
    term.names().forEach(name -> any.add(Grams.piece(field, name, 0), Occur.SHOULD));
    return any.build();
  }

  /// A rare word says more than a frequent one.
  private double weight(int having) {
    return Math.log(1 + (searcher.getIndexReader().maxDoc() + 1.0) / (having + 0.5));
  }

  private void prefer(BooleanQuery.Builder query, Wanted wanted) {
    if (wanted.terms().size() > 1) {
      for (var run : wanted.runs()) {
        if (run.length() > 2) {
          query.add(
              new BoostQuery(Fields.anywhere(f -> Grams.piece(f, run, 0)), ADJACENT), Occur.SHOULD);
          query.add(
              new BoostQuery(Fields.anywhere(f -> Grams.piece(f, run, ROOM)), NEAR), Occur.SHOULD);
        }
      }
    }
    query.add(
        LongField.newDistanceFeatureQuery(Fields.AT, RECENT, now, HALF_AS_RECENT), Occur.SHOULD);
    query.add(filter, Occur.FILTER);
  }

  private void take(
      Map<Integer, Float> documents, List<Sought> sought, BooleanQuery.Builder query, int limit)
      throws IOException {
    var cuts = new Cuts();
    var stored = searcher.storedFields();
    var wanted = new HashSet<>(Fields.texts());
    for (var hit : searcher.search(query.build(), limit).scoreDocs) {
      if (documents.size() >= limit) {
        return;
      }
      boolean looked = documents.size() < Question.MOST / 10;
      var document = looked ? stored.document(hit.doc, wanted) : null;
      if (document == null
          || sought.stream().allMatch(s -> !s.literal() || cuts.isThere(s.term(), document))) {
        documents.putIfAbsent(hit.doc, hit.score);
      }
    }
  }

  /// Those that lack a word, when few have all.
  private void most(Map<Integer, Float> documents, List<Sought> sought, Wanted wanted, int limit)
      throws IOException {
    double whole = sought.stream().mapToDouble(Sought::weight).sum();
    double line = documents.isEmpty() ? SOME_OF_IT : MOST_OF_IT;
    var share = new BooleanQuery.Builder();
    sought.forEach(one ->
        share.add(
            new BoostQuery(new ConstantScoreQuery(one.query()), (float) (one.weight() / whole)),
            Occur.SHOULD));
    share.add(filter, Occur.FILTER);
    var near = new HashSet<Integer>();
    for (var hit : searcher.search(share.build(), limit).scoreDocs) {
      if (hit.score >= line) {
        near.add(hit.doc);
      }
    }
    if (near.isEmpty()) {
      return;
    }
    var some = new BooleanQuery.Builder();
    sought.forEach(one -> some.add(one.query(), Occur.SHOULD));
    some.setMinimumNumberShouldMatch(1);
    prefer(some, wanted);
    for (ScoreDoc hit : searcher.search(some.build(), limit).scoreDocs) {
      if (near.contains(hit.doc) && documents.size() < limit) {
        documents.putIfAbsent(hit.doc, hit.score);
      }
    }
  }
}
