package newsroom.submission.byline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The brackets of a text that stand where a byline may stand, the likeliest first.
final class Brackets {
  /// How much the place speaks for a byline.
  enum Place {
    /// Alone on a line, or after the end of a sentence.
    CLEAR,
    /// At the end, but right after words that it may explain.
    AFTER_WORDS,
    /// Before the text it belongs to, or that of the next story.
    BEFORE_TEXT
  }

  /// @param content what stands between the brackets
  /// @param before the words of the same line before it
  /// @param certain whether it is a whole pair of round brackets
  record Bracket(int from, int to, String content, Place place, String before, boolean certain) {}

  private static final String OPEN = "(（【[〔";
  private static final String CLOSE = ")）】]〕";
  private static final String SENTENCE_END = "。！!？?…";
  private static final String QUOTE_END = "”\"』」’";
  private static final int LONGEST = 3000;
  private static final int LONGEST_BROKEN = 100;
  private static final int LONGEST_POINTER = 120;

  private static final Pattern POINTER =
      Pattern.compile(
          "[^。！？\\n]{0,30}?(?:详见|另见|请见|请看|[报道告文图].{0,4}见)[^。\\n]{0,80}[。.]?"
              + "|[^。！？\\n]{0,40}?(?:关注|登录|点击|查看|阅读|观看|访问|扫码|扫描|扫一扫|搜索|识别|刊登|刊发|见)"
              + "[^。\\n]{0,60}(?:公众号|网站|客户端|二维码|链接|视频号|官网|微信|APP|版)[”』」]?[。.]?");
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?<=^|\\n)[ \\t\\u3000]*"
              + "(?:来源|稿源|稿件来源|文章来源|信息来源|供稿|供稿单位|转自|摘自|通讯员)\\s*[:：][^\\n]{2,200}$");

  /// After a bracket that begins a text: the sentence goes on, so the bracket is a part of it.
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:作为|是|为|在|将|由|与|和|及|等|的|于|已|获|以|党|院|专家|医生|医师|主任|副|牵头|组织|开展|举行|召开|负责|相关|有关|工作|共同|联合"
              + "|刊|报道|发布|[,，、;；。:：.]).*",
          Pattern.DOTALL);

  private static final Pattern LEAD =
      Pattern.compile("(?:本报讯|近日|日前|近期|近年|连日来|今年|昨日|前不久|\\d{1,4}[月年]).*", Pattern.DOTALL);

  private final String text;
  private final List<int[]> spans = new ArrayList<>();

  private Brackets(String text) {
    this.text = text;
  }

  static List<Bracket> of(String text) {
    return new Brackets(text).likeliest();
  }

  private List<Bracket> likeliest() {
    var alone = pair();
    var found = new ArrayList<Bracket>();
    for (var span : spans) {
      var bracket = placed(span[0], span[1], text.substring(span[0] + 1, span[1] - 1));
      if (bracket != null) {
        found.add(bracket);
      }
    }
    if (alone != null) {
      found.add(alone);
    }
    var labelled = LABELLED.matcher(text.stripTrailing());
    if (labelled.find()) {
      found.addFirst(
          new Bracket(labelled.start(), labelled.end(), labelled.group(), Place.CLEAR, "", false));
    }
    var likeliest = new ArrayList<>(found.reversed());
    likeliest.sort(
        (a, b) -> Boolean.compare(a.place() == Place.BEFORE_TEXT, b.place() == Place.BEFORE_TEXT));
    return likeliest;
  }

  /// Outermost pairs, half and full width mixed as they may be.
  ///
  /// @return what a bracket at the end holds whose other half got lost in print or scan
  private @Nullable Bracket pair() {
    var open = new ArrayDeque<Integer>();
    Bracket broken = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPEN.indexOf(c) >= 0) {
        open.push(i);
      } else if (CLOSE.indexOf(c) >= 0) {
        if (open.isEmpty()) {
          broken = unopened(i);
        } else {
          int from = open.pop();
          spans.removeIf(inner -> inner[0] > from);
          spans.add(new int[] {from, i + 1});
        }
      }
    }
    return open.isEmpty() ? broken : unclosed(open.pop());
  }

  private @Nullable Bracket unclosed(int from) {
    String rest = text.substring(from + 1).stripTrailing();
    boolean last = rest.length() <= LONGEST_BROKEN && rest.indexOf('\n') < 0;
    var bracket = last ? placed(from, text.length(), rest) : null;
    return bracket == null || bracket.place() != Place.CLEAR ? null : uncertain(bracket);
  }

  private @Nullable Bracket unopened(int close) {
    int from = Math.max(text.lastIndexOf('\n', close), text.lastIndexOf('。', close)) + 1;
    var bracket =
        close - from <= LONGEST_BROKEN
            ? placed(from, close + 1, text.substring(from, close))
            : null;
    return bracket == null || bracket.place() != Place.CLEAR ? null : uncertain(bracket);
  }

  private static Bracket uncertain(Bracket of) {
    return new Bracket(of.from(), of.to(), of.content(), of.place(), of.before(), false);
  }

  private @Nullable Bracket placed(int from, int to, String content) {
    if (to - from > LONGEST) {
      return null;
    }
    boolean round = from == text.length() || "(（".indexOf(text.charAt(from)) >= 0;
    String before = text.substring(text.lastIndexOf('\n', Math.max(0, from - 1)) + 1, from);
    int lineEnd = text.indexOf('\n', to);
    String after = text.substring(to, lineEnd < 0 ? text.length() : lineEnd);
    String words = withoutBrackets(before, from - before.length());
    String remark = remark(after, to);
    if (words.isBlank() && remark.isEmpty()) {
      return new Bracket(from, to, content, Place.CLEAR, "", round);
    }
    boolean ended = ended(words);
    if (remark.isEmpty() || (ended && remark.equals("。"))) {
      var place = ended ? Place.CLEAR : Place.AFTER_WORDS;
      return new Bracket(from, to, content, place, words, round);
    }
    boolean first = text.substring(0, from).isBlank();
    boolean apart =
        Folded.space(after.charAt(0))
            || LEAD.matcher(after).matches()
            || (first && !GOES_ON.matcher(after).matches());
    return before.isBlank() && apart
        ? new Bracket(from, to, content, Place.BEFORE_TEXT, "", round)
        : null;
  }

  /// The line without brackets at its end: whether a sentence ends is seen before them.
  private String withoutBrackets(String before, int offset) {
    String words = before.stripTrailing();
    while (!words.isEmpty() && CLOSE.indexOf(words.charAt(words.length() - 1)) >= 0) {
      int end = offset + words.length();
      int[] span = spans.stream().filter(s -> s[1] == end).findFirst().orElse(null);
      if (span == null || span[0] < offset) {
        return words;
      }
      words = before.substring(0, span[0] - offset).stripTrailing();
    }
    return words;
  }

  /// What follows on the line, without a pointer to the full text and without other brackets.
  private String remark(String after, int offset) {
    String rest = after.strip();
    int at = offset + after.indexOf(rest);
    while (!rest.isEmpty()) {
      int begin = at;
      int[] span = spans.stream().filter(s -> s[0] == begin).findFirst().orElse(null);
      if (span == null || span[1] > at + rest.length()) {
        break;
      }
      String shorter = text.substring(span[1], at + rest.length()).strip();
      at = at + rest.length() - shorter.length();
      rest = shorter;
    }
    return pointer(rest) ? "" : rest;
  }

  private static boolean pointer(String words) {
    return words.length() < LONGEST_POINTER && POINTER.matcher(words).matches();
  }

  private static boolean ended(String words) {
    String plain = words;
    while (!plain.isEmpty() && QUOTE_END.indexOf(plain.charAt(plain.length() - 1)) >= 0) {
      plain = plain.substring(0, plain.length() - 1).stripTrailing();
    }
    if (plain.isEmpty() || pointer(words.strip())) {
      return true;
    }
    char last = plain.charAt(plain.length() - 1);
    return SENTENCE_END.indexOf(last) >= 0
        || (last == '.' && !plain.matches("(?s).*[0-9A-Za-z]\\."));
  }
}
