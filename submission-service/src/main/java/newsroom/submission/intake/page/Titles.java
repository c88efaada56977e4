package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Sorts the lines of a heading into banner, eyebrow, headline and deck.
final class Titles {
  private static final Pattern COLUMN =
      Pattern.compile(
          "(点赞|医者|视窗|视点|视野|专栏|之窗|园地|动态|快讯|简讯|短讯|传真|医事|速递|速览|要闻|聚焦|关注|观察|风采|风貌|讲堂|课堂|驿站|在线|一线|前沿|广角|纵横|论坛|访谈|先锋|榜样|故事|人物|行动|进行时|新时代|新征程|新闻眼|直通车|大家谈|面对面|科普|集锦|撷英|掠影|看台|传真|导航|天地|公告栏|光荣榜|红黑榜|回音壁)$");
  private static final Pattern BOX =
      Pattern.compile(
          "^[■●▲◆【]?(新闻|相关|知识|背景|政策)?(链接|延伸阅读|背景|小贴士|小知识|名词解释|专家提醒|专家提示|温馨提示|健康提示|健康小贴士|短评|编后|编者按|记者手记|快评|微评|点评)[】]?$");
  private static final Pattern POLITICAL =
      Pattern.compile(
          "^(深入|认真)?(学习|贯彻|学习宣传|学习贯彻|落实|深入|贯彻落实|宣传|喜迎|庆祝|迎接|纪念|奋进|牢记|聚焦|决胜|传承).{2,30}(精神|思想|讲话|会议|大会|全会|主题教育|学习教育|嘱托|行动|活动|周年|战略|部署|二十大|两会|新征程|建功)$"
              + "|^(学思想|奋勇争先|深学争优|敢为争先|学纪|知纪).*|^(奋进|走进|迈向|建功|奋斗|喜迎).{2,16}$");
  private static final Pattern IMPERATIVE =
      Pattern.compile(
          "^(传承|弘扬|筑牢|锻造|凝聚|凝心|聚力|聚焦|坚持|坚定|深化|践行|奋力|扎实|学习|贯彻|落实|推动|推进|加强|强化|提升|夯实|压实|守护|护航|赋能|共筑|共建|共享|共话|携手|打造|构建|建设|优化|创新|严守|严明|以.{1,10}(为|促|推|强|筑|带)|从.{1,8}到|牢记|不忘|勇担|担当|奋楫|扬帆|砥砺|学思|知行|为(了)?)");
  private static final Pattern FACT =
      Pattern.compile(
          "(省|市|县|区|州|院|委|局|厅|中心|学会|协会|医师|医生|护士|全省|我省|我市|全国|国家|福建|第[一二三四五六七八九十0-9]+[届批次]|首[个届批例家次]|[0-9]{2,}).*(举行|召开|举办|开展|公布|启动|表彰|完成|获|入选|印发|出台|发布|签署|签约|成立|揭牌|上线|落地|通过|部署|推进|探索|建|开|走|赴|到|来|在|将|实施|推出|新增|达|居|列|试点|打造|携手|联合|深化|提升|公示|招募|征集|征稿|评选|跻身|登记|下沉|覆盖|调研|慰问|督导|培训|义诊|讲|为)|(举行|召开|公布|启动|揭牌|登记|开班|落幕|表彰|发布|上线|跻身.*|获.*奖.*|获评.*)$");

  /// Says that something happened: such a line is the headline, whatever stands above it.
  private static final Pattern NEWS =
      Pattern.compile(
          "(举行|召开|公布|启动|揭牌|成立|落幕|开幕|闭幕|发布|上线|启用|出炉|揭晓|投用)$|获(评|得|批|奖|颁|“|\"|授)|荣获|入选|当选|表彰|印发|出台");

  /// @param subBanner a second line under the banner
  record Parts(
      List<Item.Head> banner,
      List<Item.Head> subBanner,
      List<Item.Head> eyebrow,
      List<Item.Head> headline,
      List<Item.Head> deck,
      boolean unsure) {}

  private Titles() {}

  static boolean column(String text) {
    return COLUMN.matcher(text).find() || box(text);
  }

  /// A box beside a story: what stands under it is a story of its own.
  static boolean box(String text) {
    return BOX.matcher(text).matches();
  }

  static boolean slogan(String text) {
    var parts = text.split(" +");
    if (parts.length < 2 || parts.length > 6) {
      return false;
    }
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (var part : parts) {
      int length = Glyphs.hanCount(part);
      if (length * 2 < part.length()) {
        return false;
      }
      least = Math.min(least, length);
      most = Math.max(most, length);
    }
    return least >= 2 && most <= 10 && most - least <= 2;
  }

  /// @param lines of the heading from top to bottom
  static Parts of(List<Item.Head> lines, Story story, PageWords page) {
    var rest = new ArrayList<>(lines);
    var banner = new ArrayList<Item.Head>();
    var subBanner = new ArrayList<Item.Head>();
    if (rest.size() > 1 && banner(rest.getFirst(), rest, story, page)) {
      var first = rest.removeFirst();
      banner.add(first);
      while (rest.size() > 1 && rest.getFirst().block() == first.block()) {
        subBanner.add(rest.removeFirst());
      }
      if (rest.size() > 2 && banner(rest.getFirst(), rest, story, page)) {
        subBanner.add(rest.removeFirst());
      }
    }
    return main(rest, banner, subBanner);
  }

  /// A banner stands above several stories: it hardly shares a word with this one.
  private static boolean banner(Item.Head line, List<Item.Head> all, Story story, PageWords page) {
    String text = line.text();
    double shared = Topics.shared(Glyphs.pairs(text), Glyphs.pairs(story.body()), page);
    double score = -0.9;
    score += column(text) && Glyphs.hanCount(text) <= 8 ? 1.6 : 0;
    score += POLITICAL.matcher(text).find() ? 1.1 : 0;
    score += slogan(text) ? 0.7 : 0;
    score += slogan(text) && text.split(" +").length >= 3 ? 0.5 : 0;
    score += shared < 0.1 ? 0.8 : shared < 0.25 ? 0.2 : shared > 0.5 ? -1.2 : -0.5;
    score += all.size() >= 3 ? 0.5 : 0;
    score += Glyphs.hanCount(text) <= 6 ? 0.7 : 0;
    score += FACT.matcher(text).find() && !POLITICAL.matcher(text).find() ? -1 : 0;
    return score > 0;
  }

  private static Parts main(
      List<Item.Head> rest, List<Item.Head> banner, List<Item.Head> subBanner) {
    var eyebrow = new ArrayList<Item.Head>();
    var headline = new ArrayList<Item.Head>();
    var deck = new ArrayList<Item.Head>();
    boolean unsure = false;
    for (var line : List.copyOf(rest)) {
      if (line.text().startsWith("——")
          || line.text().startsWith("--")
          || line.text().startsWith("—")) {
        deck.add(line);
        rest.remove(line);
      }
    }
    if (rest.size() == 2
        && deck.size() == 1
        && deck.getFirst().line() > rest.getLast().line()
        && rest.getFirst().block() != rest.getLast().block()) {
      eyebrow.add(rest.getFirst());
      headline.add(rest.getLast());
    } else if (rest.size() == 1) {
      headline.addAll(rest);
    } else if (rest.size() == 2) {
      var upper = rest.getFirst();
      var lower = rest.getLast();
      unsure = true;
      switch (relation(upper, lower)) {
        case EYEBROW -> {
          eyebrow.add(upper);
          headline.add(lower);
        }
        case DECK -> {
          headline.add(upper);
          deck.add(lower);
        }
        case TWO_LINES -> headline.addAll(rest);
      }
    } else if (rest.size() >= 3) {
      unsure = true;
      int main = mainOf(rest);
      eyebrow.addAll(rest.subList(0, main));
      headline.add(rest.get(main));
      int next = main + 1;
      if (next < rest.size()
          && rest.get(next).block() == rest.get(main).block()
          && relation(rest.get(main), rest.get(next)) == Relation.TWO_LINES
          && (rest.get(main).goesOn() || rest.size() - next > 1)) {
        headline.add(rest.get(next++));
      }
      deck.addAll(rest.subList(next, rest.size()));
    }
    return new Parts(banner, subBanner, eyebrow, headline, deck, unsure);
  }

  private enum Relation {
    EYEBROW,
    DECK,
    TWO_LINES
  }

  private static Relation relation(Item.Head upper, Item.Head lower) {
    String a = upper.text();
    String b = lower.text();
    boolean factA = FACT.matcher(a).find();
    boolean factB = FACT.matcher(b).find();
    boolean imperative = IMPERATIVE.matcher(a).find();
    if (upper.goesOn() && upper.block() == lower.block()) {
      return Relation.TWO_LINES;
    }
    if (a.matches("^(世界|全国|联合国|国际|中国).{2,10}(日|周|月)$")) {
      return Relation.EYEBROW;
    }
    if (a.endsWith(":") || a.endsWith("：")) {
      return Relation.EYEBROW;
    }
    boolean call = slogan(a) && !a.contains("的");
    if ((imperative || call) && (factB || slogan(a)) && !(factA && !factB)) {
      return Relation.EYEBROW;
    }
    if (!factA && NEWS.matcher(b).find()) {
      return Relation.EYEBROW;
    }
    boolean together = upper.block() == lower.block();
    boolean alike = Math.abs(a.length() - b.length()) <= 6;
    if (factA && !factB && together && Math.abs(a.length() - b.length()) <= 8) {
      return Relation.TWO_LINES;
    }
    if (!factA
        && !factB
        && together
        && Math.abs(a.length() - b.length()) <= 4
        && !b.matches(".*(见闻|纪实|侧记|探访|掠影|速写|纪事|小记|扫描|综述)$")) {
      return Relation.TWO_LINES;
    }
    if (factA && factB) {
      return together && alike
          ? Relation.TWO_LINES
          : a.length() > b.length() + 4 ? Relation.EYEBROW : Relation.DECK;
    }
    return Relation.DECK;
  }

  /// The line that tells the fact; of several the first that is not a mere call.
  private static int mainOf(List<Item.Head> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (FACT.matcher(text).find() && !IMPERATIVE.matcher(text).find() && !slogan(text)) {
        return i;
      }
    }
    return Math.min(1, lines.size() - 1);
  }
}
