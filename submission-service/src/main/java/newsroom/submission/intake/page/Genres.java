package newsroom.submission.intake.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Proposes the genre of a story by what it says it does.
public final class Genres {
  private record Sign(String genre, double weight, boolean headline, Pattern words) {
    static Sign head(String genre, double weight, String words) {
      return new Sign(genre, weight, true, Pattern.compile(words));
    }

    static Sign body(String genre, double weight, String words) {
      return new Sign(genre, weight, false, Pattern.compile(words, Pattern.MULTILINE));
    }
  }

  /// @param rule the words that decided, for the person who is asked
  public record Proposal(String genre, double confidence, String rule) {}

  private static final Sign[] SIGNS = {
    Sign.head(
        "MEETING_REPORT",
        2.2,
        "会议|座谈会|分享会|交流会|报告会|推进会|部署会|读书班|学习会|动员会|研讨班|全会(?!精神)|例会|专题党课|学习\\(扩大\\)|大会(?!.*大赛)"),
    Sign.body("MEETING_REPORT", 1.6, "会议(指出|强调|要求|认为|听取|审议|传达)"),
    Sign.body("MEETING_REPORT", 1, "(出席|主持)(了)?(会议|并讲话)|出席会议|参加会议。|并讲话。"),
    Sign.head(
        "EVENT_REPORT", 1.6, "活动|义诊|启动|开幕|闭幕|举办|宣传周|宣传日|比赛|竞赛|演练|培训|论坛|走进|揭牌|慰问|交流|开班|开展|走基层|调研"),
    Sign.body("EVENT_REPORT", 1.1, "活动现场|当天,|当天，|现场[,，]|仪式上|参观|志愿者|活动中"),
    Sign.head(
        "HONOUR",
        3,
        "获评|荣获|表彰|获.{0,14}(奖|称号|荣誉)|入选.{0,10}(人物|好人|榜样|模范)|记功|先进(集体|个人)|劳动模范|五一|月度人物|最美|光荣榜|英雄榜|优秀.{0,8}(团队|集体|个人)"),
    Sign.body("HONOUR", 1, "(获评|荣获|授予|记功|被评为|获得).{0,30}(称号|奖|人物|荣誉|先进)"),
    Sign.head("CALL_FOR_SUBMISSIONS", 4, "征稿|约稿|征集(?!意见)|征文|招募|投稿"),
    Sign.body("CALL_FOR_SUBMISSIONS", 1.6, "投稿(邮箱|方式|要求)|作品要求|征集(范围|时间|内容|对象|要求)|截稿|来稿"),
    Sign.head("COMPETITION_RESULT", 3, "(大赛|竞赛|比赛|征集|评选|作品).{0,10}(结果|揭晓|获奖|名单)|获奖名单|结果揭晓|夺冠|斩获"),
    Sign.body("COMPETITION_RESULT", 1.2, "一等奖.{0,60}二等奖"),
    Sign.head("COMPETITION_RESULT", 2.2, "(大赛|竞赛|比赛).{0,8}(落幕|收官|闭幕)"),
    Sign.head("EVENT_REPORT", 0.8, "课堂|一堂|[千百万]人"),
    Sign.head("ANNOUNCEMENT", 2.2, "公告|公示|启事|展播|声明|敬告|致读者|更正"),
    Sign.body("ANNOUNCEMENT", 1.6, "即日起|将开设|陆续(展播|刊发|推出)|敬请关注|特此公告"),
    Sign.head("NOTICE_DIGEST", 2, "通知|印发|下发|创建|申报|遴选|意见|方案|办法|细则"),
    Sign.body("NOTICE_DIGEST", 2, "(下发|印发|发布|发出)(了)?[^。]{0,40}通知|通知(明确|要求|指出|提出)|申报(条件|时间|工作|要求)"),
    Sign.body("NOTICE_DIGEST", 1.8, "卫(健|生健康)委[^。,，]{0,8}(印发|下发|发出)《?|领取(时间|通知)|^[(（][一二三四][)）]各"),
    Sign.head("POLICY_BRIEF", 2, "实事|政策|规划|行动计划|条例|新规|标准|目录|补贴|为民办|若干措施|实施方案|改革"),
    Sign.head("POLICY_BRIEF", 0.8, "医保"),
    Sign.body(
        "POLICY_BRIEF", 1, "(印发|出台|公布|发布|制定)(了)?[^。]{0,30}(方案|规划|措施|条例|办法|意见|目录|标准|计划)|办实事项目"),
    Sign.body("POLICY_BRIEF", 1.2, "(方案|规划|措施|条例|办法|意见|标准)(明确|提出|规定)|补助标准|经费标准"),
    Sign.head(
        "EXPLAINER", 2.4, "^什么是|^何为|^什么叫|[吗呢][?？]?$|[?？]$|一次说清|疑问|别让|当心|这样(吃|做|防|用)|误区|指南|贴士"),
    Sign.body("EXPLAINER", 1.2, "^[①②③④⑤]|^问[:：]|^(误区|提示|建议)[一二三四1-4]"),
    Sign.body(
        "EXPLAINER",
        1.8,
        "(世界|联合国|国际|全国|中国)[^。,，]{2,12}日。|不能代替医生|仅作.{0,4}科普|(每天|每周|每次)[^。]{0,20}(应|要|建议|不宜|避免)|一般建议|不宜|的基石"),
    Sign.head("EXPLAINER", 1.2, "解读|问答|提示|怎么|如何|为什么|科普|一图|须知|提醒|什么是|揭秘"),
    Sign.body("EXPLAINER", 1.5, "(呢|吗)[?？]|记者从.{0,20}(获悉|了解到)|专家(提醒|建议|介绍)|应立即|切勿|不要盲目"),
    Sign.head("CAMPAIGN_NOTICE", 1, "宣传(月|周|日)|主题日|普惠|科学|健康(月|周)"),
    Sign.body("CAMPAIGN_NOTICE", 2.4, "活动时间为|活动主题为|宣传(月|周)活动|主题(是|为)[“\"]"),
    Sign.head("FEATURE", 1.4, "从.{1,14}到|不再|答卷|密码|实践|探索|样本|故事|守护|纪实|侧记|见闻|背后|之路|路径|答题|蝶变|新篇|家门口"),
    Sign.body("FEATURE", 0.8, "近年来|五年来|多年来|[三四五六七八十]年来|以.{2,20}为抓手|构建.{2,30}体系|困境|难题"),
    Sign.body(
        "FEATURE",
        1.4,
        "^(清晨|凌晨|傍晚|夜里|深夜|天亮|晚上|早上|中午|午后|那天|报到那天)|元宵夜|[她他](说|没有|总|又|把|一)|摘下口罩|一转眼|走了.{1,4}年"),
    Sign.body("NEWS_BRIEF", 0.9, "\\A.{0,6}(近日|日前)")
  };

  private Genres() {}

  /// @param headline all lines of it; @param subheads in their order
  public static Proposal of(String headline, String body, List<String> subheads) {
    Map<String, Double> scores = new LinkedHashMap<>();
    Map<String, String> rules = new LinkedHashMap<>();
    // Letters of a short heading are spaced out
    String title =
        headline.strip().matches("(\\S ){1,5}\\S") ? headline.replace(" ", "") : headline.strip();
    for (var sign : SIGNS) {
      var found = sign.words().matcher(sign.headline() ? title : body);
      int times = 0;
      while (times < 3 && found.find()) {
        times++;
        rules.putIfAbsent(sign.genre(), (sign.headline() ? "标题：" : "正文：") + found.group().strip());
      }
      double weight =
          times == 0 ? 0 : sign.weight() * (sign.headline() ? 1 : 1 + 0.25 * (times - 1));
      scores.merge(sign.genre(), weight, Double::sum);
    }
    if (headline.strip().startsWith("【")) {
      scores.merge("NEWS_BRIEF", 1.5, Double::sum);
    }
    int length = body.codePointCount(0, body.length());
    scores.merge(
        "FEATURE",
        (length > 600 ? 1.1 : length < 350 ? -1.5 : 0.0) + (subheads.size() >= 2 ? 1.6 : 0),
        Double::sum);
    scores.merge("NEWS_BRIEF", length < 450 ? 1.1 : length > 700 ? -2 : 0.2, Double::sum);
    long asked = subheads.stream().filter(head -> head.endsWith("？") || head.endsWith("?")).count();
    scores.merge("EXPLAINER", (length < 200 ? -1.0 : 0.0) + 2.0 * asked, Double::sum);
    rules.putIfAbsent("NEWS_BRIEF", "篇幅 " + length + " 字");
    rules.putIfAbsent("FEATURE", "篇幅 " + length + " 字，小标题 " + subheads.size() + " 个");
    var best = scores.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    double second =
        scores.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(best.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElse(0);
    double sure = Math.clamp(0.45 + 0.12 * (best.getValue() - second), 0.2, 0.95);
    return new Proposal(best.getKey(), sure, rules.getOrDefault(best.getKey(), ""));
  }
}
