package newsroom.submission.photo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.Wording;
import org.jspecify.annotations.Nullable;

/// What somebody says about a photo, as it came. What is missing is no reason yet: only handing in asks for it.
public record PhotoForm(
    @Nullable String caption,
    @Nullable String credit,
    @Nullable List<@Nullable String> people,
    @Nullable String place,
    @Nullable LocalDate takenOn,
    @Nullable List<@Nullable Subject> shows,
    @Nullable Agreement consent) {
  private static final int LONGEST_CAPTION = 1_000;
  private static final int LONGEST_LINE = 100;
  private static final int MOST_PEOPLE = 30;

  /// @param note the reason why none is needed
  public record Agreement(
      @Nullable String state, @Nullable String by, @Nullable LocalDate on, @Nullable String note) {}

  /// @throws Refusal.Invalid with every field that is wrong
  PhotoDetails checked(LocalDate today) {
    var wrong = new ArrayList<FieldProblem>();
    var named = new ArrayList<String>();
    var all = Objects.requireNonNullElse(people, List.<@Nullable String>of());
    if (all.size() > MOST_PEOPLE) {
      wrong.add(
          new FieldProblem("/people", PhotoReason.TOO_MANY_PEOPLE, Map.of("limit", MOST_PEOPLE)));
    } else {
      for (int i = 0; i < all.size(); i++) {
        String name = text("/people/" + i, all.get(i), LONGEST_LINE, wrong);
        if (!name.isEmpty() && !named.contains(name)) {
          named.add(name);
        }
      }
    }
    var subjects = EnumSet.noneOf(Subject.class);
    Objects.requireNonNullElse(shows, List.<@Nullable Subject>of()).stream()
        .filter(Objects::nonNull)
        .forEach(subjects::add);
    if (takenOn != null && takenOn.isAfter(today)) {
      wrong.add(new FieldProblem("/takenOn", PhotoReason.TAKEN_LATER));
    }
    String where = text("/place", place, LONGEST_LINE, wrong);
    var details =
        new PhotoDetails(
            text("/caption", caption, LONGEST_CAPTION, wrong),
            text("/credit", credit, LONGEST_LINE, wrong),
            named,
            where.isEmpty() ? null : where,
            takenOn,
            subjects,
            consent(today, wrong));
    if (!wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
    return details;
  }

  private Consent consent(LocalDate today, List<FieldProblem> wrong) {
    if (consent == null) {
      return new Consent.Missing();
    }
    return switch (Objects.requireNonNullElse(consent.state(), "MISSING")) {
      case "MISSING" -> new Consent.Missing();
      case "NOT_NEEDED" -> {
        String reason = text("/consent/note", consent.note(), LONGEST_LINE, wrong);
        if (reason.isEmpty()) {
          wrong.add(new FieldProblem("/consent/note", PhotoReason.CONSENT_REASON));
        }
        yield new Consent.NotNeeded(reason);
      }
      case "GIVEN" -> {
        String by = text("/consent/by", consent.by(), LONGEST_LINE, wrong);
        var on = consent.on();
        if (by.isEmpty()) {
          wrong.add(new FieldProblem("/consent/by", PhotoReason.CONSENT_INCOMPLETE));
        }
        if (on == null) {
          wrong.add(new FieldProblem("/consent/on", PhotoReason.CONSENT_INCOMPLETE));
        } else if (on.isAfter(today)) {
          wrong.add(new FieldProblem("/consent/on", PhotoReason.CONSENT_DAY));
        }
        yield new Consent.Given(by, Objects.requireNonNullElse(on, today));
      }
      default -> {
        wrong.add(new FieldProblem("/consent/state", PlatformReason.ILL_TYPED));
        yield new Consent.Missing();
      }
    };
  }

  private static String text(
      String path, @Nullable String raw, int longest, List<FieldProblem> wrong) {
    var text = Wording.normalised(Objects.requireNonNullElse(raw, ""));
    if (text.isEmpty() || text.get().codePointCount(0, text.get().length()) > longest) {
      wrong.add(new FieldProblem(path, PhotoReason.ILL_WRITTEN, Map.of("limit", longest)));
    }
    return text.orElse("");
  }
}
