package newsroom.review.similar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What tells one event from another: its days, the bodies and places, what is named in quotes, who
/// speaks, and the figures.
///
/// @param days on which something happens, by the article's own words
/// @param near the day the article was written on
record Traits(
    Set<LocalDate> days,
    Set<String> bodies,
    Set<String> named,
    Set<String> people,
    Set<String> figures,
    LocalDate near) {
  private static final Pattern DAY = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern SPAN_END =
      Pattern.compile("(\\d{1,2})月(\\d{1,2})日(?:至|到|—|～|-)(\\d{1,2})日");
  private static final Pattern SAME_MONTH = Pattern.compile("(?<![\\d月])(\\d{1,2})日(?!报)");
  private static final Pattern BODY =
      Pattern.compile(
          "[\\u4e00-\\u9fff]{2,12}?(?:医院|卫生院|卫健委|卫健局|疾控中心|血液中心|急救中心|妇幼保健院|大学|学院|中学|小学|计生协|红十字会|研究院|总院|社区|广场|体育馆|会展中心)|[\\u4e00-\\u9fff]{2,3}(?:省|市|县|区|镇|乡|村)(?![级内外里])");
  private static final Pattern NAMED = Pattern.compile("[“《]([^”》]{3,30})[”》]");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:主任|书记|院长|局长|厅长|医师|医生|护士长|护士|教授|站长|校长|村民|患者|县长|市长|所长|主席)([\\u4e00-\\u9fff]{2,3}?)(?=说|在|到|主刀|带队|致辞|表示|介绍|指出|强调|出席|讲话|主持|告诉|[，。、:：])");
  private static final Pattern FIGURE =
      Pattern.compile(
          "\\d+(?:\\.\\d+)?(?:万|亿)?(?:余|多)?(?:%|名|人|例|家|件|个|台|张|项|所|支|场|户|次|元|公里|平方米|剂|毫升|篇|期|届|年)");

  static Traits of(String text, LocalDate written) {
    var days = new HashSet<LocalDate>();
    var day = DAY.matcher(text);
    int month = written.getMonthValue();
    while (day.find()) {
      month = Integer.parseInt(day.group(2));
      add(days, day.group(1), month, Integer.parseInt(day.group(3)), written);
    }
    var end = SPAN_END.matcher(text);
    while (end.find()) {
      add(days, null, Integer.parseInt(end.group(1)), Integer.parseInt(end.group(3)), written);
    }
    if (days.isEmpty()) {
      var alone = SAME_MONTH.matcher(text);
      while (alone.find()) {
        add(days, null, month, Integer.parseInt(alone.group(1)), written);
      }
    }
    return new Traits(
        days,
        all(BODY, text, 0),
        all(NAMED, text, 1),
        all(PERSON, text, 1),
        figures(text),
        written);
  }

  private static void add(
      Set<LocalDate> days, @Nullable String year, int month, int day, LocalDate written) {
    try {
      if (year != null) {
        days.add(LocalDate.of(Integer.parseInt(year), month, day));
        return;
      }
      var one = LocalDate.of(written.getYear(), month, day);
      // In January last December is meant, in December next January
      if (ChronoUnit.DAYS.between(written, one) > 180) {
        one = one.minusYears(1);
      } else if (ChronoUnit.DAYS.between(one, written) > 180) {
        one = one.plusYears(1);
      }
      days.add(one);
    } catch (DateTimeException noDay) {
      // Another check says so
    }
  }

  private static Set<String> all(Pattern pattern, String text, int group) {
    var found = new HashSet<String>();
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(group));
    }
    return found;
  }

  /// A year or a single digit is in every article.
  private static Set<String> figures(String text) {
    var found = new HashSet<String>();
    var figure = FIGURE.matcher(text);
    while (figure.find()) {
      var said = figure.group().replaceAll("余|多", "").replace('名', '人');
      if (said.length() > 2 && !said.endsWith("年")) {
        found.add(said);
      }
    }
    return found;
  }

  private static int shared(Set<String> one, Set<String> other) {
    int shared = 0;
    for (var a : one) {
      for (var b : other) {
        if (a.equals(b) || (a.length() > 2 && b.length() > 2 && (a.endsWith(b) || b.endsWith(a)))) {
          shared++;
          break;
        }
      }
    }
    return shared;
  }

  /// The text without its days and the bodies that both name: what is left is what happens.
  static String topic(String text, Set<String> bodies) {
    String left = DAY.matcher(text).replaceAll("");
    for (var body : bodies) {
      left = left.replace(body, "");
    }
    return left;
  }

  Set<String> sharedBodies(Traits other) {
    var shared = new HashSet<>(bodies);
    shared.retainAll(other.bodies);
    return shared;
  }

  /// Both name days, and none together.
  boolean excludes(Traits other) {
    return !days.isEmpty()
        && !other.days.isEmpty()
        && days.stream().noneMatch(other.days::contains);
  }

  /// Filled into one form by two bodies 模板稿: other places, other people.
  boolean otherHouse(Traits other) {
    return !bodies.isEmpty()
        && !other.bodies.isEmpty()
        && !people.isEmpty()
        && !other.people.isEmpty()
        && shared(bodies, other.bodies) == 0
        && shared(people, other.people) == 0;
  }

  /// Both give figures, and nothing but day and place agrees.
  private boolean otherFigures(Traits other) {
    return !figures.isEmpty()
        && !other.figures.isEmpty()
        && shared(figures, other.figures) == 0
        && shared(people, other.people) == 0
        && shared(named, other.named) == 0;
  }

  /// How much speaks for one event; days that exclude each other speak against it.
  double kinship(Traits other) {
    double score = 0;
    if (!days.isEmpty() && !other.days.isEmpty()) {
      long same = days.stream().filter(other.days::contains).count();
      score += same == 0 ? -3 : Math.min(4, 1 + 1.5 * same);
    } else if (Math.abs(ChronoUnit.DAYS.between(near, other.near)) > 10) {
      score -= 3;
    }
    score += Math.min(3, 1.2 * shared(bodies, other.bodies));
    score += Math.min(4, 2 * shared(named, other.named));
    score += Math.min(4, 2 * shared(people, other.people));
    score += Math.min(4, 1.4 * shared(figures, other.figures));
    score -= otherFigures(other) ? 1 : 0;
    return score;
  }
}
