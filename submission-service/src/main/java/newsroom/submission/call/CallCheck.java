package newsroom.submission.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.Mistakes;
import org.jspecify.annotations.Nullable;

/// Makes terms of what somebody typed, or says every field that is wrong.
public final class CallCheck {
  public static final int LONGEST_TITLE = 60;
  public static final int LONGEST_LINE = 200;
  public static final int MOST_LINES = 20;
  public static final int LONGEST_TEXT = 5_000;
  public static final int MOST_PARAGRAPHS = 200;
  public static final int LONGEST_COLUMN = 40;
  public static final int MOST_INVITED = 200;
  public static final int MOST_REMINDERS = 6;
  public static final int EARLIEST_REMINDER = 60;
  public static final int LATEST_REMINDER = 30;
  public static final int LONGEST_REASON = 500;
  private static final int LAST_ISSUE = 99_999;
  private static final Duration FARTHEST = Duration.ofDays(731);

  private final Mistakes mistakes = new Mistakes();
  private final Predicate<String> active;
  private final Instant now;

  private CallCheck(Predicate<String> active, Instant now) {
    this.active = active;
    this.now = now;
  }

  /// @param active whether a unit may hand something in
  /// @throws Refusal.Invalid with every field that is wrong
  static Terms check(CallForm form, Predicate<String> active, Instant now) {
    return new CallCheck(active, now).terms(form);
  }

  /// @throws Refusal.Invalid when it is neither a day nor an instant to come
  static Deadline deadline(CallForm.@Nullable When given, Instant now) {
    var check = new CallCheck(_ -> true, now);
    var deadline = check.deadline(given);
    check.mistakes.refuse();
    return Objects.requireNonNull(deadline);
  }

  /// @param least 0 when it may be left out
  static String reason(@Nullable String given, int least) {
    var mistakes = new Mistakes();
    String words = mistakes.text("/reason", given);
    mistakes.bounds("/reason", words, least, LONGEST_REASON);
    mistakes.refuse();
    return words;
  }

  private Terms terms(CallForm form) {
    var kind = chosen("/kind", form.kind());
    String title = mistakes.line("/title", form.title(), LONGEST_TITLE);
    if (title.isEmpty()) {
      mistakes.bounds("/title", title, 1, LONGEST_TITLE);
    }
    String organiser = Objects.requireNonNullElse(form.organiserUnitId(), "");
    if (organiser.isBlank() || !active.test(organiser)) {
      mistakes.wrong("/organiserUnitId", CallReason.ORGANISER);
    }
    var scopes = mistakes.lines("/scopes", form.scopes(), MOST_LINES, LONGEST_LINE);
    var materials = mistakes.lines("/materials", form.materials(), MOST_LINES, LONGEST_LINE);
    String text = text(form.text());
    var deadline = deadline(form.deadline());
    var opensAt = form.opensAt();
    if (opensAt != null && deadline != null && !opensAt.isBefore(deadline.at())) {
      mistakes.wrong("/opensAt", CallReason.OPENS_AFTER_DEADLINE);
    }
    var lateRule = chosen("/lateRule", form.lateRule());
    var quota = quota(form.places(), form.differentialPercent());
    String column = mistakes.optional("/column", form.column(), LONGEST_COLUMN);
    var issueNo = form.issueNo();
    if (issueNo != null && (issueNo < 1 || issueNo > LAST_ISSUE)) {
      mistakes.wrong("/issueNo", CallReason.ISSUE_NUMBER, Map.of("limit", LAST_ISSUE));
    }
    var invited = invited(kind, form.invited());
    var reminders = reminders(lateRule, form.reminders());
    mistakes.refuse();
    return new Terms(
        Objects.requireNonNull(kind),
        title,
        organiser,
        scopes,
        materials,
        media(form.media()),
        text,
        opensAt,
        Objects.requireNonNull(deadline),
        Objects.requireNonNull(lateRule),
        quota,
        column,
        issueNo,
        invited,
        reminders);
  }

  private <C> @Nullable C chosen(String path, @Nullable C choice) {
    if (choice == null) {
      mistakes.wrong(path, CallReason.CALL_CHOICE);
    }
    return choice;
  }

  private String text(@Nullable String given) {
    var lines =
        mistakes.lines(
            "/text",
            given == null ? List.of() : List.of(given.split("\\R", -1)),
            MOST_PARAGRAPHS,
            Integer.MAX_VALUE);
    String text = String.join("\n", lines);
    mistakes.bounds("/text", text, 0, LONGEST_TEXT);
    return text;
  }

  private @Nullable Deadline deadline(CallForm.@Nullable When given) {
    var day = given == null ? null : given.day();
    var at = given == null ? null : given.at();
    if (day == null && at == null) {
      mistakes.wrong("/deadline", CallReason.DEADLINE_MISSING);
      return null;
    }
    if (day != null && at != null) {
      mistakes.wrong("/deadline", CallReason.DEADLINE_TWICE);
      return null;
    }
    // Neither may overflow what is reckoned with it
    var last = now.plus(FARTHEST);
    if (day == null ? after(at, last) : day.isAfter(last.atZone(Deadline.ZONE).toLocalDate())) {
      mistakes.wrong("/deadline", CallReason.DEADLINE_FAR);
      return null;
    }
    if (day != null && day.getYear() < 2000) {
      mistakes.wrong("/deadline", CallReason.DEADLINE_PAST);
      return null;
    }
    var deadline = day != null ? Deadline.onDay(day) : Deadline.at(Objects.requireNonNull(at));
    if (!deadline.at().isAfter(now)) {
      mistakes.wrong("/deadline", CallReason.DEADLINE_PAST);
    }
    return deadline;
  }

  private static boolean after(@Nullable Instant at, Instant last) {
    return at != null && at.isAfter(last);
  }

  private @Nullable Quota quota(@Nullable Integer places, @Nullable Integer percent) {
    if (percent != null && (percent < 0 || percent > 100)) {
      mistakes.wrong("/quota/differentialPercent", CallReason.QUOTA_PERCENT);
      return null;
    }
    if (places == null) {
      if (percent != null) {
        mistakes.wrong("/quota/places", CallReason.QUOTA_NEEDED);
      }
      return null;
    }
    if (places < 1 || places > Quota.MOST_PLACES) {
      mistakes.wrong("/quota/places", CallReason.QUOTA_PLACES, Map.of("limit", Quota.MOST_PLACES));
      return null;
    }
    return new Quota(places, percent);
  }

  private static List<Medium> media(@Nullable Collection<@Nullable Medium> given) {
    var media = EnumSet.noneOf(Medium.class);
    for (var medium : Objects.requireNonNullElse(given, List.<@Nullable Medium>of())) {
      if (medium != null) {
        media.add(medium);
      }
    }
    return media.isEmpty() ? List.of(Medium.ELECTRONIC) : List.copyOf(media);
  }

  private List<String> invited(@Nullable CallKind kind, @Nullable List<@Nullable String> given) {
    var units = Objects.requireNonNullElse(given, List.<@Nullable String>of());
    if (units.size() > MOST_INVITED) {
      mistakes.tooMany("/invitedUnitIds", MOST_INVITED, units.size());
      return List.of();
    }
    if (kind == CallKind.OPEN && !units.isEmpty()) {
      mistakes.wrong("/invitedUnitIds", CallReason.INVITED_OPEN);
    }
    if (kind == CallKind.INVITED && units.isEmpty()) {
      mistakes.wrong("/invitedUnitIds", CallReason.NOBODY_INVITED);
    }
    var invited = new LinkedHashSet<String>();
    for (int i = 0; i < units.size(); i++) {
      var unit = units.get(i);
      if (unit == null || !active.test(unit)) {
        mistakes.wrong("/invitedUnitIds/" + i, CallReason.UNIT_NOT_INVITABLE);
      } else {
        invited.add(unit);
      }
    }
    return List.copyOf(invited);
  }

  /// The earliest first.
  private List<Integer> reminders(
      @Nullable LateRule late, @Nullable List<@Nullable Integer> given) {
    var days = Objects.requireNonNullElse(given, List.<@Nullable Integer>of());
    if (days.size() > MOST_REMINDERS) {
      mistakes.tooMany("/reminders", MOST_REMINDERS, days.size());
      return List.of();
    }
    var reminders = new TreeSet<Integer>();
    for (int i = 0; i < days.size(); i++) {
      var day = days.get(i);
      if (day == null || day > EARLIEST_REMINDER || day < -LATEST_REMINDER) {
        mistakes.wrong(
            "/reminders/" + i,
            CallReason.REMINDER_DAYS,
            Map.of("before", EARLIEST_REMINDER, "after", LATEST_REMINDER));
      } else if (day < 0 && late == LateRule.REFUSE) {
        mistakes.wrong("/reminders/" + i, CallReason.REMINDER_TOO_LATE);
      } else {
        reminders.add(day);
      }
    }
    return new ArrayList<>(reminders.descendingSet());
  }
}
