package newsroom.submission.intake.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When what a story tells was or will be, in its words and as a day where the words say so.
final class Dates {
  private static final String DAY = "(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日";
  private static final Pattern SPAN =
      Pattern.compile(
          DAY
              + "(?:([0-9]{1,2})[时点](?![间候]))?(?:上午|下午|晚上|晚)?(?:(?:至|到|-|—|~|－)(?:(?:([0-9]{4})年)?([0-9]{1,2})月)?([0-9]{1,2})日)?(?:上午|下午|晚上|晚|起|(?:之|以)?前)?");

  /// A month that something ends in or begins with; one that data were counted up to is no date of the story.
  private static final Pattern EDGE =
      Pattern.compile(
          "(?:([0-9]{4})年)?([0-9]{1,2})月(?:底|末|起)(?:(?:之|以)?前)?|([0-9]{4})年(?:底|末)(?:(?:之|以)?前)?");

  private static final Pattern COUNTED = Pattern.compile("(截至|截止|[0-9]月至|年至|从|同比|比)$");
  private static final Pattern AWARD = Pattern.compile("([0-9]{4})年([0-9]{1,2})月(?=月度|份月度)");
  private static final Pattern YEARS = Pattern.compile("(20[0-9]{2})年?(?:-|—|－|至|到)(20[0-9]{2})年");
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})年([0-9]{1,2})月(?!度?[0-9])");
  private static final Pattern LOOSE =
      Pattern.compile("近日|日前|近期|即日起|连日来|前不久|前天|昨[日天]|今[日天]|当日|今年以来|上半年|下半年|[0-9]{1,2}月[上中下]旬");
  private static final Pattern TITLES = Pattern.compile("《[^》]*》");
  private static final int MOST = 6;

  private final YearEvidence years;

  Dates(YearEvidence years) {
    this.years = years;
  }

  List<ImportedArticle.Day> of(List<String> paragraphs) {
    var texts =
        paragraphs.stream()
            .map(text ->
                TITLES
                    .matcher(text)
                    .replaceAll(found -> "《" + "＿".repeat(found.group().length() - 2) + "》"))
            .toList();
    var days = new ArrayList<ImportedArticle.Day>();
    texts.forEach(text -> spans(text, days));
    boolean dated = !days.isEmpty();
    texts.forEach(text -> edges(text, days));
    if (!dated) {
      var loose = loose(texts, !days.isEmpty());
      if (loose != null) {
        days.addFirst(loose);
      }
    }
    if (days.isEmpty() || !dated) {
      ranges(texts, days);
    }
    if (days.isEmpty()) {
      month(texts, days);
    }
    return days.stream().distinct().limit(MOST).toList();
  }

  private void spans(String text, List<ImportedArticle.Day> days) {
    var found = SPAN.matcher(text);
    while (found.find()) {
      var day = span(found);
      boolean same =
          days.stream().anyMatch(other -> day.iso() != null && day.iso().equals(other.iso()));
      boolean longAgo =
          day.iso() != null && Boolean.FALSE.equals(day.yearInferred()) && years.past(day.iso());
      if (!same && !(longAgo && !days.isEmpty())) {
        days.add(day);
      }
    }
  }

  private void edges(String text, List<ImportedArticle.Day> days) {
    var found = EDGE.matcher(text);
    while (found.find()) {
      if (COUNTED.matcher(text.substring(Math.max(0, found.start() - 3), found.start())).find()) {
        continue;
      }
      String year = found.group(1) == null ? found.group(3) : found.group(1);
      int month = found.group(2) == null ? 12 : Integer.parseInt(found.group(2));
      var known = year == null ? year(found, month) : OptionalInt.of(Integer.parseInt(year));
      if (month >= 1 && month <= 12 && known.isPresent()) {
        days.add(
            new ImportedArticle.Day(
                found.group(), "%d-%02d".formatted(known.getAsInt(), month), year == null));
      }
    }
  }

  private ImportedArticle.@Nullable Day loose(List<String> paragraphs, boolean edged) {
    for (int i = 0; i < Math.min(3, paragraphs.size()); i++) {
      var award = AWARD.matcher(paragraphs.get(i));
      if (award.find()) {
        return new ImportedArticle.Day(
            award.group(),
            award.group(1) + "-%02d".formatted(Integer.parseInt(award.group(2))),
            false);
      }
    }
    for (int i = 0; i < Math.min(3, paragraphs.size()); i++) {
      var found = LOOSE.matcher(paragraphs.get(i));
      if (found.find() && found.start() < (edged ? 12 : 60)) {
        return relative(found.group());
      }
    }
    return null;
  }

  /// Yesterday is a day when the page says of what day it is.
  private ImportedArticle.Day relative(String words) {
    LocalDate issued = years.issued();
    if (issued == null) {
      return new ImportedArticle.Day(words, null, null);
    }
    String year = Integer.toString(issued.getYear());
    return switch (words) {
      case "昨日", "昨天" -> new ImportedArticle.Day(words, issued.minusDays(1).toString(), true);
      case "前天" -> new ImportedArticle.Day(words, issued.minusDays(2).toString(), true);
      case "今日", "今天" -> new ImportedArticle.Day(words, issued.toString(), true);
      case "上半年" -> new ImportedArticle.Day(words, year + "-01/" + year + "-06", true);
      case "下半年" -> new ImportedArticle.Day(words, year + "-07/" + year + "-12", true);
      default -> new ImportedArticle.Day(words, null, null);
    };
  }

  private static void ranges(List<String> paragraphs, List<ImportedArticle.Day> days) {
    for (var text : paragraphs) {
      var found = YEARS.matcher(text);
      if (found.find()) {
        days.add(
            new ImportedArticle.Day(found.group(), found.group(1) + "/" + found.group(2), false));
        return;
      }
    }
  }

  private static void month(List<String> paragraphs, List<ImportedArticle.Day> days) {
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

  /// What has to be done before a day lies ahead, if only by its place in the year.
  private OptionalInt year(Matcher found, int month) {
    LocalDate issued = years.issued();
    boolean ahead = found.group().matches(".*(前|底|末|起)$");
    return issued != null && ahead && month >= issued.getMonthValue()
        ? OptionalInt.of(issued.getYear())
        : years.yearOf(month);
  }

  private ImportedArticle.Day span(Matcher found) {
    String year = found.group(1);
    int month = Integer.parseInt(found.group(2));
    OptionalInt known = year == null ? year(found, month) : OptionalInt.of(Integer.parseInt(year));
    if (known.isEmpty()) {
      return new ImportedArticle.Day(found.group(), null, true);
    }
    String text = Integer.toString(known.getAsInt());
    LocalDate first = YearEvidence.day(text, found.group(2), found.group(3));
    if (first == null) {
      return new ImportedArticle.Day(found.group(), null, year == null);
    }
    LocalDate last = last(found, first);
    String iso = last == null ? first.toString() : first + "/" + last;
    return new ImportedArticle.Day(found.group(), iso + hour(found, last), year == null);
  }

  /// An hour matters where something ends at it.
  private static String hour(Matcher found, @Nullable LocalDate last) {
    String hour = found.group(4);
    return hour == null || last != null || Integer.parseInt(hour) > 24
        ? ""
        : "T%02d:00".formatted(Integer.parseInt(hour));
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
