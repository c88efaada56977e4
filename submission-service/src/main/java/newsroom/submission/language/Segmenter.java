package newsroom.submission.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Words of a run of ideographs, by Lucene's hidden Markov model. One per thread.
final class Segmenter {
  private final HMMChineseTokenizer tokenizer = new HMMChineseTokenizer();
  private final OffsetAttribute place = tokenizer.getAttribute(OffsetAttribute.class);

  /// The words of the run, which are the whole run when put together again.
  List<String> words(String run) {
    var words = new ArrayList<String>();
    int at = 0;
    if (run.isEmpty()) {
      return words;
    }
    try {
      tokenizer.setReader(new StringReader(run));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        if (place.startOffset() > at) {
          words.add(run.substring(at, place.startOffset()));
        }
        if (place.endOffset() > Math.max(at, place.startOffset())) {
          words.add(run.substring(Math.max(at, place.startOffset()), place.endOffset()));
        }
        at = Math.max(at, place.endOffset());
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (at < run.length()) {
      words.add(run.substring(at));
    }
    return words;
  }
}
