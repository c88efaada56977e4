package newsroom.review.check.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import org.jspecify.annotations.Nullable;

/// Parts that do not add up to their total, and shares of over a hundred percent.
public final class Sums implements Check {
  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)(万|亿)?";
  private static final String UNIT =
      "(人次|场次|剂次|名|人|例|家|件|个|位|所|台|辆|张|项|篇|支|场|户|种|只|头|起|次|天|元|吨|公斤|份|幅|组|套|间|处|村|县|粒|片|批|本|册|箱|瓶|条|座|栋|对|类|期|班|节|剂|袋|盒|枚|棵|架|宗)";
  private static final Pattern PART = Pattern.compile("([^\\d，,。；;：:、（）()]{0,14})" + NUMBER + UNIT);
  private static final Pattern TOTAL =
      Pattern.compile("(?:共计|合计|总计|一共|总共|共有|共|总数为?|总人数为?)[^\\d，。；、]{0,8}" + NUMBER + UNIT);

  /// 招聘人员52名，其中…: the figure right before 其中 is a total as well.
  private static final Pattern OF_WHICH = Pattern.compile(NUMBER + UNIT + "(?=[，,]其中)");

  /// 测血压120人次、测血糖95人次，累计服务285人次: only what enumerates is summed up by 累计.
  private static final Pattern SERVED =
      Pattern.compile("[，,]累计[\\u4e00-\\u9fff]{0,4}" + NUMBER + UNIT);

  /// 14个乡镇卫生院和3个社区卫生服务中心共18家
  private static final Pattern COUNTED_THINGS =
      Pattern.compile(
          "((?:\\d+(?:个|家|所|名|位|人)[\\u4e00-\\u9fff]{1,14}?[、和及与以]{1,2})+\\d+(?:个|家|所|名|位|人)[\\u4e00-\\u9fff]{1,14}?)[，,]?(?:共|共计|合计|总计|一共)(\\d+)(个|家|所|名|位|人)");

  private static final Pattern COUNTED = Pattern.compile("(\\d+)(个|家|所|名|位|人)");
  private static final String PLACES = "个家所";
  private static final BigDecimal NEARLY = new BigDecimal("0.8");
  private static final BigDecimal CLOSE = new BigDecimal("0.9");

  private static final Pattern SHARES = Pattern.compile("(\\d+(?:\\.\\d+)?)[%％]");
  private static final Pattern SHARE_LIST = Pattern.compile("(?:分别占|占比分别为|比例分别为)([^。；]*)");
  private static final Pattern JOIN = Pattern.compile("^(?:、|，|,|和|及|以及|，?另有|；)?$");
  private static final Pattern NAMED_SHARE =
      Pattern.compile("占(?:比)?(?:为|达|总数的|全部的)?(?:近|约)?(\\d+(?:\\.\\d+)?)[%％]");
  private static final BigDecimal FULL = new BigDecimal("100.5");

  private record Part(int from, int to, String label, BigDecimal value, String unit) {}

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachSentence(
        manuscript,
        (at, sentence) -> {
          totals(at, sentence, hits);
          ofWhich(at, sentence, hits);
          served(at, sentence, hits);
          things(at, sentence, hits);
          shares(at, sentence, hits);
        });
    return hits;
  }

  private static void totals(int at, Spans.Sentence sentence, List<Hit> hits) {
    String text = sentence.text();
    var total = TOTAL.matcher(text);
    while (total.find()) {
      var unit = total.group(3);
      var wanted = value(total, 1);
      var before = endingAt(text, total.start(), unit);
      var after = startingAt(text, total.end(), unit);
      boolean some = text.startsWith("其中", skip(text, total.end()));
      if (before.size() >= 2) {
        tell(at, sentence, total, wanted, before, false, hits);
      } else if (after.size() >= 2) {
        tell(at, sentence, total, wanted, after, some && !whole(after), hits);
      } else if (after.size() == 1 && some && after.getFirst().value().compareTo(wanted) > 0) {
        hit(at, sentence, total, null, hits);
      }
    }
  }

  private static void tell(
      int at,
      Spans.Sentence sentence,
      Matcher total,
      BigDecimal wanted,
      List<Part> parts,
      boolean some,
      List<Hit> hits) {
    var sum = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    int order = sum.compareTo(wanted);
    if (some ? order > 0 || nearly(sum, wanted, parts.size()) : order != 0) {
      hit(at, sentence, total, some ? null : plain(sum, total.group(2)) + total.group(3), hits);
    }
  }

  /// 其中 need not name all, but parts that nearly make the total were meant to.
  private static boolean nearly(BigDecimal sum, BigDecimal total, int parts) {
    var share = parts > 2 ? NEARLY : CLOSE;
    return sum.compareTo(total) != 0 && sum.compareTo(total.multiply(share)) >= 0;
  }

  private static void ofWhich(int at, Spans.Sentence sentence, List<Hit> hits) {
    var total = OF_WHICH.matcher(sentence.text());
    while (total.find()) {
      var known = Hit.of(at, sentence.from() + total.start(1), sentence.from() + total.end(3));
      var parts = startingAt(sentence.text(), total.end(), total.group(3));
      boolean told = hits.stream().anyMatch(hit -> hit.place() == at && hit.from() == known.from());
      if (!told && parts.size() >= 2) {
        var sum = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var wanted = value(total, 1);
        if ((whole(parts) && sum.compareTo(wanted) != 0) || nearlyButLess(sum, wanted, parts)) {
          hits.add(known);
        }
      }
    }
  }

  /// More than the total may be people counted twice: party members and women.
  private static boolean nearlyButLess(BigDecimal sum, BigDecimal total, List<Part> parts) {
    return parts.size() > 2
        && nearly(sum, total, parts.size())
        && sum.compareTo(total.multiply(new BigDecimal("1.2"))) < 0;
  }

  private static void served(int at, Spans.Sentence sentence, List<Hit> hits) {
    var total = SERVED.matcher(sentence.text());
    while (total.find()) {
      var parts = endingAt(sentence.text(), total.start(), total.group(3));
      boolean listed =
          parts.size() > 1
              && parts.stream().skip(1).allMatch(p -> sentence.text().charAt(p.from() - 1) == '、');
      var sum = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (listed && nearly(sum, value(total, 1), 3) && near(sum, value(total, 1))) {
        hit(at, sentence, total, plain(sum, total.group(2)) + total.group(3), hits);
      }
    }
  }

  private static boolean near(BigDecimal sum, BigDecimal total) {
    return sum.compareTo(total.multiply(new BigDecimal("1.2"))) <= 0;
  }

  private static void things(int at, Spans.Sentence sentence, List<Hit> hits) {
    var list = COUNTED_THINGS.matcher(sentence.text());
    while (list.find()) {
      boolean places = PLACES.contains(list.group(3));
      var part = COUNTED.matcher(list.group(1));
      int sum = 0;
      boolean same = !list.group(1).contains("共");
      while (part.find()) {
        sum += Integer.parseInt(part.group(1));
        same &= PLACES.contains(part.group(2)) == places;
      }
      if (same && sum != Integer.parseInt(list.group(2))) {
        hits.add(
            Hit.of(
                at,
                sentence.from() + list.start(2),
                sentence.from() + list.end(3),
                sum + list.group(3)));
      }
    }
  }

  private static void hit(
      int at, Spans.Sentence sentence, Matcher total, @Nullable String instead, List<Hit> hits) {
    int from = sentence.from() + total.start(1);
    int to = sentence.from() + total.end(3);
    hits.add(instead == null ? Hit.of(at, from, to) : Hit.of(at, from, to, instead));
  }

  private static String plain(BigDecimal value, @Nullable String scale) {
    var shown = scale == null ? value : value.movePointLeft(scale.equals("万") ? 4 : 8);
    return shown.stripTrailingZeros().toPlainString() + (scale == null ? "" : scale);
  }

  private static BigDecimal value(Matcher matcher, int group) {
    var number = new BigDecimal(matcher.group(group));
    var scale = matcher.group(group + 1);
    return scale == null ? number : number.movePointRight(scale.equals("万") ? 4 : 8);
  }

  /// Men and women, adults and children, prizes in their order: nothing is left over.
  private static boolean whole(List<Part> parts) {
    var labels = parts.stream().map(Part::label).toList();
    return holds(labels, "男", "女")
        || holds(labels, "城镇", "农村")
        || holds(labels, "境内", "境外")
        || holds(labels, "成人", "儿童")
        || (labels.getFirst().contains("一等奖") && labels.size() > 2);
  }

  private static boolean holds(List<String> labels, String one, String other) {
    return labels.size() == 2
        && labels.stream().anyMatch(label -> label.contains(one))
        && labels.stream().anyMatch(label -> label.contains(other));
  }

  private static int skip(String text, int at) {
    int i = at;
    while (i < text.length() && "，,：:（( ".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /// The list that follows a total, as far as nothing else stands between its parts.
  private static List<Part> startingAt(String text, int at, String unit) {
    int from = skip(text, at);
    if (from == at) {
      return List.of();
    }
    if (text.startsWith("其中", from)) {
      from = skip(text, from + 2);
    }
    var parts = new ArrayList<Part>();
    var part = PART.matcher(text);
    int next = from;
    while (part.find(next)) {
      boolean joined = JOIN.matcher(text.substring(next, part.start())).matches();
      if (!joined
          || !part.group(4).equals(unit)
          || part.group(1).matches(".*(?:共|合计|同比|比|增|减|超).*")) {
        break;
      }
      parts.add(new Part(part.start(), part.end(), part.group(1), value(part, 2), part.group(4)));
      next = part.end();
      if (next >= text.length()) {
        break;
      }
    }
    return parts;
  }

  /// The list that a total closes.
  private static List<Part> endingAt(String text, int at, String unit) {
    int to = at;
    while (to > 0 && "，,、 ".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    var all = new ArrayList<Part>();
    var part = PART.matcher(text.substring(0, to));
    while (part.find()) {
      all.add(new Part(part.start(), part.end(), part.group(1), value(part, 2), part.group(4)));
    }
    var parts = new ArrayList<Part>();
    int end = to;
    for (var one : all.reversed()) {
      if (!JOIN.matcher(text.substring(one.to(), end)).matches() || !one.unit().equals(unit)) {
        break;
      }
      parts.addFirst(one);
      end = one.from();
    }
    return parts;
  }

  private static void shares(int at, Spans.Sentence sentence, List<Hit> hits) {
    if (!sentence.text().contains("其中")) {
      named(at, sentence, hits);
    }
    var list = SHARE_LIST.matcher(sentence.text());
    while (list.find()) {
      var share = SHARES.matcher(list.group(1));
      var sum = BigDecimal.ZERO;
      int count = 0;
      int end = 0;
      while (share.find()) {
        sum = sum.add(new BigDecimal(share.group(1)));
        count++;
        end = share.end();
      }
      if (count >= 2 && sum.compareTo(FULL) > 0) {
        int from = sentence.from() + list.start(1);
        hits.add(Hit.of(at, from, from + end));
      }
    }
  }

  /// 男性占60%，女性占45%
  private static void named(int at, Spans.Sentence sentence, List<Hit> hits) {
    var share = NAMED_SHARE.matcher(sentence.text());
    var sum = BigDecimal.ZERO;
    int count = 0;
    int from = 0;
    int to = 0;
    while (share.find()) {
      sum = sum.add(new BigDecimal(share.group(1)));
      from = count == 0 ? share.start(1) : from;
      to = share.end();
      count++;
    }
    if (count >= 2 && sum.compareTo(FULL) > 0) {
      hits.add(Hit.of(at, sentence.from() + from, sentence.from() + to));
    }
  }
}
