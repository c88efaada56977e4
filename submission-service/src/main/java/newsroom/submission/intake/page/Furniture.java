package newsroom.submission.intake.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What belongs to the page and to no story: masthead, date line, page number, editors, imprint.
final class Furniture {
  private static final Pattern PAGE_NO =
      Pattern.compile(
          "^[-—·\\s]*(第\\s*)?[A-D]?[0-9]{1,3}\\s*版?[-—·\\s]*$|^第?[一二三四五六七八九十]{1,3}版$|^[A-D]?[0-9]{1,2}版?\\s+\\S{2,6}$|^\\S{2,6}\\s+第?[0-9]{1,2}版$|^第[0-9]{1,2}版\\S{2,6}$");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "^.{0,16}[0-9]{4}\\s*年\\s*[0-9]{1,2}\\s*月\\s*[0-9]{1,2}\\s*日\\s*(星期[一二三四五六日天]|农历.*|第.*期|总第.*|\\s|$).{0,30}$|^星期[一二三四五六日天].{0,20}$|^(总)?第\\s*[0-9]{1,6}\\s*期.{0,20}$");
  private static final Pattern EDITORS =
      Pattern.compile(
          "^.{0,6}(责任编辑|责编|本版编辑|本版责编|版面编辑|值班编辑|值班主任|值班总编|美编|美术编辑|版式设计|版式|校对|组版|编辑|审校|一校|二校|三校|主编|总编辑)\\s*[:：/／|丨 ].{0,50}$");
  private static final Pattern IMPRINT =
      Pattern.compile(
          "国内统一(连续出版物|刊)号|国内统一刊号|CN\\s?[0-9]{2}[-—]|ISSN|邮发代号|零售价|印刷厂|定价\\s*[:：]|出版日期|广告(热线|许可证)|^(本报|编辑部)(地址|电话|邮箱|网址)");
  private static final Pattern CONTACT =
      Pattern.compile(
          "^(本版|本报|编辑部|新闻|通联)?(热线|投稿(邮箱|信箱|热线)|邮箱|信箱|电子邮箱|E-?mail|网址)\\s*[:：].{3,60}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MASTHEAD =
      Pattern.compile(
          "^健康[\\u4e00-\\u9fff]{2,3}$|^[\\u4e00-\\u9fff]{1,8}(卫生报|健康报|日报|晚报|时报|周报|导报|周刊|专刊|专版|月报)$");

  private static final Pattern HEAD_DATE =
      Pattern.compile("^(?:19|20)[0-9]{2}[年./-][0-9]{1,2}(?:[月./-][0-9]{1,2}日?|月)$");
  private static final Pattern HEAD_PAGE =
      Pattern.compile("^(?:第([A-D]?[0-9]{1,3}|[一二三四五六七八九十]{1,3})版|([A-D]?[0-9]{1,3})版?)$");
  private static final Pattern HEAD_DAY =
      Pattern.compile("^(星期[一二三四五六日天]|农历.*|[甲乙丙丁戊己庚辛壬癸].年.*|(总)?第[0-9]{1,6}期.*)$");

  private Furniture() {}

  /// The parts of a page's head, which stand in any order on one line: date, day, page, paper, section.
  ///
  /// @param page null when the line names none
  record Head(@Nullable String date, @Nullable String page, @Nullable String masthead) {}

  /// The line as head of a page, or null: all parts are short and one of them can be nothing else.
  static @Nullable Head head(String text) {
    var parts = text.split("[ |｜]+");
    if (parts.length < 2 || parts.length > 8 || text.length() > 48) {
      return null;
    }
    String date = null;
    String page = null;
    String masthead = null;
    boolean sure = false;
    int other = 0;
    for (var part : parts) {
      var number = HEAD_PAGE.matcher(part);
      if (HEAD_DATE.matcher(part).matches()) {
        date = part;
        sure = true;
      } else if (number.matches() && page == null) {
        page = number.group(1) == null ? number.group(2) : number.group(1);
        sure |= number.group(1) != null;
      } else if (MASTHEAD.matcher(part).matches()) {
        masthead = part;
      } else if (!HEAD_DAY.matcher(part).matches()) {
        other++;
        if (part.length() > 6 || !part.codePoints().allMatch(Glyphs::han)) {
          return null;
        }
      }
    }
    return sure && other <= 2 ? new Head(date, page, masthead) : null;
  }

  /// A paper's name whose characters stand apart, in whatever order the scanner met them.
  static boolean scattered(String text) {
    String letters = text.replace(" ", "");
    return text.matches("(\\S ){2,5}\\S") && letters.contains("健") && letters.contains("康");
  }

  static boolean masthead(String text) {
    return MASTHEAD.matcher(text).matches();
  }

  /// @param first whether no line of a story came before
  static @Nullable Role role(String text, boolean first) {
    if (first && MASTHEAD.matcher(text).matches() && !Titles.column(text)) {
      return Role.MASTHEAD;
    }
    var head = head(text);
    if (head != null) {
      return head.date() != null ? Role.DATE_LINE : Role.PAGE_NUMBER;
    }
    if (PAGE_NO.matcher(text).matches()) {
      return Role.PAGE_NUMBER;
    }
    if (DATE_LINE.matcher(text).matches() && !Glyphs.ended(text)) {
      return Role.DATE_LINE;
    }
    if (EDITORS.matcher(text).matches()) {
      return Role.EDITOR_LINE;
    }
    if (IMPRINT.matcher(text).find() && text.length() < 80) {
      return Role.IMPRINT;
    }
    return first && CONTACT.matcher(text).matches() ? Role.IMPRINT : null;
  }
}
