package newsroom.submission.newsroom;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import newsroom.submission.search.Entry;
import newsroom.submission.search.Filter;
import newsroom.submission.search.Order;
import org.jspecify.annotations.Nullable;

/// The newsroom's list as rows of a file, part by part.
public final class ListExport {
  public static final int MOST = 20_000;

  private static final int PART = 500;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final List<String> HEADINGS =
      List.of(
          "来稿编号", "标题", "供稿单位", "署名", "状态", "体裁", "建议栏目", "稿源", "字数", "稿次", "来稿时间", "答复期限", "答复时间",
          "刊发期号", "刊发日期", "版次", "要留意", "慎重");

  private final Submissions submissions;
  private final AskedInWords words;

  public ListExport(Submissions submissions, AskedInWords words) {
    this.submissions = submissions;
    this.words = words;
  }

  /// @param text what is searched for, null for the list in that order
  public record Wanted(@Nullable String text, Filter filter, Order order) {}

  /// How many rows a file would have.
  public int count(Wanted wanted) {
    return wanted.text() == null
        ? Math.min(MOST, submissions.count(wanted.filter()))
        : submissions.count(wanted.text(), wanted.filter());
  }

  public void write(Wanted wanted, Export export, ListFile file) throws IOException {
    file.row(HEADINGS);
    int written = 0;
    String after = null;
    var today = export.at().atZone(ZONE).toLocalDate();
    do {
      int limit = Math.min(PART, MOST - written);
      var part =
          wanted.text() == null
              ? submissions.list(wanted.filter(), wanted.order(), after, limit)
              : submissions.search(
                  wanted.text(),
                  wanted.filter(),
                  after == null ? 0 : Integer.parseInt(after),
                  limit);
      for (var entry : part.entries()) {
        file.row(row(entry));
      }
      written += part.entries().size();
      after = written < MOST ? part.next() : null;
    } while (after != null);
    var remarks = new ArrayList<String>();
    int all = wanted.text() == null ? submissions.count(wanted.filter()) : written;
    remarks.add(
        all > MOST ? "共 %d 篇，只写出前 %d 篇".formatted(all, written) : "共 %d 篇".formatted(written));
    remarks.add(words.of(export.asked(), today));
    remarks.add("%s 由 %s 导出".formatted(time(export.at()), export.name()));
    file.remarks(remarks);
  }

  private List<Object> row(Entry entry) {
    var facts = entry.facts();
    var handling = facts.handling();
    var printed = facts.printed();
    return List.of(
        text(entry.receiptNo()),
        entry.headline(),
        submissions.unitName(entry.unitId()),
        entry.byline(),
        AskedInWords.status(facts.status()),
        words.genre(facts.genre(), facts.receivedAt().atZone(ZONE).toLocalDate()),
        text(facts.column()),
        AskedInWords.origin(facts.origin()),
        facts.length(),
        facts.versionNo(),
        time(facts.receivedAt()),
        time(handling.answerBy()),
        time(handling.answeredAt()),
        printed == null ? "" : printed.issueNo(),
        printed == null ? "" : printed.issueDate().toString(),
        printed == null ? "" : printed.pageNo(),
        handling.marks().stream()
            .sorted()
            .map(mark -> AskedInWords.mark(mark.name()))
            .collect(Collectors.joining("、")),
        handling.sensitivity().stream()
            .sorted()
            .map(AskedInWords::sensitivity)
            .collect(Collectors.joining("、")));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /// A deadline at 24:00 belongs to the day it ends.
  private static String time(@Nullable Instant at) {
    if (at == null) {
      return "";
    }
    var local = at.atZone(ZONE);
    return local.toLocalTime().toSecondOfDay() == 0
        ? local.toLocalDate().minusDays(1) + " 24:00"
        : TIME.format(local);
  }
}
