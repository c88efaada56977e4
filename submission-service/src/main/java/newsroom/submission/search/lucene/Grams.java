package newsroom.submission.search.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Queries for a literal piece of text, as the index keeps it.
final class Grams {
  private record Gram(int position, String text, boolean pair) {}

  static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          return new TokenStreamComponents(new GramTokenizer());
        }
      };

  private Grams() {}

  /// @param slop how far the parts may stand from their places
  static Query piece(String field, String text, int slop) {
    var grams = of(text);
    var chosen = new ArrayList<Gram>();
    for (int i = 0; i < grams.size(); i++) {
      var gram = grams.get(i);
      boolean covered =
          !gram.pair()
              && grams.stream()
                  .anyMatch(g ->
                      g.pair()
                          && (g.position() == gram.position()
                              || g.position() + 1 == gram.position()));
      if (!covered) {
        chosen.add(gram);
      }
    }
    return query(field, chosen, slop);
  }

  /// The piece with one sign of any kind at that place.
  static Query holed(String field, String text, int hole) {
    return query(
        field, of(text).stream().filter(g -> !g.pair() && g.position() != hole).toList(), 0);
  }

  /// The signs one by one, with a little room between them.
  static Query loose(String field, String text) {
    return query(field, of(text).stream().filter(g -> !g.pair()).toList(), 2);
  }

  private static Query query(String field, List<Gram> grams, int slop) {
    if (grams.isEmpty()) {
      return new MatchNoDocsQuery("nothing to look for");
    }
    if (grams.size() == 1) {
      return new TermQuery(new Term(field, grams.getFirst().text()));
    }
    var phrase = new PhraseQuery.Builder().setSlop(slop);
    int first = grams.getFirst().position();
    grams.forEach(gram -> phrase.add(new Term(field, gram.text()), gram.position() - first));
    return phrase.build();
  }

  private static List<Gram> of(String text) {
    var grams = new ArrayList<Gram>();
    int position = -1;
    try (var tokens = ANALYZER.tokenStream("", new StringReader(text))) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        grams.add(new Gram(position, term.toString(), step.getPositionIncrement() == 0));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return grams;
  }
}
