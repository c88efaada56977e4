package newsroom.review.check.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;

/// 万 for 亿 and the other way round: the same figure with both, an equation that is out by powers of
/// ten, more people than there are.
public final class Magnitudes implements Check {
  private static final String QUANTITY =
      "(\\d+(?:\\.\\d+)?)(万亿|亿|万)?(元|人次|人|名|户|吨|亩|件|剂次|剂|份|字节|平方米|千瓦时)";
  private static final Pattern ONE = Pattern.compile(QUANTITY);
  private static final Pattern EQUATION =
      Pattern.compile(
          QUANTITY + "(?:（(?:即|合|约合|折合|约)?|，?即|，?合|，?折合|，?也就是)" + QUANTITY.replace("(\\d", "(\\d"));
  private static final Pattern GROWTH =
      Pattern.compile(
          "从" + QUANTITY + "(增|扩|提|上升|升|涨|减|下|降|缩)[\\u4e00-\\u9fff]{0,2}?(?:到|至)" + QUANTITY);
  private static final BigDecimal PEOPLE = new BigDecimal("1450000000");
  private static final BigDecimal IN_A_PROVINCE = new BigDecimal("130000000");
  private static final Pattern PART_OF_THE_COUNTRY =
      Pattern.compile("全省|我省|全市|我市|全县|我县|全区|福建|本省|本市|[\\u4e00-\\u9fff]{2}市|[\\u4e00-\\u9fff]{2}县");

  /// Who spends and serves on the scale of a county or a house.
  private static final Pattern SMALL =
      Pattern.compile("县|医院|卫生院|卫生室|卫生所|社区|乡镇|镇|村|慈善|基金会|红十字会|门诊楼|病房楼|新院区");

  private static final Pattern LARGE =
      Pattern.compile("全国|国家|中央财政|国务院|全球|世界|全省|我国|生产总值|GDP|产值|市场规模|市值|贸易");
  private static final Pattern SPENT = Pattern.compile("投资|资金|善款|募集|捐|采购|补助|投入|预算|拨款|经费|补贴|造价|耗资");
  private static final Pattern GIVEN = Pattern.compile("善款|募集|捐款|捐赠|捐资|爱心款");
  private static final Pattern OF_WHICH =
      Pattern.compile(QUANTITY + "[^。；]{0,2}[，,（]其中[^\\d。；]{0,20}" + QUANTITY);
  private static final BigDecimal SPENT_MOST = new BigDecimal("30000000000");
  private static final BigDecimal GIVEN_MOST = new BigDecimal("1000000000");
  private static final BigDecimal VISITS_MOST = new BigDecimal("100000000");
  private static final Pattern TOWN = Pattern.compile("全市|我市|本市|全区");
  private static final BigDecimal IN_A_TOWN = new BigDecimal("500000000");
  private static final BigDecimal IN_A_COUNTY = new BigDecimal("5000000");
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachSentence(
        manuscript,
        (at, sentence) -> {
          equations(at, sentence, hits);
          crowds(at, sentence, hits);
          growth(at, sentence, hits);
          parts(at, sentence, hits);
          ofWhich(at, sentence, hits);
          spent(at, sentence, hits);
        });
    twice(manuscript, hits);
    return hits;
  }

  private static void equations(int at, Spans.Sentence sentence, List<Hit> hits) {
    var both = EQUATION.matcher(sentence.text());
    while (both.find()) {
      var one = value(both, 1);
      var other = value(both, 4);
      if (both.group(3).equals(both.group(6)) && powerOfTen(one, other)) {
        hits.add(Hit.of(at, sentence.from() + both.start(4), sentence.from() + both.end(6)));
      }
    }
  }

  /// The same digits, a thousand times or more apart.
  private static boolean powerOfTen(BigDecimal one, BigDecimal other) {
    if (one.signum() == 0 || other.signum() == 0) {
      return false;
    }
    return one.compareTo(other) != 0
        && one.stripTrailingZeros()
            .unscaledValue()
            .equals(other.stripTrailingZeros().unscaledValue());
  }

  /// 从1.2亿元增加到1.5万元
  private static void growth(int at, Spans.Sentence sentence, List<Hit> hits) {
    var change = GROWTH.matcher(sentence.text());
    while (change.find()) {
      boolean more = "增扩提上升涨".contains(change.group(4).substring(0, 1));
      int order = value(change, 5).compareTo(value(change, 1));
      if (change.group(3).equals(change.group(7)) && (more ? order < 0 : order > 0)) {
        hits.add(Hit.of(at, sentence.from() + change.start(5), sentence.from() + change.end(7)));
      }
    }
  }

  /// One part makes the total right when its 万 is read as 亿, or its 亿 as 万.
  private static void parts(int at, Spans.Sentence sentence, List<Hit> hits) {
    var found = new ArrayList<Hit>();
    var values = new ArrayList<BigDecimal>();
    var one = ONE.matcher(sentence.text());
    while (one.find()) {
      if (one.group(3).equals("元") && one.group(2) != null) {
        found.add(Hit.of(at, sentence.from() + one.start(), sentence.from() + one.end()));
        values.add(value(one, 1));
      }
    }
    if (values.size() < 3) {
      return;
    }
    var total = values.getFirst();
    var sum = values.stream().skip(1).reduce(BigDecimal.ZERO, BigDecimal::add);
    for (int i = 1; i < values.size() && sum.compareTo(total) != 0; i++) {
      for (int places : new int[] {4, -4}) {
        var other = values.get(i).movePointRight(places);
        if (sum.subtract(values.get(i)).add(other).compareTo(total) == 0) {
          hits.add(found.get(i));
        }
      }
    }
  }

  /// 总投资1.8亿元，其中补助6000亿元: a part is no hundred times the whole.
  private static void ofWhich(int at, Spans.Sentence sentence, List<Hit> hits) {
    var both = OF_WHICH.matcher(sentence.text());
    while (both.find()) {
      boolean same = both.group(3).equals(both.group(6));
      if (same && value(both, 4).compareTo(value(both, 1).multiply(HUNDRED)) >= 0) {
        told(hits, at, sentence.from() + both.start(4), sentence.from() + both.end(6));
      }
    }
  }

  /// A county does not spend hundreds of 亿 on its clinics, and a clinic is not visited 1亿 times.
  private static void spent(int at, Spans.Sentence sentence, List<Hit> hits) {
    var text = sentence.text();
    boolean town = TOWN.matcher(text).find();
    boolean small = SMALL.matcher(text).find();
    if (!(small || town) || LARGE.matcher(text).find()) {
      return;
    }
    var one = ONE.matcher(text);
    while (one.find()) {
      if (!"亿".equals(one.group(2))) {
        continue;
      }
      var value = value(one, 1);
      boolean wrong =
          switch (one.group(3)) {
            case "元" ->
                (GIVEN.matcher(text).find() && value.compareTo(GIVEN_MOST) >= 0)
                    || (SPENT.matcher(text).find() && value.compareTo(SPENT_MOST) >= 0);
            case "人次", "剂次", "件", "份" -> value.compareTo(town ? IN_A_TOWN : VISITS_MOST) >= 0;
            case "人", "名", "户" -> text.contains("县") && value.compareTo(IN_A_COUNTY) >= 0;
            default -> false;
          };
      if (wrong) {
        told(hits, at, sentence.from() + one.start(), sentence.from() + one.end());
      }
    }
  }

  private static void told(List<Hit> hits, int at, int from, int to) {
    if (hits.stream().noneMatch(hit -> hit.place() == at && hit.from() < to && from < hit.to())) {
      hits.add(Hit.of(at, from, to));
    }
  }

  private static void crowds(int at, Spans.Sentence sentence, List<Hit> hits) {
    var one = ONE.matcher(sentence.text());
    while (one.find()) {
      var unit = one.group(3);
      if (!unit.equals("人") && !unit.equals("名")) {
        continue;
      }
      var value = value(one, 1);
      boolean province =
          PART_OF_THE_COUNTRY.matcher(sentence.text().substring(0, one.start())).find();
      boolean world = sentence.text().contains("全球") || sentence.text().contains("世界");
      var most = province ? IN_A_PROVINCE : PEOPLE;
      if (!world && value.compareTo(most) > 0) {
        int from = sentence.from() + one.start();
        hits.add(Hit.of(at, from, sentence.from() + one.end(), one.group(1) + "万" + one.group(3)));
      }
    }
  }

  /// 3.2万元 here and 3.2亿元 there are seldom both meant.
  private static void twice(Manuscript manuscript, List<Hit> hits) {
    Map<String, Map<String, Integer>> seen = new HashMap<>();
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          var one = ONE.matcher(place.text());
          while (one.find()) {
            if (one.group(2) == null || one.group(1).length() < 3) {
              continue;
            }
            var scales = seen.computeIfAbsent(one.group(1) + one.group(3), _ -> new HashMap<>());
            boolean other = !scales.isEmpty() && !scales.containsKey(one.group(2));
            scales.merge(one.group(2), 1, Integer::sum);
            if (other) {
              hits.add(Hit.of(at, one.start(), one.end()));
            }
          }
        });
  }

  private static BigDecimal value(Matcher matcher, int group) {
    var number = new BigDecimal(matcher.group(group));
    var scale = matcher.group(group + 1);
    return scale == null
        ? number
        : number.movePointRight(
            switch (scale) {
              case "万" -> 4;
              case "亿" -> 8;
              default -> 12;
            });
  }
}
