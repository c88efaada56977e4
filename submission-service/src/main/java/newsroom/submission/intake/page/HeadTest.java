package newsroom.submission.intake.page;

import java.util.List;
import java.util.regex.Pattern;

/// Whether a line is part of a heading: evidence for and against, from the line and its neighbours.
final class HeadTest {
  static final double THRESHOLD = 0.5;
  private static final int LONGEST = 42;
  private static final Pattern DANGLING =
      Pattern.compile(
          "(的|和|与|及|在|为|将|是|对|以|由|向|让|把|被|从|到|了|等|并|或|且|于|其|各|该|此|获评|获得|包括|组织|通过|推动|围绕|针对|按照|根据|确保|开展了|举办了|邀请|以及|成为|达到|位于|来自|作为|同时|其中)$");
  private static final Pattern FACT_END =
      Pattern.compile(
          "(举行|召开|公布|启动|登记|奖励|名单|展播|答卷|活动|体系|工作|会议|揭牌|成立|开班|落幕|闭幕|开幕|开讲|上线|启用|发布|出台|印发|实施|征稿|通知|启事|公告|表彰|获奖|签约|座谈会|推进会|培训班|研讨会|论坛|大赛|竞赛|比赛|调研|慰问|义诊|专题|新篇|之路|纪实|侧记)$");
  private static final Pattern FOUR_AND_MORE =
      Pattern.compile("^[\\u4e00-\\u9fff]{4,8}[,，][^,，。]{4,24}$");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}[.、．])[^\\s,，:：;；。]{2,16}$");

  /// Letters are spaced out only in headings.
  private static final Pattern SPACED =
      Pattern.compile("^([\\u4e00-\\u9fff] ){1,5}[\\u4e00-\\u9fff]$");

  private final List<SourceLine> lines;
  private final WordBreaks words;
  private final boolean wrapped;
  private final PageWords page;
  private final long asked;

  HeadTest(List<SourceLine> lines, WordBreaks words, boolean wrapped) {
    this.lines = lines;
    this.words = words;
    this.wrapped = wrapped;
    this.page = new PageWords(lines);
    this.asked =
        lines.stream()
            .map(SourceLine::text)
            .filter(text -> text.matches("[^,，。:：]{4,22}[?？]|[^。:：]{6,22}[?？]"))
            .filter(text -> !Listing.talk(text))
            .count();
  }

  double score(int at) {
    var line = lines.get(at);
    String text = line.text();
    int length = Glyphs.hanCount(text) + (text.length() - Glyphs.hanCount(text)) / 2;
    if (length > LONGEST || text.contains("。") || text.contains("；") || text.contains(";")) {
      return line.marked() && length <= LONGEST + 10 && !text.contains("。") ? 1 : -10;
    }
    if (text.endsWith("——")
        || text.endsWith("：")
        || text.endsWith(":")
        || text.endsWith(",")
        || text.endsWith("，")
        || text.endsWith("、")) {
      return line.marked() ? 1 : -10;
    }
    if (Listing.talk(text)) {
      return -10;
    }
    if (SPACED.matcher(text).matches()) {
      return 2;
    }
    if (NUMBERED.matcher(text).matches() && !Glyphs.ended(text)) {
      return 2;
    }
    double score = alone(text, length);
    if (line.marked()) {
      return score + 4;
    }
    return score + beside(at, text);
  }

  private double alone(String text, int length) {
    double score = length >= 4 && length <= 32 ? 0.5 : -0.5;
    if (length < 3) {
      score -= 1;
    }
    long commas = text.chars().filter(c -> c == ',' || c == '，').count();
    score += commas == 0 ? 1 : commas == 1 ? -0.8 : -2.5;
    if (Glyphs.leftOpen(text) > 0 || Glyphs.closesMore(text)) {
      score -= 3;
    }
    if (Openings.strong(text) && commas > 0) {
      score -= 2.5;
    } else if (Openings.mild(text) && commas > 0) {
      score -= 1.7;
    }
    if (DANGLING.matcher(text).find()) {
      score -= 2.2;
    }
    if (FACT_END.matcher(text).find()) {
      score += 0.6;
    }
    if (Titles.slogan(text)) {
      score += 1.2;
    } else if (wrapped && Wraps.columnWidth(text) > 0) {
      score -= 2;
    }
    if (FOUR_AND_MORE.matcher(text).matches() && !Openings.mild(text)) {
      score += halves(text) ? 1.4 : 0.6;
    }
    if (wrapped && broken(text)) {
      score -= 3;
    }
    if (Glyphs.ended(text)) {
      score -=
          asked >= 2 && text.matches(".*[?？]$")
              ? 0.3
              : text.endsWith("呢?")
                      || text.endsWith("呢？")
                      || text.endsWith("吗?")
                      || text.endsWith("吗？")
                  ? 3.5
                  : 0.7;
      score -= text.endsWith("”") || text.endsWith("\"") ? 2 : 0;
    }
    if (Openings.rest(text)) {
      score -= 1.5;
    }
    return score;
  }

  /// Whether a space stands inside a word: it is the end of a printed line.
  private boolean broken(String text) {
    for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
      if (words.cutsWord(text.substring(0, at), text.substring(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /// Two parts of one length, as subheads like to have.
  private static boolean halves(String text) {
    var parts = text.split("[,，]");
    return parts.length == 2 && parts[0].length() == parts[1].length();
  }

  /// Does the line go on in the next one, or the one before it past this?
  private double beside(int at, String text) {
    double score = 0;
    String before = neighbour(at, -1);
    String next = neighbour(at, 1);
    boolean cutBefore =
        longText(before) && !Glyphs.ended(before) && !before.endsWith(")") && !before.endsWith("）");
    boolean nextIsText = longText(next);
    boolean nextIsTail =
        nextIsText
            || (Glyphs.ended(next)
                && next.length() <= 40
                && !next.startsWith("(")
                && !next.startsWith("（"));
    double here = nextIsTail ? continues(text, next) : 0;
    if (cutBefore) {
      double past = nextIsTail ? continues(before, next) : 0;
      double into = continues(before, text);
      score += past > here && past > into ? 1.5 : into > 0 ? -1.5 : -0.3;
    } else {
      score += 0.7;
      boolean stands = longText(before) && Glyphs.ended(before) && nextIsText && here <= 0;
      boolean short2 = text.length() <= 20 && !Openings.strong(text) && !Glyphs.ended(text);
      score += stands && short2 ? 0.6 : 0;
    }
    if (!nextIsTail && (Openings.strong(next) || (Openings.mild(next) && next.contains(",")))) {
      score += 0.5;
    }
    if (nextIsTail) {
      score -= Math.min(3, Math.max(0, here));
      if (Openings.strong(next)) {
        score += 1.4;
      } else if (nextIsText && Openings.mild(next)) {
        score += 0.4;
      } else if (!nextIsText) {
        score -= 0.8;
      }
    }
    return score;
  }

  /// The nearest line above or below that is no caption.
  private String neighbour(int at, int step) {
    int other = at + step;
    while (other >= 0 && other < lines.size() && PageItems.caption(lines.get(other).text())) {
      other += step;
    }
    return other >= 0 && other < lines.size() ? lines.get(other).text() : "";
  }

  private static boolean longText(String text) {
    return text.contains("。") || (text.length() > 24 && (text.contains("，") || text.contains(",")));
  }

  /// How surely the second text is the rest of the first.
  private double continues(String text, String next) {
    double score = 0;
    if (next.isEmpty()) {
      return 0;
    }
    score += Math.min(2, Openings.tail(next));
    if (words.cutsWord(text, next)) {
      score += 2;
    } else if (page.known(text, next)) {
      score += 1.2;
    }
    if (Openings.strong(next)) {
      score -= 2;
    }
    return score;
  }
}
