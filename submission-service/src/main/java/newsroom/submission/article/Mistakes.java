package newsroom.submission.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Reason;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong, so that it is said at once.
public final class Mistakes {
  private final List<FieldProblem> found = new ArrayList<>();

  public void wrong(String path, Reason reason) {
    found.add(new FieldProblem(path, reason));
  }

  public void wrong(String path, Reason reason, Map<String, ?> args) {
    found.add(new FieldProblem(path, reason, args));
  }

  public void tooMany(String path, int limit, int actual) {
    wrong(path, ArticleReason.TOO_MANY, Map.of("limit", limit, "actual", actual));
  }

  /// @throws Refusal.Invalid when anything was found
  public void refuse() {
    if (!found.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, found);
    }
  }

  /// Normalised text; empty when it is none.
  public String text(String path, @Nullable String raw) {
    var text = Wording.normalised(Objects.requireNonNullElse(raw, ""));
    if (text.isEmpty()) {
      int place = Wording.unprintablePlace(Objects.requireNonNullElse(raw, ""));
      int character = Objects.requireNonNullElse(raw, "").codePoints().toArray()[place];
      wrong(
          path,
          ArticleReason.NOT_TEXT,
          Map.of("place", place + 1, "character", "U+%04X".formatted(character)));
    }
    return text.orElse("");
  }

  public String line(String path, @Nullable String raw, int longest) {
    String text = text(path, raw);
    bounds(path, text, 0, longest);
    return text;
  }

  public @Nullable String optional(String path, @Nullable String raw, int longest) {
    String text = line(path, raw, longest);
    return text.isEmpty() ? null : text;
  }

  public void bounds(String path, String text, int shortest, int longest) {
    int length = text.codePointCount(0, text.length());
    if (length < shortest || length > longest) {
      wrong(
          path,
          ArticleReason.TEXT_LENGTH,
          Map.of("least", shortest, "limit", longest, "actual", length));
    }
  }

  /// The lines that are not blank.
  public List<String> lines(
      String path, @Nullable List<@Nullable String> given, int most, int longest) {
    var kept = new ArrayList<String>();
    var raw = Objects.requireNonNullElse(given, List.<@Nullable String>of());
    if (raw.size() > most) {
      tooMany(path, most, raw.size());
      return kept;
    }
    for (int i = 0; i < raw.size(); i++) {
      String text = line(path + "/" + i, raw.get(i), longest);
      if (!text.isEmpty()) {
        kept.add(text);
      }
    }
    return kept;
  }
}
