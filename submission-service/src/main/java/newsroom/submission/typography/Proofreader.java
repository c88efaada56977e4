package newsroom.submission.typography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one paragraph. Web and mail addresses, Latin sentences, decimals, thousands, times and ratios
/// are left alone; a text without an ideograph is none of its business.
public final class Proofreader {
  private static final String HAN = "\\p{IsHan}";
  private static final String WIDE = "[\\p{IsHan}，。；：？！、（）“”‘’《》〈〉【】…—％]";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)[\\x21-\\x7e]+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
              + "|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.(?:cn|com|net|org|gov|edu)[\\x21-\\x7e]*");
  private static final Pattern ELLIPSIS =
      Pattern.compile("(?<![A-Za-z])\\.{3,}|。{3,}|(?<!…)…(?!…)|…{3,}");
  private static final Pattern REPEATED = Pattern.compile("([，；：、？！])\\1+|(?<!。)。。(?!。)");
  private static final Pattern COMMA_LIKE =
      Pattern.compile("(?<=" + WIDE + ")[ ]?([,;:?!])|([,;:?!])(?=" + HAN + ")");
  private static final Pattern STOP =
      Pattern.compile("(?<=[\\p{IsHan}”’》）%])\\.(?=$|[\\p{IsHan}”’“\")）]|\\s)");
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()（）]*)\\)");
  private static final Pattern ENUMERATION = Pattern.compile("(?<=[”’])、(?=[“‘])|(?<=》)、(?=《)");
  private static final Pattern NESTED = Pattern.compile("《[^《》]*?(《[^《》]*》)[^《》]*》");
  private static final Pattern ANGLES = Pattern.compile("<(" + HAN + "[^<>]*)>");
  private static final Pattern DASH =
      Pattern.compile("(?<=" + WIDE + ")-{2,}|(?<=" + HAN + "|[”》])—(?!—)(?=" + HAN + "|[“《])");
  private static final Pattern SPAN = Pattern.compile("(?<=\\d{4})(?:-|－|~)(?=\\d{4}年)");
  private static final Pattern WIDE_DIGITS = Pattern.compile("[０-９Ａ-Ｚａ-ｚ]+");
  private static final Pattern SPACES =
      Pattern.compile(
          "(?<=" + WIDE + ")[ \\u00a0\\u3000]+(?=" + WIDE + ")|(?<=[^ \\u3000])[ \\u00a0]{2,}");
  private static final Pattern STRAIGHT = Pattern.compile("\"|(?<![A-Za-z0-9])'|'(?![A-Za-z])");

  private final String text;
  private final boolean[] taken;
  private final List<Proposal> proposals = new ArrayList<>();

  private Proofreader(String text) {
    this.text = text;
    this.taken = new boolean[text.length()];
  }

  /// In the order of the text; no two overlap.
  public static List<Proposal> read(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic)
        ? new Proofreader(text).read()
        : List.of();
  }

  private List<Proposal> read() {
    ADDRESS.matcher(text).results().forEach(match -> take(match.start(), match.end()));
    replace(ELLIPSIS, Rule.ELLIPSIS, _ -> "……");
    replace(REPEATED, Rule.REPEATED, match -> match.group().substring(0, 1));
    replace(ENUMERATION, Rule.ENUMERATION, _ -> "");
    replace(NESTED, 1, Rule.NESTED_TITLE, title -> "〈" + inside(title) + "〉");
    replace(ANGLES, Rule.TITLE_MARK, match -> "《" + match.group(1) + "》");
    replace(SPAN, Rule.SPAN, _ -> "—");
    replace(DASH, Rule.DASH, _ -> "——");
    replace(WIDE_DIGITS, Rule.HALF_WIDTH_DIGIT, match -> narrow(match.group()));
    COMMA_LIKE.matcher(text).results().forEach(this::comma);
    replace(STOP, Rule.FULL_WIDTH, _ -> "。");
    BRACKETS.matcher(text).results().forEach(this::brackets);
    quotes();
    replace(SPACES, Rule.SPACE, this::space);
    new Pairs(text).unpaired().forEach(at -> propose(at, at + 1, null, Rule.UNPAIRED));
    proposals.sort(Comparator.comparingInt(Proposal::from));
    return proposals;
  }

  /// Between digits it is a time, a ratio or a thousand, wherever the ideographs stand.
  private void comma(MatchResult match) {
    int at = match.end() - 1;
    boolean digits =
        at > 0
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at - 1))
            && Character.isDigit(text.charAt(at + 1));
    if (!digits) {
      String wide = Character.toString(text.charAt(at) - ',' + '，');
      propose(match.start(), match.end(), wide, Rule.FULL_WIDTH);
    }
  }

  private void brackets(MatchResult match) {
    boolean beside =
        (match.start() > 0 && ideograph(match.start() - 1))
            || (match.end() < text.length() && ideograph(match.end()));
    boolean within = match.group(1).codePoints().anyMatch(Character::isIdeographic);
    if ((beside || within) && free(match.start(), match.start() + 1)) {
      propose(match.start(), match.start() + 1, "（", Rule.FULL_WIDTH);
      propose(match.end() - 1, match.end(), "）", Rule.FULL_WIDTH);
    }
  }

  /// An odd one leaves the others alone: nobody knows which is missing.
  private void quotes() {
    for (BiFunction<Integer, Boolean, @Nullable String> pair :
        List.<BiFunction<Integer, Boolean, @Nullable String>>of(
            (at, first) -> text.charAt(at) == '"' ? (first ? "“" : "”") : null,
            (at, first) -> text.charAt(at) == '\'' ? (first ? "‘" : "’") : null)) {
      var found =
          STRAIGHT
              .matcher(text)
              .results()
              .map(MatchResult::start)
              .filter(at -> pair.apply(at, true) != null && free(at, at + 1))
              .toList();
      for (int i = 0; i < found.size(); i++) {
        int at = found.get(i);
        boolean odd = found.size() % 2 == 1;
        propose(
            at, at + 1, odd ? null : pair.apply(at, i % 2 == 0), odd ? Rule.UNPAIRED : Rule.QUOTES);
      }
    }
  }

  /// Between ideographs none, elsewhere one.
  private String space(MatchResult match) {
    boolean wide =
        match.end() < text.length()
            && Pattern.matches(WIDE, text.substring(match.end(), match.end() + 1))
            && Pattern.matches(WIDE, text.substring(match.start() - 1, match.start()));
    return wide ? "" : " ";
  }

  private boolean ideograph(int at) {
    return Character.isIdeographic(text.codePointAt(at))
        || (Character.isLowSurrogate(text.charAt(at))
            && Character.isIdeographic(text.codePointBefore(at + 1)));
  }

  private void replace(Pattern pattern, Rule rule, Function<MatchResult, String> by) {
    pattern
        .matcher(text)
        .results()
        .forEach(match -> propose(match.start(), match.end(), by.apply(match), rule));
  }

  private void replace(Pattern pattern, int group, Rule rule, Function<String, String> by) {
    pattern
        .matcher(text)
        .results()
        .forEach(match ->
            propose(match.start(group), match.end(group), by.apply(match.group(group)), rule));
  }

  private void propose(int start, int end, @Nullable String replacement, Rule rule) {
    if (free(start, end)) {
      take(start, end);
      int from = text.codePointCount(0, start);
      proposals.add(
          new Proposal(
              from,
              from + text.codePointCount(start, end),
              text.substring(start, end),
              replacement,
              rule));
    }
  }

  private boolean free(int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private void take(int start, int end) {
    for (int i = start; i < end; i++) {
      taken[i] = true;
    }
  }

  private static String inside(String title) {
    return title.substring(1, title.length() - 1);
  }

  private static String narrow(String wide) {
    var narrow = new StringBuilder();
    wide.chars().forEach(c -> narrow.append((char) (c - '０' + '0')));
    return narrow.toString();
  }
}
