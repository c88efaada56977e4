package newsroom.review.check.kind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;

/// Days and hours that do not exist, and spans that end before they begin.
public final class Dates implements Check {
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]");
  private static final Pattern MONTH =
      Pattern.compile("(?<!\\d)(?:\\d{4}年)(\\d{1,2})月(?!\\d{1,2}[日号])");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<![\\d.])(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d.])");
  private static final Pattern HOUR =
      Pattern.compile(
          "(?:(?:上午|下午|凌晨|晚上?|中午|早上)?(?<![\\d:：])(?<clock>(\\d{1,2})(?:时|[:：])(\\d{2})(?!\\d)分?)"
              + "|(?:上午|下午|凌晨|晚上?|中午|早上)(?<hour>(\\d{1,2})[时点]))");
  private static final String DIGITS = "一二三四五六七八九";
  private static final Pattern WRITTEN =
      Pattern.compile("(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
  private static final Pattern MORNING = Pattern.compile("(?:上午|凌晨|早上|清晨)(1[3-9]|2[0-4])[时点:：]");
  private static final Pattern SPAN =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:至|到|—|～|~|-)(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日");
  private static final Pattern YEARS =
      Pattern.compile("(?<!\\d)(\\d{4})年?(?:至|到|—|～|~|-)(\\d{4})年");

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          days(at, place.text(), hits);
          written(at, place.text(), hits);
          hours(at, place.text(), hits);
          spans(at, place.text(), hits);
        });
    return hits;
  }

  private static void days(int at, String text, List<Hit> hits) {
    var day = DAY.matcher(text);
    while (day.find()) {
      int month = Integer.parseInt(day.group(2));
      int number = Integer.parseInt(day.group(3));
      boolean real =
          day.group(1) == null
              ? anyYear(month, number)
              : inYear(Integer.parseInt(day.group(1)), month, number);
      if (!real) {
        hits.add(Hit.of(at, day.start(), day.end()));
      }
    }
    var month = MONTH.matcher(text);
    while (month.find()) {
      int number = Integer.parseInt(month.group(1));
      if (number < 1 || number > 12) {
        hits.add(Hit.of(at, month.start(), month.end()));
      }
    }
    var numeric = NUMERIC.matcher(text);
    while (numeric.find()) {
      if (!inYear(
          Integer.parseInt(numeric.group(1)),
          Integer.parseInt(numeric.group(2)),
          Integer.parseInt(numeric.group(3)))) {
        hits.add(Hit.of(at, numeric.start(), numeric.end()));
      }
    }
  }

  private static void written(int at, String text, List<Hit> hits) {
    var day = WRITTEN.matcher(text);
    while (day.find()) {
      if (!anyYear(number(day.group(1)), number(day.group(2)))) {
        hits.add(Hit.of(at, day.start(), day.end()));
      }
    }
    var morning = MORNING.matcher(text);
    while (morning.find()) {
      hits.add(Hit.of(at, morning.start(), morning.end()));
    }
  }

  /// 三十一
  private static int number(String written) {
    int ten = written.indexOf('十');
    if (ten < 0) {
      return DIGITS.indexOf(written) + 1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(written.substring(0, ten)) + 1;
    return tens * 10
        + DIGITS.indexOf(written.substring(ten + 1))
        + (written.length() > ten + 1 ? 1 : 0);
  }

  private static boolean anyYear(int month, int day) {
    try {
      return MonthDay.of(month, day) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean inYear(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static void hours(int at, String text, List<Hit> hits) {
    var hour = HOUR.matcher(text);
    while (hour.find()) {
      boolean clock = hour.group("clock") != null;
      int h = Integer.parseInt(clock ? hour.group(2) : hour.group(5));
      int m = clock ? Integer.parseInt(hour.group(3)) : 0;
      int from = hour.start(clock ? "clock" : "hour");
      boolean colon = clock && ":：".indexOf(text.charAt(hour.end(2))) >= 0;
      // 24:00 is the end of a day
      boolean wrong = h > 24 || m > 59 || (h == 24 && m > 0);
      if (wrong && (!colon || timely(text, from))) {
        hits.add(Hit.of(at, from, hour.end()));
      }
    }
  }

  /// 3:61 may be a score or a ratio; after a day or a part of the day it is a time.
  private static boolean timely(String text, int from) {
    return Spans.before(text, from, 6).matches("(?s).*(日|号|天|午|晨|晚|早|时间为?|：|至|—|在|于)\\s*$");
  }

  private static void spans(int at, String text, List<Hit> hits) {
    var span = SPAN.matcher(text);
    while (span.find()) {
      int month = Integer.parseInt(span.group(2));
      int toMonth = span.group(5) == null ? month : Integer.parseInt(span.group(5));
      int from = month * 100 + Integer.parseInt(span.group(3));
      int to = toMonth * 100 + Integer.parseInt(span.group(6));
      boolean years = span.group(4) != null;
      int fromYear = span.group(1) == null ? 0 : Integer.parseInt(span.group(1));
      // December to January needs no year to be understood
      boolean overNewYear = month >= 11 && toMonth <= 3 && span.group(5) != null;
      boolean backwards;
      if (years) {
        int toYear = Integer.parseInt(span.group(4));
        backwards = fromYear > 0 && (toYear < fromYear || (toYear == fromYear && to < from));
      } else {
        backwards = to < from && !overNewYear;
      }
      if (backwards) {
        hits.add(Hit.of(at, span.start(), span.end()));
      }
    }
    var years = YEARS.matcher(text);
    while (years.find()) {
      if (Integer.parseInt(years.group(2)) < Integer.parseInt(years.group(1))) {
        hits.add(Hit.of(at, years.start(), years.end()));
      }
    }
  }
}
