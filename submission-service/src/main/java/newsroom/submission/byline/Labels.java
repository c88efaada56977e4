package newsroom.submission.byline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words of a byline that are no names: what somebody did, where it is from, when it was.
final class Labels {
  /// Followed by people as a rule.
  private static final List<String> PEOPLE =
      List.of(
          "通讯员", "特约通讯员", "本报通讯员", "本网通讯员", "记者", "本报记者", "本网记者", "特约记者", "见习记者", "实习记者", "摄影记者",
          "文字记者", "首席记者", "全媒体记者", "融媒体记者", "实习生", "作者", "撰稿人", "撰稿", "撰文", "责任编辑", "责编", "编辑",
          "校对", "审核", "审校", "编审", "初审", "复审", "终审", "监制", "摄影", "摄像", "摄", "文字", "图片", "文", "图",
          "图文", "文图", "供图", "供稿", "供稿人", "联系人", "整理", "编写", "编译", "翻译", "制图", "美编", "策划", "统筹",
          "采写", "通讯", "口述", "讲述", "投稿", "来稿", "综合整理", "整理报道");

  /// Followed by a source.
  private static final List<String> SOURCES =
      List.of(
          "来源", "稿源", "稿件来源", "文章来源", "信息来源", "内容来源", "图片来源", "图源", "来源于", "本文来源", "本文转载自", "本文转自",
          "本文摘自", "本文综合", "本文据", "转自", "转载自", "转载于", "转载", "摘自", "摘编自", "选自", "源自", "引自", "原载",
          "原载于", "载于", "首发于", "据", "综合", "本报综合", "综合自", "综合来源", "供稿单位", "作者单位", "投稿单位", "报送单位",
          "单位", "通讯单位", "撰稿单位");

  /// After a name.
  private static final List<String> AFTER =
      List.of(
          "报道", "消息", "讯", "电", "专电", "供稿", "提供", "整理", "综合", "综合报道", "编辑", "供图", "摄影", "摄影报道",
          "图片", "摄", "文", "图", "文图", "图文", "联合供稿", "联合报道", "投稿", "来稿", "发布", "记者", "通讯员", "特约记者",
          "首席记者", "全媒体记者", "融媒体记者", "见习记者", "实习生", "撰稿", "编译", "推送", "等", "等媒体");

  /// Not a name and of no weight: a day, a page, a remark on the cut.
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:\\d{4}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)|(?:\\d{4}年)?\\d{1,2}月|\\d{4}年"
              + "|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}|\\d{1,2}:\\d{2}"
              + "|第?[\\da-c]{1,4}版|第\\d{1,5}期|头版|有删节|有删改|有改动|略有删改|节选");

  private static final Pattern BEFORE_NAMES =
      pattern(Stream.concat(PEOPLE.stream(), SOURCES.stream()));
  private static final Pattern AFTER_NAMES = pattern(AFTER.stream());

  private Labels() {}

  private static Pattern pattern(Stream<String> words) {
    return Pattern.compile(
        words
            .distinct()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));
  }

  /// @return where the label that begins here ends, or -1
  static int before(String text, int from) {
    return end(BEFORE_NAMES.matcher(text), from, text.length());
  }

  static int after(String text, int from) {
    return end(AFTER_NAMES.matcher(text), from, text.length());
  }

  static int aside(String text, int from) {
    return end(ASIDE.matcher(text), from, text.length());
  }

  static boolean ofPeople(String label) {
    return PEOPLE.contains(label);
  }

  private static int end(Matcher matcher, int from, int to) {
    return matcher.region(from, to).lookingAt() ? matcher.end() : -1;
  }
}
