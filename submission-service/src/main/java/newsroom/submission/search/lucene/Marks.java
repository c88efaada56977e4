package newsroom.submission.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import newsroom.submission.search.Hit;
import newsroom.submission.search.Hit.Piece;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// The places found: the whole headline and the best passages of the body, in pieces.
final class Marks {
  private static final int PASSAGES = 2;
  private static final int AROUND = 30;
  private static final int LONGEST = 120;

  private Marks() {}

  static List<Hit> hits(
      IndexSearcher searcher, List<Integer> documents, List<String> ids, Query query)
      throws IOException {
    var docs = documents.stream().map(doc -> new ScoreDoc(doc, 1)).toArray(ScoreDoc[]::new);
    var top = new TopDocs(new TotalHits(docs.length, TotalHits.Relation.EQUAL_TO), docs);
    var headlines = marked(searcher, query, top, Fields.HEADLINE, true);
    var bodies = marked(searcher, query, top, Fields.BODY, false);
    var hits = new ArrayList<Hit>();
    for (int i = 0; i < docs.length; i++) {
      var headline = headlines.get(i);
      hits.add(
          new Hit(ids.get(i), headline.isEmpty() ? List.of() : headline.getFirst(), bodies.get(i)));
    }
    return hits;
  }

  private static List<List<List<Piece>>> marked(
      IndexSearcher searcher, Query query, TopDocs top, String field, boolean whole)
      throws IOException {
    var highlighter = new Typed(searcher, whole);
    var found = highlighter.marked(field, query, top);
    var all = new ArrayList<List<List<Piece>>>();
    for (var one : found) {
      all.add(one instanceof Pieces(var passages) ? passages : List.of());
    }
    return all;
  }

  private record Pieces(List<List<Piece>> passages) {}

  /// Lucene's highlighter hands out objects only to those who inherit from it.
  private static final class Typed extends UnifiedHighlighter {
    Typed(IndexSearcher searcher, boolean whole) {
      super(
          new Builder(searcher, Grams.ANALYZER)
              .withMaxLength(30_000)
              .withFormatter(new ToPieces(whole))
              .withBreakIterator(() ->
                  whole
                      ? new org.apache.lucene.search.uhighlight.WholeBreakIterator()
                      : java.text.BreakIterator.getSentenceInstance(Locale.CHINA))
              .withMaxNoHighlightPassages(whole ? 1 : 0));
    }

    Object[] marked(String field, Query query, TopDocs top) throws IOException {
      var all =
          highlightFieldsAsObjects(
              new String[] {field}, query, ids(top), new int[] {whole(field) ? 1 : PASSAGES});
      return Objects.requireNonNull(all.get(field));
    }

    private static boolean whole(String field) {
      return field.equals(Fields.HEADLINE);
    }

    private static int[] ids(TopDocs top) {
      var ids = new int[top.scoreDocs.length];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = top.scoreDocs[i].doc;
      }
      return ids;
    }
  }

  private static final class ToPieces extends PassageFormatter {
    private final boolean whole;

    ToPieces(boolean whole) {
      this.whole = whole;
    }

    @Override
    public Object format(Passage[] passages, String content) {
      var all = new ArrayList<List<Piece>>();
      for (var passage : passages) {
        all.add(pieces(passage, content));
      }
      return new Pieces(all);
    }

    private List<Piece> pieces(Passage passage, String content) {
      int from = passage.getStartOffset();
      int to = passage.getEndOffset();
      if (!whole && to - from > LONGEST && passage.getNumMatches() > 0) {
        from = Math.max(from, passage.getMatchStarts()[0] - AROUND);
        to = Math.min(to, from + LONGEST);
      }
      from = onSign(content, from);
      to = onSign(content, to);
      var pieces = new ArrayList<Piece>();
      int at = from;
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int start = Math.max(at, passage.getMatchStarts()[i]);
        int end = Math.min(to, passage.getMatchEnds()[i]);
        if (end > start) {
          add(pieces, content.substring(at, start), false);
          add(pieces, content.substring(start, end), true);
          at = end;
        }
      }
      add(pieces, content.substring(at, Math.max(at, to)), false);
      return pieces;
    }

    private static int onSign(String content, int at) {
      return at > 0
              && at < content.length()
              && Character.isLowSurrogate(content.charAt(at))
              && Character.isHighSurrogate(content.charAt(at - 1))
          ? at - 1
          : at;
    }

    /// Words found side by side are one place.
    private static void add(List<Piece> pieces, String text, boolean hit) {
      if (text.isEmpty()) {
        return;
      }
      if (!pieces.isEmpty() && pieces.getLast().hit() == hit) {
        pieces.add(new Piece(pieces.removeLast().text() + text, hit));
      } else {
        pieces.add(new Piece(text, hit));
      }
    }
  }
}
