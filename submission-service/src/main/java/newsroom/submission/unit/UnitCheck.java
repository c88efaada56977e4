package newsroom.submission.unit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Makes a valid unit of what somebody typed, or says every field that is wrong.
public final class UnitCheck {
  public static final int LONGEST_NAME = 100;
  public static final int MOST_ALIASES = 20;
  public static final int MOST_SHORT_NAMES = 10;
  public static final int LONGEST_REASON = 200;
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
  private static final Pattern PHONE = Pattern.compile("[0-9+()（）\\- 转]{5,40}");

  private final Regions regions;

  public UnitCheck(Regions regions) {
    this.regions = regions;
  }

  /// @throws Refusal.Invalid with every field that is wrong
  public UnitProfile profile(String unitId, UnitForm form) {
    var wrong = new ArrayList<FieldProblem>();
    String name = name("/canonicalName", form.canonicalName(), wrong);
    var aliases =
        names("/aliases", form.aliases(), MOST_ALIASES, wrong).stream()
            .filter(alias -> !alias.equals(name))
            .map(Alias::always)
            .toList();
    var details = details(form, wrong);
    if (details == null || !wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
    return new UnitProfile(unitId, name, null, aliases, details);
  }

  /// @throws Refusal.Invalid with every field that is wrong
  public UnitDetails details(UnitForm form) {
    var wrong = new ArrayList<FieldProblem>();
    var details = details(form, wrong);
    if (details == null || !wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
    return details;
  }

  /// Null only when something is wrong.
  public @Nullable UnitDetails details(UnitForm form, List<FieldProblem> wrong) {
    var kind = form.kind();
    if (kind == null) {
      wrong.add(new FieldProblem("/kind", UnitReason.KIND_MISSING));
    }
    var region = region("/region", form.region(), wrong);
    var shortNames = names("/shortNames", form.shortNames(), MOST_SHORT_NAMES, wrong);
    var permit = permit(form.reprintAllowed(), wrong);
    String mail = blank(form.noticeEmail());
    if (mail != null && (mail.length() > 254 || !MAIL.matcher(mail).matches())) {
      wrong.add(new FieldProblem("/noticeEmail", UnitReason.MAIL_ADDRESS));
    }
    String phone = blank(form.officePhone());
    if (phone != null && !PHONE.matcher(phone).matches()) {
      wrong.add(new FieldProblem("/officePhone", UnitReason.PHONE_NUMBER));
    }
    return kind == null
        ? null
        : new UnitDetails(
            kind,
            blank(form.parentUnitId()),
            region,
            shortNames,
            permit,
            form.signOff(),
            mail,
            phone,
            form.validFrom());
  }

  public @Nullable Region region(String path, @Nullable String text, List<FieldProblem> wrong) {
    String where = blank(text);
    if (where == null) {
      return null;
    }
    return switch (regions.find(where)) {
      case Regions.Found(var region) -> region;
      case Regions.Unknown _ -> {
        wrong.add(new FieldProblem(path, UnitReason.REGION_UNKNOWN, Map.of("text", where)));
        yield null;
      }
      case Regions.Several(var candidates) -> {
        wrong.add(
            new FieldProblem(
                path,
                UnitReason.REGION_AMBIGUOUS,
                Map.of(
                    "text",
                    where,
                    "candidates",
                    String.join("、", candidates.stream().map(Region::name).toList()))));
        yield null;
      }
    };
  }

  /// @throws Refusal.Invalid when it is no name
  public static String oneName(String path, @Nullable String text) {
    var wrong = new ArrayList<FieldProblem>();
    String name = name(path, text, wrong);
    if (!wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
    return name;
  }

  /// @throws Refusal.Invalid when it is empty or too long
  public static String reason(@Nullable String text) {
    String words = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC).strip();
    int length = words.codePointCount(0, words.length());
    if (length < 1 || length > LONGEST_REASON || unprintable(words)) {
      throw new Refusal.Invalid(
          PlatformReason.INVALID,
          List.of(
              new FieldProblem(
                  "/reason",
                  UnitReason.REASON_LENGTH,
                  Map.of("limit", LONGEST_REASON, "actual", length))));
    }
    return words;
  }

  /// @throws Refusal.Invalid when the last day is before the first
  public static Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw new Refusal.Invalid(
          PlatformReason.INVALID, List.of(new FieldProblem("/to", UnitReason.PERIOD_BACKWARDS)));
    }
    return new Period(from, to);
  }

  public static String name(String path, @Nullable String text, List<FieldProblem> wrong) {
    String name = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC).strip();
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > LONGEST_NAME) {
      wrong.add(
          new FieldProblem(
              path, UnitReason.NAME_LENGTH, Map.of("limit", LONGEST_NAME, "actual", length)));
    } else if (unprintable(name)) {
      wrong.add(new FieldProblem(path, UnitReason.NAME_UNPRINTABLE));
    }
    return name;
  }

  private static List<String> names(
      String path, List<@Nullable String> given, int most, List<FieldProblem> wrong) {
    var names = new ArrayList<String>();
    if (given.size() > most) {
      wrong.add(
          new FieldProblem(
              path, UnitReason.TOO_MANY, Map.of("limit", most, "actual", given.size())));
      return names;
    }
    for (int i = 0; i < given.size(); i++) {
      String name = name(path + "/" + i, given.get(i), wrong);
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable ReprintPermit permit(
      UnitForm.@Nullable Permit given, List<FieldProblem> wrong) {
    if (given == null) {
      return null;
    }
    String basis = name("/reprintAllowed/basis", given.basis(), wrong);
    if (given.from() != null && given.to() != null && given.to().isBefore(given.from())) {
      wrong.add(new FieldProblem("/reprintAllowed/to", UnitReason.PERIOD_BACKWARDS));
      return null;
    }
    return new ReprintPermit(basis, new Period(given.from(), given.to()));
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /// Control and invisible characters, halves of a pair: nobody can see what such a name is.
  private static boolean unprintable(String text) {
    return text.codePoints()
        .anyMatch(c ->
            switch (Character.getType(c)) {
              case Character.CONTROL,
                  Character.FORMAT,
                  Character.SURROGATE,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR,
                  Character.UNASSIGNED ->
                  true;
              default -> false;
            });
  }
}
