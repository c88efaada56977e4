package newsroom.submission.newsroom.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
    @Parameter(description = "Suggested column 栏目") @Nullable String column,
    @Parameter(description = "ORIGINAL, REPRINT or COMMISSIONED") @Nullable String origin,
    @Parameter(description = "来稿编号, or its beginning") @Nullable String receiptNo,
    @Parameter(description = "First day of receipt, in Shanghai") @Nullable String receivedFrom,
    @Parameter(description = "Last day of receipt, in Shanghai") @Nullable String receivedTo,
    @Parameter(description = "Number of the issue it was printed in") @Nullable Integer issueNo,
    @Parameter(description = "First date of issue") @Nullable String issuedFrom,
    @Parameter(description = "Last date of issue") @Nullable String issuedTo,
    @Parameter(description = "Words to look for: then best first, and no sort") @Nullable String q,
    @Parameter(description = "NEWEST (default), OLDEST, LATELY_CHANGED or LONGEST")
        @Nullable String sort) {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  Filter filter(Submissions submissions, Regions regions) {
    var wrong = new ArrayList<FieldProblem>();
    var statuses = several(status);
    if (!Submissions.STATUSES.containsAll(statuses)) {
      wrong.add(new FieldProblem("/status", PlatformReason.ILL_TYPED));
    }
    var from = day("/receivedFrom", receivedFrom, wrong);
    var to = day("/receivedTo", receivedTo, wrong);
    var issuedFirst = day("/issuedFrom", issuedFrom, wrong);
    var issuedLast = day("/issuedTo", issuedTo, wrong);
    var code = region(regions, wrong);
    order(wrong);
    if (!wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
    return new Filter(
        submissions.units(given(unit), Boolean.TRUE.equals(below), code),
        statuses,
        several(genre),
        several(origin),
        only(given(column)),
        given(receiptNo),
        from == null ? null : start(from),
        to == null ? null : start(to.plusDays(1)),
        issueNo,
        issuedFirst,
        issuedLast);
  }

  @Nullable String question() {
    return given(q);
  }

  Order order() {
    return order(new ArrayList<>());
  }

  private Order order(List<FieldProblem> wrong) {
    var wanted = given(sort);
    if (wanted == null) {
      return Order.NEWEST;
    }
    try {
      if (question() != null) {
        throw new IllegalArgumentException("best first");
      }
      return Order.valueOf(wanted.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      wrong.add(new FieldProblem("/sort", PlatformReason.ILL_TYPED));
      return Order.NEWEST;
    }
  }

  private @Nullable String region(Regions regions, List<FieldProblem> wrong) {
    var wanted = given(region);
    if (wanted == null) {
      return null;
    }
    if (regions.find(wanted) instanceof Regions.Found(var found)) {
      return found.code();
    }
    wrong.add(new FieldProblem("/region", PlatformReason.ILL_TYPED, Map.of("value", wanted)));
    return null;
  }

  private static @Nullable LocalDate day(
      String path, @Nullable String text, List<FieldProblem> wrong) {
    var given = given(text);
    try {
      return given == null ? null : LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      wrong.add(new FieldProblem(path, PlatformReason.ILL_TYPED));
      return null;
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(SHANGHAI).toInstant();
  }

  private static Set<String> several(@Nullable String text) {
    var all = new HashSet<String>();
    for (var one : text == null ? new String[0] : text.split(",")) {
      if (!one.isBlank()) {
        all.add(one.strip());
      }
    }
    return all;
  }

  private static Set<String> only(@Nullable String value) {
    return value == null ? Set.of() : Set.of(value);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
