package newsroom.submission.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import newsroom.submission.search.Wanted;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;

/// What somebody may have meant by a word that no article has: one sign wrong, missing or too many.
final class Mistakes {
  private static final int REACH = 2;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;
  private static final int FUZZY_FROM = 4;

  private Mistakes() {}

  static Query of(String field, Wanted.Term term) {
    var typed = term.typed();
    var meant = new BooleanQuery.Builder();
    if (!Character.isIdeographic(typed.codePointAt(0))) {
      if (typed.length() >= FUZZY_FROM) {
        meant.add(new FuzzyQuery(new Term(field, typed), 1), BooleanClause.Occur.SHOULD);
      }
      return meant.build();
    }
    for (var window : windows(term)) {
      for (int i = 0; i < window.length(); i++) {
        boolean edge = i == 0 || i == window.length() - 1;
        if (window.length() > SHORTEST || !edge || typed.length() == window.length()) {
          meant.add(Grams.holed(field, window, i), BooleanClause.Occur.SHOULD);
        }
        if (window.length() > SHORTEST) {
          var shorter = window.substring(0, i) + window.substring(i + 1);
          meant.add(Grams.piece(field, shorter, 0), BooleanClause.Occur.SHOULD);
        }
      }
      if (window.length() > SHORTEST) {
        meant.add(Grams.loose(field, window), BooleanClause.Occur.SHOULD);
      }
    }
    return meant.build();
  }

  /// The word with some of what stands beside it: alone, two signs say too little.
  private static Iterable<String> windows(Wanted.Term term) {
    var run = term.run();
    int from = Math.min(term.at(), run.length());
    int to = Math.min(run.length(), from + term.typed().length());
    var places = new ArrayList<int[]>();
    if (run.length() <= LONGEST / 2 + 2) {
      places.add(new int[] {0, run.length()});
    } else {
      places.add(new int[] {from - REACH, to});
      places.add(new int[] {from, to + REACH});
      places.add(new int[] {from - 1, to + 1});
    }
    var windows = new LinkedHashSet<String>();
    for (var place : places) {
      var window = run.substring(Math.max(0, place[0]), Math.min(run.length(), place[1]));
      if (window.length() >= SHORTEST
          && window.length() <= LONGEST
          && window.chars().allMatch(Character::isIdeographic)) {
        windows.add(window);
      }
    }
    return windows;
  }
}
