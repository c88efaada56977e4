package newsroom.submission.search.lucene;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import newsroom.submission.language.ChineseWords;
import newsroom.submission.language.Folding;
import newsroom.submission.language.Pinyin;

/// The words of a headline and a byline, and some side by side, as they are typed by their sound.
final class Spoken {
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+");
  private static final int LONGEST = 6;
  private static final int MOST = 200;
  private static final int SHORTEST = 2;
  private static final int MOST_WORDS = 3;

  private Spoken() {}

  static Set<String> of(String headline, String byline) {
    var all = new HashSet<String>();
    var chinese = new ChineseWords();
    var said = headline + "\n" + byline;
    var run = RUN.matcher(Folding.fold(said.substring(0, Math.min(said.length(), MOST))));
    while (run.find()) {
      var text = run.group();
      var edges = chinese.edges(text);
      for (int i = 0; i < edges.size(); i++) {
        for (int j = i + 1; j < Math.min(edges.size(), i + 1 + MOST_WORDS); j++) {
          int size = edges.get(j) - edges.get(i);
          if (size > LONGEST) {
            break;
          }
          if (size >= SHORTEST) {
            all.addAll(Pinyin.typed(text.substring(edges.get(i), edges.get(j))));
          }
        }
      }
    }
    return all;
  }
}
