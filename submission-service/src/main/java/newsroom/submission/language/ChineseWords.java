package newsroom.submission.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the words in a run of ideographs. One per thread; the dictionaries are shared.
public final class ChineseWords {
  private static final class Shared {
    static final Terms TERMS = new Terms();
  }

  private final Segmenter segmenter = new Segmenter();

  /// The words of the run, terms of the trade and titled names whole; put together they are the run.
  public List<String> of(String run) {
    return Shared.TERMS.words(run, segmenter);
  }

  public boolean isWord(String text) {
    return of(text).size() == 1;
  }

  /// A number written in ideographs.
  public static boolean isNumeral(String word) {
    return Terms.isNumeral(word);
  }

  /// Terms of the trade.
  public static Set<String> terms() {
    return Shared.TERMS.all();
  }

  public static boolean isSurname(String word) {
    return Shared.TERMS.isSurname(word);
  }

  /// Where words begin, the end of the run included.
  public List<Integer> edges(String run) {
    var edges = new ArrayList<Integer>();
    int at = 0;
    for (var word : of(run)) {
      edges.add(at);
      at += word.length();
    }
    edges.add(at);
    return edges;
  }
}
