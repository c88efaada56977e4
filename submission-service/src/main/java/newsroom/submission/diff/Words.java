package newsroom.submission.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsroom.submission.diff.Token.Kind;
import newsroom.submission.language.ChineseWords;

/// Cuts a text into tokens. What a reader sees as one character is never cut.
final class Words {
  private static final String JOINER = "[\\p{M}\\u200C\\u200D]*";
  private static final String DIGIT = "(?:\\p{Nd}" + JOINER + ")";
  private static final String LETTER = "(?:[\\p{L}\\p{Nd}&&[^\\p{IsHan}]]" + JOINER + ")";
  private static final String NOT_BEFORE = "(?<![\\p{L}\\p{Nd}&&[^\\p{IsHan}]])";
  private static final String NOT_AFTER = "(?![\\p{L}\\p{Nd}&&[^\\p{IsHan}]])";
  private static final String NUMERAL = "[一二三四五六七八九]";
  private static final String DAY_OF_MONTH = "(?:[二三]?十" + NUMERAL + "?|" + NUMERAL + ")[日号]";

  /// 万 and % belong to the number; 元 and 个百分点 do not.
  private static final String SCALE = "(?:[十百千]?万亿?|亿)?[%％‰]?";

  /// A date is one thing and a time of day another. 6月龄, 30日内 and 24小时 are spans of time.
  private static final String DATE =
      String.join(
          "|",
          "\\d{4}(?:[-—–~～至]\\d{4})?年(?:度|\\d{1,2}月(?:份|\\d{1,2}[日号])?)?",
          "\\d{1,2}月(?![龄经])(?:份|\\d{1,2}[日号])?",
          "\\d{1,2}日(?![龄内均])",
          "\\d{1,2}时(?![间期段])(?:\\d{1,2}分(?!钟))?",
          "\\d{1,2}点(?:\\d{1,2}分?|[半整许])",
          "(?<=[午晨晚早上间])\\d{1,2}点");

  private static final Pattern HAN_DATE =
      Pattern.compile(
          "(?<![〇零一二三四五六七八九十百千万亿两个第每])(?:"
              + ("[〇零一二三四五六七八九]{4}年(?:(?:十[一二]?|" + NUMERAL + ")月(?:" + DAY_OF_MONTH + ")?)?")
              + ("|(?:十[一二]?|" + NUMERAL + ")月(?:份|" + DAY_OF_MONTH + ")?")
              + "|百分之[〇零一二三四五六七八九十百点]+)");

  /// mg/L is one unit of measure, CT/MRI are two examinations.
  private static final String RATE =
      "(?:[mnpμu]?g|kg|[mnμu]?mol|[mk]?U|IU|[mk]?m|[mdμ]?[Ll]|k?cal|kJ)/(?:[mdμ]?[Ll]|[mk]?g|min|[mk]?m[23²³]?|[hsd])";

  private static final String UNIT =
      "(?:kg|mg|g|ml|mL|L|km|cm|mm|m|h|min|s|mmHg|mmol|MB|kcal|" + RATE + ")";

  private static final Pattern TOKENS =
      Pattern.compile(
          String.join(
              "|",
              "(?<url>https?://[!-~]+)",
              "(?<date>(?<![\\p{L}\\p{Nd}.:：/\\-&&[^\\p{IsHan}]])(?:" + DATE + "))",
              "(?<below>" + NOT_BEFORE + "[-−]\\p{Nd}+(?:\\.\\p{Nd}+)?" + NOT_AFTER + SCALE + ")",
              "(?<amount>" + DIGIT + "+(?:\\.\\p{Nd}+)?)(?=" + UNIT + NOT_AFTER + ")",
              "(?<number>" + DIGIT + "+(?:[.,:：．/\\-]" + DIGIT + "+)*" + NOT_AFTER + SCALE + ")",
              "(?<rate>" + RATE + NOT_AFTER + ")",
              "(?<word>" + LETTER + "+(?:[\\-._@'’&+]" + LETTER + "+)*)",
              "(?<han>(?:\\p{IsHan}" + JOINER + ")+)",
              "(?<break>\\R)",
              "(?<space>[\\p{Zs}\\t]+)",
              "(?<mark>—+|…+|·+|\\.{2,}|\\X)"),
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
    return Names.joined(whole(text, tokens));
  }

  private static Kind kind(Matcher found) {
    for (var number : List.of("date", "below", "amount", "number")) {
      if (found.group(number) != null) {
        return Kind.NUMBER;
      }
    }
    for (var word : List.of("url", "rate", "word")) {
      if (found.group(word) != null) {
        return Kind.WORD;
      }
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
        dated(tokens, from + start, run.substring(start, i));
        tokens.add(new Token(from + i, from + next, Kind.HAN, run.substring(i, next)));
        start = next;
      }
      i = next;
    }
    dated(tokens, from + start, run.substring(start));
  }

  private void dated(List<Token> tokens, int from, String run) {
    var date = HAN_DATE.matcher(run);
    int start = 0;
    while (date.find()) {
      segmented(tokens, from + start, run.substring(start, date.start()));
      tokens.add(new Token(from + date.start(), from + date.end(), Kind.NUMBER, date.group()));
      start = date.end();
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
