package newsroom.submission.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newsroom.submission.diff.Token.Kind;
import newsroom.submission.language.ChineseWords;

/// Cuts a text into tokens. What a reader sees as one character is never cut.
final class Words {
  private static final String JOINER = "[\\p{M}\\u200C\\u200D]*";
  private static final String DIGIT = "(?:\\p{Nd}" + JOINER + ")";
  private static final String LETTER = "(?:[\\p{L}\\p{Nd}&&[^\\p{IsHan}]]" + JOINER + ")";
  private static final Pattern TOKENS =
      Pattern.compile(
          "(?<url>https?://[!-~]+)"
              + "|(?<below>(?<![\\p{L}\\p{Nd}&&[^\\p{IsHan}]])[-−]\\p{Nd}+(?:\\.\\p{Nd}+)?)(?![\\p{L}\\p{Nd}&&[^\\p{IsHan}]])"
              + "|(?<amount>"
              + DIGIT
              + "+(?:\\.\\p{Nd}+)?)(?=(?:kg|mg|g|ml|mL|L|km|cm|mm|m|h|min|s|mmHg|mmol|MB|kcal)(?![\\p{L}\\p{Nd}&&[^\\p{IsHan}]]))"
              + "|(?<number>"
              + DIGIT
              + "+(?:[.,:：．/\\-]"
              + DIGIT
              + "+)*)(?![\\p{L}\\p{Nd}&&[^\\p{IsHan}]])"
              + "|(?<word>"
              + LETTER
              + "+(?:[\\-._@'’&+]"
              + LETTER
              + "+)*)"
              + "|(?<han>(?:\\p{IsHan}"
              + JOINER
              + ")+)"
              + "|(?<break>\\R)"
              + "|(?<space>[\\p{Zs}\\t]+)"
              + "|(?<mark>—+|…+|·+|\\.{2,}|\\X)",
          Pattern.DOTALL);

  private final ChineseWords chinese;

  Words(ChineseWords chinese) {
    this.chinese = chinese;
  }

  List<Token> of(String text) {
    var tokens = new ArrayList<Token>();
    var found = TOKENS.matcher(text);
    while (found.find()) {
      int from = found.start();
      var run = found.group();
      if (found.group("han") != null) {
        han(tokens, from, run);
      } else {
        tokens.add(new Token(from, found.end(), kind(found), run));
      }
    }
    return whole(text, tokens);
  }

  private static Kind kind(java.util.regex.Matcher found) {
    if (found.group("number") != null
        || found.group("amount") != null
        || found.group("below") != null) {
      return Kind.NUMBER;
    }
    if (found.group("word") != null || found.group("url") != null) {
      return Kind.WORD;
    }
    if (found.group("break") != null) {
      return Kind.BREAK;
    }
    return found.group("space") != null ? Kind.SPACE : Kind.MARK;
  }

  /// Ideographs beyond the basic plane are unknown to the segmenter: each is a word.
  private void han(List<Token> tokens, int from, String run) {
    int start = 0;
    for (int i = 0; i < run.length(); ) {
      int point = run.codePointAt(i);
      int next = i + Character.charCount(point);
      if (next - i == 2 || !Character.isIdeographic(point)) {
        segmented(tokens, from + start, run.substring(start, i));
        tokens.add(new Token(from + i, from + next, Kind.HAN, run.substring(i, next)));
        start = next;
      }
      i = next;
    }
    segmented(tokens, from + start, run.substring(start));
  }

  private void segmented(List<Token> tokens, int from, String run) {
    if (run.isEmpty()) {
      return;
    }
    int at = from;
    for (var word : chinese.of(run)) {
      var kind = word.length() > 1 && ChineseWords.isNumeral(word) ? Kind.NUMBER : Kind.HAN;
      tokens.add(new Token(at, at + word.length(), kind, word));
      at += word.length();
    }
  }

  /// Joins again what is one character to the eye: joiners, selectors, flags, emoji in a row.
  private static List<Token> whole(String text, List<Token> tokens) {
    if (text.chars().noneMatch(c -> c >= 0x300 && !Character.isLetterOrDigit(c) && c != '，')) {
      return tokens;
    }
    var joined = new ArrayList<Token>();
    var eye = Pattern.compile("\\X").matcher(text);
    int edge = 0;
    for (var token : tokens) {
      boolean inside = edge > token.from();
      while (edge < token.to() && eye.find()) {
        edge = eye.end();
      }
      if (inside && !joined.isEmpty()) {
        var last = joined.removeLast();
        joined.add(
            new Token(
                last.from(), token.to(), last.kind(), text.substring(last.from(), token.to())));
      } else {
        joined.add(token);
      }
    }
    return joined;
  }
}
