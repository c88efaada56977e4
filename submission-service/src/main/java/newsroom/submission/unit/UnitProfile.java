package newsroom.submission.unit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What a unit is called and where it belongs. Valid or not there at all.
///
/// @param noticeEmail the office address for notices, never a person's
public record UnitProfile(
    String unitId,
    String canonicalName,
    UnitKind kind,
    @Nullable String parentUnitId,
    @Nullable String region,
    List<String> aliases,
    @Nullable String noticeEmail) {
  public static final int LONGEST_NAME = 100;
  public static final int MOST_ALIASES = 20;
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  public UnitProfile {
    aliases = List.copyOf(aliases);
  }

  /// @throws Refusal.Invalid with every field that is wrong
  public static UnitProfile of(
      String unitId,
      @Nullable String canonicalName,
      @Nullable UnitKind kind,
      @Nullable String parentUnitId,
      @Nullable String region,
      @Nullable List<String> aliases,
      @Nullable String noticeEmail) {
    var wrong = new ArrayList<FieldProblem>();
    String name = name("/canonicalName", canonicalName == null ? "" : canonicalName, wrong);
    if (kind == null) {
      wrong.add(new FieldProblem("/kind", UnitReason.KIND_MISSING));
    }
    String where = blank(region) ? null : name("/region", region, wrong);
    var others = new ArrayList<String>();
    List<String> given = aliases == null ? List.of() : aliases;
    if (given.size() > MOST_ALIASES) {
      wrong.add(
          new FieldProblem(
              "/aliases",
              UnitReason.TOO_MANY,
              Map.of("limit", MOST_ALIASES, "actual", given.size())));
    } else {
      for (int i = 0; i < given.size(); i++) {
        String alias = name("/aliases/" + i, given.get(i), wrong);
        if (!alias.equals(name) && !others.contains(alias)) {
          others.add(alias);
        }
      }
    }
    String mail = noticeEmail == null || noticeEmail.isBlank() ? null : noticeEmail.strip();
    if (mail != null && (mail.length() > 254 || !MAIL.matcher(mail).matches())) {
      wrong.add(new FieldProblem("/noticeEmail", UnitReason.MAIL_ADDRESS));
    }
    if (kind == null || !wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
    return new UnitProfile(
        unitId, name, kind, blank(parentUnitId) ? null : parentUnitId, where, others, mail);
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String name(String path, @Nullable String text, List<FieldProblem> wrong) {
    String name = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC).strip();
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      wrong.add(
          new FieldProblem(
              path, UnitReason.NAME_LENGTH, Map.of("limit", LONGEST_NAME, "actual", length)));
    }
    return name;
  }
}
