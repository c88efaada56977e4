package newsroom.submission.newsroom.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.Sensitivity;
import newsroom.submission.newsroom.Urgency;
import newsroom.submission.search.Mark;
import newsroom.submission.search.Span;
import newsroom.submission.unit.Regions;
import org.jspecify.annotations.Nullable;

/// Reads what a list is asked for and gathers what is wrong with it.
final class Reading {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Pattern DAYS_AGO = Pattern.compile("-[0-9]{1,4}");

  private final List<FieldProblem> wrong = new ArrayList<>();
  private final Instant now;

  Reading(Instant now) {
    this.now = now;
  }

  static <E extends Enum<E>> boolean named(E[] values, String name) {
    return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
  }

  void require(String path, boolean fits) {
    if (!fits) {
      wrong.add(new FieldProblem(path, PlatformReason.ILL_TYPED));
    }
  }

  void refuse() {
    if (!wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
  }

  /// Whole days in Shanghai, both included.
  Span days(String name, @Nullable String first, @Nullable String last) {
    var from = day("/" + name + "From", first);
    var to = day("/" + name + "To", last);
    return new Span(from == null ? null : start(from), to == null ? null : start(to.plusDays(1)));
  }

  @Nullable LocalDate day(String path, @Nullable String text) {
    var given = Criteria.given(text);
    try {
      if (given == null) {
        return null;
      }
      return DAYS_AGO.matcher(given).matches()
          ? now.atZone(SHANGHAI).toLocalDate().plusDays(Integer.parseInt(given))
          : LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      require(path, false);
      return null;
    }
  }

  Set<String> sensitivity(Set<String> codes) {
    require("/sensitivity", codes.stream().allMatch(code -> named(Sensitivity.values(), code)));
    return codes;
  }

  Set<Mark> marks(Set<String> codes) {
    boolean known = codes.stream().allMatch(code -> named(Mark.values(), code));
    require("/mark", known);
    return known ? codes.stream().map(Mark::valueOf).collect(Collectors.toSet()) : Set.of();
  }

  Span urgency(@Nullable String text) {
    if (text == null) {
      return Span.OPEN;
    }
    var code = text.toUpperCase(Locale.ROOT);
    boolean known = named(Urgency.values(), code);
    require("/urgency", known);
    return known ? Urgency.valueOf(code).ends(now) : Span.OPEN;
  }

  @Nullable String region(@Nullable String wanted, Regions regions) {
    if (wanted == null) {
      return null;
    }
    if (regions.find(wanted) instanceof Regions.Found(var found)) {
      return found.code();
    }
    wrong.add(new FieldProblem("/region", PlatformReason.ILL_TYPED, Map.of("value", wanted)));
    return null;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(SHANGHAI).toInstant();
  }
}
