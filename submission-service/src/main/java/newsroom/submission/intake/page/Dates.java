package newsroom.submission.intake.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When the event of a story was, in its words and as a day where the words say so.
final class Dates {
  private static final String DAY = "(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日";
  private static final Pattern SPAN =
      Pattern.compile(
          DAY
              + "(上午|下午|晚上|晚)?(?:(?:至|到|-|—|~|－)(?:(?:([0-9]{4})年)?([0-9]{1,2})月)?([0-9]{1,2})日)?(上午|下午|晚上|晚|起)?");
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})年([0-9]{1,2})月(?!度?[0-9])");
  private static final Pattern LOOSE =
      Pattern.compile("近日|日前|近期|即日起|连日来|前不久|昨日|当日|今年以来|[0-9]{1,2}月[上中下]旬");
  private static final Pattern DEADLINE = Pattern.compile("截[止稿至]|截至|结束|之前|日前[，,。]|前[将报]");

  private final YearEvidence years;

  Dates(YearEvidence years) {
    this.years = years;
  }

  List<ImportedArticle.Day> of(List<String> paragraphs) {
    var days = new ArrayList<ImportedArticle.Day>();
    for (int i = 0; i < Math.min(3, paragraphs.size()) && days.isEmpty(); i++) {
      var found = SPAN.matcher(paragraphs.get(i));
      while (found.find() && days.isEmpty()) {
        if (!DEADLINE.matcher(before(paragraphs.get(i), found.start())).find()) {
          days.add(span(found));
        }
      }
    }
    if (days.isEmpty()) {
      loose(paragraphs, days);
    }
    return days;
  }

  private static String before(String text, int at) {
    return text.substring(Math.max(0, at - 4), at);
  }

  private static void loose(List<String> paragraphs, List<ImportedArticle.Day> days) {
    for (int i = 0; i < Math.min(3, paragraphs.size()); i++) {
      var found = LOOSE.matcher(paragraphs.get(i));
      if (found.find() && found.start() < 60) {
        days.add(new ImportedArticle.Day(found.group(), null, null));
        return;
      }
    }
    for (int i = 0; i < Math.min(2, paragraphs.size()); i++) {
      var month = MONTH.matcher(paragraphs.get(i));
      int value = month.find() ? Integer.parseInt(month.group(2)) : 0;
      if (value >= 1 && value <= 12) {
        days.add(
            new ImportedArticle.Day(
                month.group(), "%s-%02d".formatted(month.group(1), value), false));
        return;
      }
    }
  }

  private ImportedArticle.Day span(Matcher found) {
    String year = found.group(1);
    int month = Integer.parseInt(found.group(2));
    OptionalInt known = year == null ? years.yearOf(month) : OptionalInt.of(Integer.parseInt(year));
    if (known.isEmpty()) {
      return new ImportedArticle.Day(found.group(), null, true);
    }
    String text = Integer.toString(known.getAsInt());
    LocalDate first = YearEvidence.day(text, found.group(2), found.group(3));
    if (first == null) {
      return new ImportedArticle.Day(found.group(), null, year == null);
    }
    String iso = first.toString();
    LocalDate last = last(found, first);
    return new ImportedArticle.Day(
        found.group(), last == null ? iso : iso + "/" + last, year == null);
  }

  private static @Nullable LocalDate last(Matcher found, LocalDate first) {
    String day = found.group(7);
    if (day == null) {
      return null;
    }
    String month =
        found.group(6) == null ? Integer.toString(first.getMonthValue()) : found.group(6);
    int year = found.group(5) == null ? first.getYear() : Integer.parseInt(found.group(5));
    LocalDate last = YearEvidence.day(Integer.toString(year), month, day);
    return last != null && last.isBefore(first) && found.group(5) == null
        ? last.plusYears(1)
        : last;
  }
}
