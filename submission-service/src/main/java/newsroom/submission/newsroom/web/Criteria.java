package newsroom.submission.newsroom.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.submission.newsroom.Submissions;
import newsroom.submission.search.Filter;
import newsroom.submission.search.Order;
import newsroom.submission.unit.Regions;
import org.jspecify.annotations.Nullable;

/// What a list is asked for. Everything wrong is told at once.
record Criteria(
    @Parameter(description = "One of the statuses, or several with commas between them")
        @Nullable String status,
    @Parameter(description = "Id of the submitting unit") @Nullable String unit,
    @Parameter(description = "true: also of the units below it") @Nullable Boolean below,
    @Parameter(description = "Code or name of a region 行政区划") @Nullable String region,
    @Parameter(description = "For example NEWS_BRIEF; several with commas") @Nullable String genre,
    @Parameter(description = "Suggested column 栏目; several with commas") @Nullable String column,
    @Parameter(description = "ORIGINAL, REPRINT or COMMISSIONED; several with commas")
        @Nullable String origin,
    @Parameter(description = "来稿编号, or its beginning") @Nullable String receiptNo,
    @Parameter(
            description =
                "First day of receipt, in Shanghai; here and in the others -7 is seven days ago")
        @Nullable String receivedFrom,
    @Parameter(description = "Last day of receipt") @Nullable String receivedTo,
    @Parameter(description = "First day of the last decision") @Nullable String answeredFrom,
    @Parameter(description = "Last day of the last decision") @Nullable String answeredTo,
    @Parameter(description = "Number of the issue it was printed in") @Nullable Integer issueNo,
    @Parameter(description = "First date of issue") @Nullable String issuedFrom,
    @Parameter(description = "Last date of issue") @Nullable String issuedTo,
    @Parameter(description = "Id of the call 征稿 it answers") @Nullable String call,
    @Parameter(description = "One of these, for example MINOR; several with commas")
        @Nullable String sensitivity,
    @Parameter(description = "All of these, for example UNRESOLVED_BYLINE; several with commas")
        @Nullable String mark,
    @Parameter(description = "Of those that wait for a decision: OVERDUE, DUE_SOON or IN_TIME")
        @Nullable String urgency,
    @Parameter(description = "Words to look for: then best first, and no sort") @Nullable String q,
    @Parameter(description = "NEWEST (default), OLDEST, MOST_URGENT, LATELY_CHANGED or LONGEST")
        @Nullable String sort) {

  static final List<String> NAMES =
      Arrays.stream(Criteria.class.getRecordComponents()).map(RecordComponent::getName).toList();

  /// Out of what a saved view asks for.
  static Criteria of(Map<String, String> asked) {
    var issue = asked.get("issueNo");
    return new Criteria(
        asked.get("status"),
        asked.get("unit"),
        asked.containsKey("below") ? asked.get("below").equals("true") : null,
        asked.get("region"),
        asked.get("genre"),
        asked.get("column"),
        asked.get("origin"),
        asked.get("receiptNo"),
        asked.get("receivedFrom"),
        asked.get("receivedTo"),
        asked.get("answeredFrom"),
        asked.get("answeredTo"),
        issue == null ? null : Integer.valueOf(issue),
        asked.get("issuedFrom"),
        asked.get("issuedTo"),
        asked.get("call"),
        asked.get("sensitivity"),
        asked.get("mark"),
        asked.get("urgency"),
        asked.get("q"),
        asked.get("sort"));
  }

  /// What a view cannot ask for, where it says so.
  static List<FieldProblem> wrong(
      Map<String, String> asked, Submissions submissions, Regions regions, Instant now) {
    try {
      of(asked).filter(submissions, regions, now);
      return List.of();
    } catch (NumberFormatException e) {
      return List.of(new FieldProblem("/asked/issueNo", PlatformReason.ILL_TYPED));
    } catch (Refusal.Invalid e) {
      return e.fields().stream()
          .map(field -> new FieldProblem("/asked" + field.path(), field.reason(), field.args()))
          .toList();
    }
  }

  Filter filter(Submissions submissions, Regions regions, Instant now) {
    var reading = new Reading(now);
    var statuses = several(status);
    reading.require("/status", Submissions.STATUSES.containsAll(statuses));
    var received = reading.days("received", receivedFrom, receivedTo);
    var answered = reading.days("answered", answeredFrom, answeredTo);
    var issuedFirst = reading.day("/issuedFrom", issuedFrom);
    var issuedLast = reading.day("/issuedTo", issuedTo);
    var careful = reading.sensitivity(several(sensitivity));
    var marks = reading.marks(several(mark));
    var due = reading.urgency(given(urgency));
    var code = reading.region(given(region), regions);
    reading.require("/sort", orderFits());
    reading.refuse();
    return new Filter(
        submissions.units(given(unit), Boolean.TRUE.equals(below), code),
        statuses,
        several(genre),
        several(origin),
        several(column),
        given(receiptNo),
        received,
        answered,
        due,
        issueNo,
        issuedFirst,
        issuedLast,
        given(call),
        careful,
        marks);
  }

  @Nullable String question() {
    return given(q);
  }

  /// Of a request that was checked.
  Order order() {
    var wanted = given(sort);
    return wanted == null ? Order.NEWEST : Order.valueOf(wanted.toUpperCase(Locale.ROOT));
  }

  private boolean orderFits() {
    var wanted = given(sort);
    return wanted == null
        || (question() == null && Reading.named(Order.values(), wanted.toUpperCase(Locale.ROOT)));
  }

  static Set<String> several(@Nullable String text) {
    var all = new HashSet<String>();
    for (var one : text == null ? new String[0] : text.split(",")) {
      if (!one.isBlank()) {
        all.add(one.strip());
      }
    }
    return all;
  }

  static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
