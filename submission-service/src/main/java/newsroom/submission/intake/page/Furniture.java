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

  private Furniture() {}

  /// @param first whether no line of a story came before
  static @Nullable Role role(String text, boolean first) {
    if (first && MASTHEAD.matcher(text).matches() && !Titles.column(text)) {
      return Role.MASTHEAD;
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
