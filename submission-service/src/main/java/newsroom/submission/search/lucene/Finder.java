package newsroom.submission.search.lucene;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsroom.submission.language.Pinyin;
import newsroom.submission.search.Question;
import newsroom.submission.search.Wanted;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Looks for articles that have all that is wanted, then for those that have most of it.
final class Finder {
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final float ADJACENT = 2.5f;
  private static final float NEAR = 0.8f;
  private static final int ROOM = 12;
  private static final float RECENT = 0.6f;
  private static final long HALF_AS_RECENT = 180L * 24 * 3600 * 1000;
  private static final float OTHER_NAME = 0.7f;
  private static final float NARROWER = 0.4f;
  private static final float AS_IT_SOUNDS = 3;
  private static final double MOST_OF_IT = 0.45;
  private static final double SOME_OF_IT = 0.15;
  private static final float ALL_OF_IT = 300;
  private static final int ENOUGH = 10;
  private static final Pattern LETTERS = Pattern.compile("[a-z]{2,40}");

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
    var documents = new LinkedHashSet<Integer>();
    take(documents, sought, all, limit, true);
    if (sought.size() > 1 && documents.size() < Math.min(limit, ENOUGH)) {
      most(documents, sought, wanted, limit);
    }
    var marks = new BooleanQuery.Builder();
    sought.forEach(one -> marks.add(one.query(), Occur.SHOULD));
    return new Found(List.copyOf(documents), marks.build());
  }

  private Sought sought(Wanted.Term term) throws IOException {
    var literal = during(term, Fields.anywhere(field -> names(field, term)));
    int having = searcher.count(literal);
    if (having > 0) {
      return new Sought(term, literal, weight(having), true);
    }
    var meant =
        new DisjunctionMaxQuery(
            List.of(Fields.anywhere(field -> Mistakes.of(field, term)), spoken(term.typed())), 0);
    int alike = searcher.count(meant);
    return new Sought(term, meant, alike == 0 ? 0 : weight(alike), false);
  }

  /// By its sound: xuezhan and xz find 血站 in a headline, and so does 雪站.
  private static Query spoken(String typed) {
    var any = new BooleanQuery.Builder();
    if (LETTERS.matcher(typed).matches()) {
      any.add(sound(typed), Occur.SHOULD);
    } else if (typed.length() > 1 && typed.chars().allMatch(Character::isIdeographic)) {
      Pinyin.typed(typed).stream()
          .filter(sound -> sound.length() > typed.length())
          .forEach(sound -> any.add(sound(sound), Occur.SHOULD));
    }
    return any.build();
  }

  private static Query sound(String letters) {
    return new BoostQuery(
        new ConstantScoreQuery(new TermQuery(new Term(Fields.PINYIN, letters))), AS_IT_SOUNDS);
  }

  private static Query names(String field, Wanted.Term term) {
    if (term.names().size() == 1 && term.near().isEmpty()) {
      return Grams.piece(field, term.typed(), 0);
    }
    var any = new ArrayList<Query>();
    for (var name : term.names()) {
      float worth = any.isEmpty() ? 1 : OTHER_NAME;
      any.add(new BoostQuery(Grams.piece(field, name, 0), worth));
    }
    term.near().forEach(name -> any.add(new BoostQuery(Grams.piece(field, name, 0), NARROWER)));
    return new DisjunctionMaxQuery(any, 0.1f);
  }

  private static Query during(Wanted.Term term, Query literal) {
    var days = term.during();
    if (days == null) {
      return literal;
    }
    var from = days.from().atStartOfDay(HERE).toInstant().toEpochMilli();
    var to = days.to().plusDays(1).atStartOfDay(HERE).toInstant().toEpochMilli() - 1;
    return new DisjunctionMaxQuery(
        List.of(
            literal,
            new ConstantScoreQuery(LongField.newRangeQuery(Fields.AT, from, to)),
            new ConstantScoreQuery(
                LongField.newRangeQuery(
                    Fields.ISSUED, days.from().toEpochDay(), days.to().toEpochDay()))),
        0);
  }

  /// A rare word says more than a frequent one.
  private double weight(int having) {
    return Math.log(1 + (searcher.getIndexReader().maxDoc() + 1.0) / (having + 0.5));
  }

  private void prefer(BooleanQuery.Builder query, Wanted wanted) {
    if (wanted.terms().size() > 1) {
      for (var run : wanted.runs()) {
        boolean single = wanted.terms().stream().anyMatch(term -> term.typed().equals(run));
        if (run.length() > 2 && !single) {
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

  /// @param whole every word must be there as a word, not some
  private void take(
      Set<Integer> documents,
      List<Sought> sought,
      BooleanQuery.Builder query,
      int limit,
      boolean whole)
      throws IOException {
    var cuts = new Cuts();
    var stored = searcher.storedFields();
    var texts = new HashSet<>(Fields.texts());
    for (var hit : searcher.search(query.build(), limit).scoreDocs) {
      if (documents.size() >= limit) {
        return;
      }
      boolean looked = whole && documents.size() < Question.MOST / 10;
      var document = looked ? stored.document(hit.doc, texts) : null;
      if (document == null
          || sought.stream().allMatch(s -> !s.literal() || cuts.isThere(s.term(), document))) {
        documents.add(hit.doc);
      }
    }
  }

  /// Those that lack a word, when few have all: most of the words first.
  private void most(Set<Integer> documents, List<Sought> sought, Wanted wanted, int limit)
      throws IOException {
    double known = sought.stream().mapToDouble(Sought::weight).sum();
    if (known == 0) {
      return;
    }
    double line = documents.isEmpty() ? SOME_OF_IT : MOST_OF_IT;
    var share = new BooleanQuery.Builder();
    var some = new BooleanQuery.Builder();
    for (var one : sought) {
      if (one.weight() > 0) {
        float part = (float) (one.weight() / known);
        share.add(new BoostQuery(new ConstantScoreQuery(one.query()), part), Occur.SHOULD);
        some.add(one.query(), Occur.SHOULD);
        some.add(
            new BoostQuery(new ConstantScoreQuery(one.query()), part * ALL_OF_IT), Occur.SHOULD);
      }
    }
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
    some.setMinimumNumberShouldMatch(1);
    prefer(some, wanted);
    int most = Math.min(limit, ENOUGH);
    for (var hit : searcher.search(some.build(), limit).scoreDocs) {
      if (near.contains(hit.doc) && documents.size() < most) {
        documents.add(hit.doc);
      }
    }
  }
}
