package newsroom.submission.intake.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Word breaks by the dictionary of the search index; it is loaded when first asked.
public final class ChineseWords implements WordBreaks {
  private static final int REACH = 7;

  @Override
  public boolean cutsWord(String left, String right) {
    String before = tail(left);
    String after = head(right);
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    try (var tokens = new HMMChineseTokenizer()) {
      tokens.setReader(new StringReader(before + after));
      var place = tokens.getAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (place.startOffset() < before.length() && place.endOffset() > before.length()) {
          return true;
        }
      }
      tokens.end();
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tail(String text) {
    int at = text.length();
    while (at > 0 && text.length() - at < REACH && Glyphs.han(text.charAt(at - 1))) {
      at--;
    }
    return text.substring(at);
  }

  private static String head(String text) {
    int at = 0;
    while (at < text.length() && at < REACH && Glyphs.han(text.charAt(at))) {
      at++;
    }
    return text.substring(0, at);
  }
}
