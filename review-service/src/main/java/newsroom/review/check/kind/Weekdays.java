package newsroom.review.check.kind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import org.jspecify.annotations.Nullable;

/// A day that is not the weekday it is said to be. Without a year it is the one nearest to the issue.
public final class Weekdays implements Check {
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日[（(，,]?\\s*(?:本)?(星期|周|礼拜)([一二三四五六日天])(?![一二三四五六日天]?[至到—])");
  private static final Pattern NAME_FIRST =
      Pattern.compile("(星期|周|礼拜)([一二三四五六日天])[（(，,]\\s*(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})\\s*[（(，,]?\\s*(星期|周|礼拜)([一二三四五六日天])");
  private static final String NAMES = "一二三四五六日";

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          look(at, DAY.matcher(place.text()), 1, 4, manuscript.date(), hits);
          look(at, NUMERIC.matcher(place.text()), 1, 4, manuscript.date(), hits);
          look(at, NAME_FIRST.matcher(place.text()), 3, 1, manuscript.date(), hits);
        });
    return hits;
  }

  /// @param day group of the year; month and day follow
  /// @param name group of 星期; the number follows
  private static void look(
      int at, Matcher found, int day, int name, LocalDate issue, List<Hit> hits) {
    while (found.find()) {
      var meant =
          day(
              found.group(day),
              Integer.parseInt(found.group(day + 1)),
              Integer.parseInt(found.group(day + 2)),
              issue);
      int said = NAMES.indexOf(found.group(name + 1).replace('天', '日')) + 1;
      if (meant != null && meant.getDayOfWeek().getValue() != said) {
        int right = meant.getDayOfWeek().getValue();
        hits.add(
            Hit.of(
                at,
                found.start(name),
                found.end(name + 1),
                found.group(name) + NAMES.substring(right - 1, right)));
      }
    }
  }

  private static @Nullable LocalDate day(
      @Nullable String year, int month, int dayOfMonth, LocalDate issue) {
    try {
      if (year != null) {
        return LocalDate.of(Integer.parseInt(year), month, dayOfMonth);
      }
      LocalDate nearest = null;
      for (int y = issue.getYear() - 1; y <= issue.getYear() + 1; y++) {
        var one = LocalDate.of(y, month, dayOfMonth);
        if (nearest == null
            || Math.abs(ChronoUnit.DAYS.between(one, issue))
                < Math.abs(ChronoUnit.DAYS.between(nearest, issue))) {
          nearest = one;
        }
      }
      return nearest;
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
