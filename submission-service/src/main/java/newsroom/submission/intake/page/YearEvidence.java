package newsroom.submission.intake.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From what year a page is, by the years it names and by campaigns whose months are public knowledge.
final class YearEvidence {
  /// Words that were in use only from one month on, some only up to another.
  private record Era(Pattern words, YearMonth from, @Nullable YearMonth to) {
    static Era of(String words, String from, @Nullable String to) {
      return new Era(
          Pattern.compile(words), YearMonth.parse(from), to == null ? null : YearMonth.parse(to));
    }
  }

  private static final List<Era> ERAS =
      List.of(
          Era.of("党的十九届六中全会", "2021-11", null),
          Era.of("党的二十大", "2022-08", null),
          Era.of("党的二十届二中全会", "2023-02", null),
          Era.of("学思想 ?强党性 ?重实践 ?建新功|主题教育", "2023-04", "2024-01"),
          Era.of("党纪学习教育", "2024-04", "2024-08"),
          Era.of("党的二十届三中全会", "2024-07", null),
          Era.of("深入贯彻中央八项规定精神学习教育", "2025-03", "2025-08"),
          Era.of("党的二十届四中全会", "2025-10", null),
          Era.of("树立和践行正确政绩观学习教育", "2026-01", null),
          Era.of("卫健委|卫生健康委", "2018-03", null));
  private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年(?!来|龄)");
  private static final Pattern STRONG_YEAR =
      Pattern.compile(
          "((?:20)[0-9]{2})年(?:度?全[省国市]\\S{0,12}(?:会议|工作)|是\\S{0,16}年|[0-9]{1,2}月[0-9]{1,2}日|省委|[0-9]{1,2}月月?度)");
  private static final Pattern ISSUE_DAY =
      Pattern.compile("((?:19|20)[0-9]{2})\\s*年\\s*([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*日");

  private static final Pattern AHEAD = Pattern.compile("将|力争|[到至]$|计划在|拟于|自$");
  private static final Pattern LATER =
      Pattern.compile("^[0-9]{4}年(底|末|前|内|[0-9]{1,2}月底前|全[省市国县](推|覆)|要|将|力争|达到|完成|实现)");
  private static final Pattern PLAN =
      Pattern.compile("^[0-9]{4}年[^,，。]{0,20}(方案|计划|实事|项目|要点|预算|日历)");

  /// Plans for a year are made at the end of the one before.
  private final Map<Integer, Double> plans = new TreeMap<>();

  private final Map<Integer, Double> weights = new TreeMap<>();
  private final List<String> evidence = new ArrayList<>();
  private final YearMonth today;
  private boolean fresh;
  private @Nullable YearMonth from;
  private @Nullable YearMonth to;
  private @Nullable LocalDate issued;

  /// @param dateLine of the page's head, null when it has none
  ///
  /// @param today nothing printed is younger
  YearEvidence(
      List<String> texts, List<String> headings, @Nullable String dateLine, YearMonth today) {
    this.today = today;
    if (dateLine != null) {
      var day = ISSUE_DAY.matcher(dateLine);
      if (day.find()) {
        issued = day(day.group(1), day.group(2), day.group(3));
      }
    }
    for (var text : texts) {
      mentions(YEAR, text, 1);
      mentions(STRONG_YEAR, text, 2);
      ERAS.stream().filter(era -> era.words().matcher(text).find()).forEach(this::narrow);
    }
    headings.forEach(text -> mentions(YEAR, text, 2.5));
  }

  static @Nullable LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (java.time.DateTimeException e) {
      return null;
    }
  }

  /// Whether a stated day lies more than a year before what the page is about.
  boolean past(String iso) {
    int year = Integer.parseInt(iso.substring(0, 4));
    var now = yearOf(1);
    return now.isPresent() && year < now.getAsInt() - 1;
  }

  @Nullable LocalDate issued() {
    return issued;
  }

  @Nullable String words() {
    return evidence.isEmpty()
        ? null
        : String.join("; ", evidence.stream().distinct().limit(6).toList());
  }

  private void mentions(Pattern pattern, String text, double weight) {
    var found = pattern.matcher(text);
    while (found.find()) {
      int year = Integer.parseInt(found.group(1));
      boolean ahead =
          AHEAD.matcher(text.substring(Math.max(0, found.start() - 5), found.start())).find()
              || LATER.matcher(text.substring(found.start())).find();
      boolean plan = PLAN.matcher(text.substring(found.start())).find();
      weights.merge(year, ahead ? 0.3 * weight : weight, Double::sum);
      if (plan) {
        plans.merge(year, weight, Double::sum);
      }
      if (weight > 1 && evidence.size() < 6) {
        evidence.add(found.group());
      }
    }
  }

  private void narrow(Era era) {
    var began = from;
    if (began == null || era.from().isAfter(began)) {
      from = era.from();
    }
    var ended = to;
    var end = era.to();
    if (end != null && (ended == null || end.isBefore(ended))) {
      to = end;
    }
    if (!era.words().pattern().startsWith("卫健委")) {
      evidence.add(
          0,
          era.words().pattern().replace(" ?", " ").replace("|", "/")
              + " "
              + era.from()
              + ".."
              + (end == null ? "" : end));
    }
  }

  /// A manuscript that comes today tells of days near today.
  static YearEvidence ofToday(YearMonth today) {
    var evidence = new YearEvidence(List.of(), List.of(), null, today);
    evidence.fresh = true;
    return evidence;
  }

  /// The year of an event in this month; empty rather than a guess.
  OptionalInt yearOf(int month) {
    if (fresh) {
      return OptionalInt.of(
          month > today.getMonthValue() + 2 ? today.getYear() - 1 : today.getYear());
    }
    LocalDate printed = issued;
    if (printed != null) {
      return OptionalInt.of(
          month > printed.getMonthValue() + 1 ? printed.getYear() - 1 : printed.getYear());
    }
    int best = 0;
    double most = 0;
    for (int year : candidates()) {
      double weight = weights.getOrDefault(year, 0.0);
      if (month >= 11) {
        weight += plans.getOrDefault(year + 1, 0.0) - plans.getOrDefault(year, 0.0);
      }
      if (weight > most && possible(year, month)) {
        most = weight;
        best = year;
      }
    }
    if (best > 0) {
      return OptionalInt.of(best);
    }
    return onlyPossible(month);
  }

  /// Also the years before planned ones, named or not; of equals the earlier one.
  private java.util.Set<Integer> candidates() {
    var years = new java.util.TreeSet<>(weights.keySet());
    plans.keySet().forEach(year -> years.add(year - 1));
    return years;
  }

  private boolean possible(int year, int month) {
    var at = YearMonth.of(year, Math.clamp(month, 1, 12));
    if (at.isAfter(today)) {
      return false;
    }
    var began = from;
    var ended = to;
    return (began == null || !at.isBefore(began)) && (ended == null || !at.isAfter(ended));
  }

  private OptionalInt onlyPossible(int month) {
    var began = from;
    var ended = to;
    if (began == null || ended == null) {
      return OptionalInt.empty();
    }
    int found = 0;
    int times = 0;
    for (int year = began.getYear(); year <= ended.getYear(); year++) {
      if (possible(year, month)) {
        found = year;
        times++;
      }
    }
    return times == 1 ? OptionalInt.of(found) : OptionalInt.empty();
  }
}
