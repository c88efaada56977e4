package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The byline, pointer and credit forms of the paper, told by their shape before any name is looked up.
final class Signature {
  private static final String SENDING =
      "(?:来稿|投稿|作品|稿件|材料|报名材料)(?:请|可|须|统一)?(?:邮?寄|发|投|送|交)\\S{2,50}";
  private static final String POINTING =
      "(?:(?:先进事迹|报道|图文|视频|全文|详情|具体|名单|文件|视频|更多\\S{0,10}|相关\\S{0,6}|完整\\S{0,8}|征集\\S{0,6}|内容){0,2}(?:请|可|敬请)?"
          + "(?:详见|参见|见|扫码|扫描|关注|登录|搜索|点击)\\S*(?:公众号|官网|网站|二维码|客户端|视频号|小程序|链接|APP|网页|微信)\\S*)";
  static final Pattern POINTER =
      Pattern.compile("^[▲△◆■□>》→*※]?\\s*[(（]?(?:" + POINTING + "|" + SENDING + ")[)）]?[。.]?$");
  private static final Pattern BRACKET_LINE =
      Pattern.compile("^[▲△◆■□]?\\s*([(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[)）])\\s*(\\S.*)?$");
  private static final Pattern RUN_IN =
      Pattern.compile(
          "^(.*(?:[。！？!?…][”’\"』」]?|[”’\"』」]))\\s*([(（][^()（）]{2,60}(?:[(（][^()（）]*[)）][^()（）]*)*[)）])\\s*("
              + POINTING
              + "[。.]?)?$");
  private static final Pattern SOURCE =
      Pattern.compile(
          "^[(（]?(?:(?:来源|稿源|供稿|转自|本文来源|转载自|文章来源|信息来源|文[/／]图|文字|作者|撰稿|整理)\\s*[:：丨|/／]?\\s*[^,，。;；]{2,40}"
              + "|据[^,，。;；]{0,20}(?:》.{0,12}|报|网|网站|社|公众号|客户端|频道))[)）]?$");
  private static final String ROLE =
      "(?:(?:本报|本刊|本网)?(?:全媒体|见习|首席|特约|实习)*(?:记者|通讯员|撰稿人|评论员|学生|编辑)|文[/／]图|图[/／]文|文|图|摄影报道|摄影|摄|供图|供稿|报道|整理|执笔)";
  private static final Pattern ROLE_TOKEN = Pattern.compile("^" + ROLE + "$");
  private static final Pattern PERSON_TOKEN =
      Pattern.compile(
          "^(?:" + ROLE + ")?[\\u4e00-\\u9fff][\\u4e00-\\u9fff·]{1,5}(?:" + ROLE + ")?$");
  private static final Pattern REPORTER = Pattern.compile("记者|通讯员|撰稿人|评论员|摄影|摄$|供稿|文[/／]图|图[/／]文");
  private static final Pattern OPENING =
      Pattern.compile(
          "^((?:本报|本网|本刊)讯?\\s*[(（]([^()（）]{2,50})[)）]|[(（]((?:本报|本刊|本网)?(?:记者|通讯员)[^()（）]{2,50})[)）])\\s*(\\S.*)$");
  private static final Pattern CUT =
      Pattern.compile("^(.{2,}?)\\s*([(（][^()（）]{3,40}[)）])\\s*(" + POINTING + "[。.]?)?$");
  private static final Pattern EDITORS = Pattern.compile("^(?:本报|本刊)?编辑部$");
  private static final Pattern CREDIT =
      Pattern.compile(
          "^[\\u4e00-\\u9fff·]{2,4}(?:[ 、][\\u4e00-\\u9fff·]{2,4}){0,3}\\s*[/／]?\\s*(?:摄影报道|摄影|摄)(?:\\s+\\S{3,24}\\s*(?:供稿|供图))?$");
  private static final Pattern NOT_NAMES =
      Pattern.compile(
          "[。,，;；:：!！?？]|^.?(?:市、区|县、区|市、县|县、市|区、县|市|县|区|下转|上接|未完|待续|完|续|见图|左图|右图|上图|下图|如图|附表|本栏|图).{0,8}$|^[0-9A-Za-z+\\-./ ]+$|详见|参见|扫码|编者按|资料图片$");
  private static final Pattern UNITLIKE =
      Pattern.compile(
          "(委|局|处|室|院|中心|站|社|报|网|网站|官网|会|大学|学院|学校|所|队|党委|团委|工会|客户端|公众号|办|厅|部|科|集团|公司|政府|中国|福建|发布|频道|电视台|杂志|周刊|支部|党组|供稿|摄|办公室|在线|平台|血站|基地|团|科室|\\S{2}示例)$");
  private static final Pattern PEOPLE = Pattern.compile("记者|通讯员|供稿|文[/／]图|摄影|摄$|整理|撰稿|作者");

  /// @param names what may name units, with its brackets
  /// @param before body text in front of it on the same line, with the length it has there
  /// @param after body text behind it: then it opens its story
  record Found(
      String names,
      @Nullable String before,
      @Nullable String pointer,
      @Nullable String after,
      double likely) {
    Found(String names, @Nullable String before, @Nullable String pointer, double likely) {
      this(names, before, pointer, null, likely);
    }
  }

  private Signature() {}

  /// What the line says about who wrote, or null.
  static @Nullable Found in(String line, BylineReading reading) {
    Matcher whole = BRACKET_LINE.matcher(line);
    if (whole.matches()) {
      String rest = whole.group(2);
      boolean points = rest != null && (POINTER.matcher(rest).matches() || rest.contains("公众号"));
      double likely = likely(whole.group(1), reading);
      if ((rest == null || points) && likely > 0) {
        return new Found(whole.group(1), null, rest, likely);
      }
    }
    Matcher inside = RUN_IN.matcher(line);
    if (inside.matches()) {
      double likely = likely(inside.group(2), reading);
      if (likely >= 1) {
        return new Found(inside.group(2), inside.group(1), inside.group(3), likely);
      }
    }
    if (people(line)) {
      return new Found(line, null, null, 1.5);
    }
    Matcher opening = OPENING.matcher(line);
    if (opening.matches()) {
      String names = opening.group(2) == null ? opening.group(3) : opening.group(2);
      if (people(names)) {
        return new Found(opening.group(1), null, null, opening.group(4), 2);
      }
    }
    Matcher cut = CUT.matcher(line);
    if (cut.matches() && known(cut.group(2), reading) && !UNITLIKE.matcher(cut.group(1)).find()) {
      return new Found(cut.group(2), cut.group(1), cut.group(3), 3);
    }
    if (SOURCE.matcher(line).matches() && Glyphs.hanCount(line) <= 40 && !Glyphs.ended(line)) {
      return new Found(line, null, null, 1.5);
    }
    return null;
  }

  /// Whether the line holds nothing but people, what they did and where they work.
  static boolean people(String line) {
    String names = line.replaceFirst("^[■□●◎▲◆★※○]\\s*", "");
    if (names.length() > 48 || !REPORTER.matcher(names).find()) {
      return false;
    }
    int persons = 0;
    for (var token : names.split("[\\s、,，:：()（）]+")) {
      if (token.isEmpty() || ROLE_TOKEN.matcher(token).matches() || token.matches("本[报网刊]讯")) {
        continue;
      }
      boolean person = PERSON_TOKEN.matcher(token).matches();
      persons += person ? 1 : 0;
      if (!person && !(UNITLIKE.matcher(token).find() && Glyphs.hanCount(token) <= 20)) {
        return false;
      }
    }
    return persons > 0 && !names.matches(".*(记者|通讯员)[从在到了获].*");
  }

  /// The units that a line of people names, for the resolver: other words in it are persons and what they did.
  static String names(String byline) {
    String inner =
        OPENING.matcher(byline + " x").matches() ? byline.replaceFirst("^本[报网刊]讯?", "") : byline;
    if (!people(inner) || inner.matches("^[(（]?(供稿|来源).*")) {
      return byline;
    }
    var houses = new ArrayList<String>();
    for (var token : inner.split("[\\s、,，:：()（）■□●◎▲◆★※○]+")) {
      boolean house =
          !ROLE_TOKEN.matcher(token).matches()
              && UNITLIKE.matcher(token).find()
              && !token.matches("本[报网刊]讯?")
              && !(PERSON_TOKEN.matcher(token).matches() && REPORTER.matcher(token).find());
      if (house) {
        houses.add(token);
      }
    }
    return houses.isEmpty() ? "" : "(" + String.join("、", houses) + ")";
  }

  /// Whether the line credits a picture and says nothing else.
  static boolean credit(String line) {
    return CREDIT.matcher(line).matches();
  }

  /// Whether the line is one or more registered units, or the paper itself, and nothing else.
  static boolean bare(String line, BylineReading reading) {
    if (EDITORS.matcher(line).matches()) {
      return true;
    }
    int length = Glyphs.hanCount(line);
    if (length < 3 || length > 40 || line.matches(".*[,，。;；:：!！?？“”\"《》].*")) {
      return false;
    }
    return known("(" + line + ")", reading);
  }

  /// Whether every name in the bracket is registered and nothing else stands in it.
  private static boolean known(String bracket, BylineReading reading) {
    var read = reading.read(bracket);
    int named = read.units().stream().mapToInt(unit -> Glyphs.hanCount(unit.raw())).sum();
    return read.known()
        && read.units().stream().allMatch(unit -> unit.unitId() != null)
        && named >= Glyphs.hanCount(bracket);
  }

  static double likely(String bracket, BylineReading reading) {
    String inner = inner(bracket);
    boolean excluded = NOT_NAMES.matcher(inner).find() && !PEOPLE.matcher(inner).find();
    if (inner.isEmpty() || excluded) {
      return 0;
    }
    var read = reading.read(bracket);
    if (read.known()) {
      return 3;
    }
    double likely = UNITLIKE.matcher(inner).find() ? 2 : 0;
    likely += PEOPLE.matcher(inner).find() ? 1.5 : 0;
    likely += Glyphs.hanCount(inner) >= 3 && Glyphs.hanCount(inner) <= 40 ? 0.6 : 0;
    return likely;
  }

  /// Whether names are written here, known or not.
  static boolean shaped(String names) {
    return UNITLIKE.matcher(names).find() || PEOPLE.matcher(names).find() || names.contains("、");
  }

  static String inner(String bracket) {
    String text = bracket.strip();
    boolean opened = !text.isEmpty() && "(（".indexOf(text.charAt(0)) >= 0;
    boolean closed = opened && ")）".indexOf(text.charAt(text.length() - 1)) >= 0;
    return (closed ? text.substring(1, text.length() - 1) : text).strip();
  }
}
