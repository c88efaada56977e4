package newsroom.submission.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import newsroom.contracts.submission.BylineUnit;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.ReprintSource;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Reason;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Makes content of copy, or says everything that is wrong with it at once.
public final class CopyCheck {
  public static final int LONGEST_BODY = 20_000;
  public static final int MOST_PASSAGES = 500;
  public static final int MOST_HEADLINE_LINES = 3;
  public static final int LONGEST_LINE = 80;
  public static final int LONGEST_DECK = 120;
  public static final int LONGEST_NAME = 100;
  public static final int LONGEST_BYLINE = 200;
  public static final int LONGEST_POINTER = 200;
  public static final int LONGEST_COLUMN = 40;
  public static final int LONGEST_URL = 500;
  public static final int MOST_BYLINE_UNITS = 20;
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,39}");

  private final List<FieldProblem> wrong = new ArrayList<>();
  private final Predicate<String> unitExists;

  private CopyCheck(Predicate<String> unitExists) {
    this.unitExists = unitExists;
  }

  /// @param unitExists whether the registry knows a unit id
  /// @throws Refusal.Invalid with every field that is wrong
  public static Content check(Copy copy, Predicate<String> unitExists) {
    return new CopyCheck(unitExists).content(copy);
  }

  private Content content(Copy copy) {
    var headline = headline(copy.headline());
    var body = body(copy.body());
    String genre = Objects.requireNonNullElse(copy.genre(), "");
    if (!CODE.matcher(genre).matches()) {
      wrong("/genre", ArticleReason.GENRE_CODE);
    }
    var origin = copy.origin();
    if (origin == null) {
      wrong("/origin", ArticleReason.ORIGIN_MISSING);
    }
    var reprint = reprint(origin, copy.reprint());
    String byline = line("/rawByline", copy.rawByline(), 0, LONGEST_BYLINE);
    var units = bylineUnits(copy.bylineUnits());
    String column = optional("/suggestedColumn", copy.suggestedColumn(), LONGEST_COLUMN);
    String pointer = optional("/pointer", copy.pointer(), LONGEST_POINTER);
    if (origin == null || !wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
    return new Content(
        headline, body, genre, origin, reprint, byline, units, column, pointer, copy.eventDate());
  }

  private Headline headline(Copy.@Nullable Heading heading) {
    if (heading == null) {
      wrong("/headline", ArticleReason.HEADLINE_MISSING);
      return new Headline(null, List.of(), null);
    }
    var given = Objects.requireNonNullElse(heading.main(), List.<@Nullable String>of());
    var main = new ArrayList<String>();
    if (given.isEmpty()) {
      wrong("/headline/main", ArticleReason.HEADLINE_MISSING);
    } else if (given.size() > MOST_HEADLINE_LINES) {
      tooMany("/headline/main", MOST_HEADLINE_LINES, given.size());
    } else {
      for (int i = 0; i < given.size(); i++) {
        main.add(line("/headline/main/" + i, given.get(i), 1, LONGEST_LINE));
      }
    }
    return new Headline(
        optional("/headline/eyebrow", heading.eyebrow(), LONGEST_LINE),
        main,
        optional("/headline/deck", heading.deck(), LONGEST_DECK));
  }

  /// Blank paragraphs are what pasting leaves behind; they go.
  private List<Passage> body(@Nullable List<Copy.@Nullable Passage> given) {
    var passages = new ArrayList<Passage>();
    int length = 0;
    int codePoints = 0;
    int at = 0;
    for (var raw : Objects.requireNonNullElse(given, List.<Copy.@Nullable Passage>of())) {
      String path = "/body/" + at++;
      var kind = raw == null ? null : raw.kind();
      if (raw == null || kind == null) {
        wrong(path, ArticleReason.PASSAGE_KIND);
        continue;
      }
      String text = text(path + "/text", raw.text());
      if (text.isEmpty()) {
        continue;
      }
      if (kind == PassageKind.SUBHEAD) {
        bounds(path + "/text", text, 1, LONGEST_LINE);
      }
      length += Wording.length(text);
      codePoints += text.codePointCount(0, text.length());
      passages.add(new Passage(kind, text));
    }
    if (length < 1 || length > LONGEST_BODY) {
      wrong.add(
          new FieldProblem(
              "/body",
              ArticleReason.ARTICLE_LENGTH,
              Map.of("limit", LONGEST_BODY, "actual", length)));
    } else if (codePoints - length > LONGEST_BODY) {
      wrong("/body", ArticleReason.TOO_MUCH_BLANK);
    } else if (passages.size() > MOST_PASSAGES) {
      tooMany("/body", MOST_PASSAGES, passages.size());
    }
    return passages;
  }

  private @Nullable ReprintSource reprint(@Nullable Origin origin, Copy.@Nullable Source given) {
    if (origin != Origin.REPRINT) {
      if (given != null && origin != null) {
        wrong("/reprint", ArticleReason.REPRINT_UNEXPECTED);
      }
      return null;
    }
    if (given == null || blank(given.sourceName()) || blank(given.originalTitle())) {
      wrong("/reprint", ArticleReason.REPRINT_SOURCE);
      return null;
    }
    String unit = blank(given.sourceUnitId()) ? null : given.sourceUnitId();
    known("/reprint/sourceUnitId", unit);
    String url = optional("/reprint/originalUrl", given.originalUrl(), LONGEST_URL);
    if (url != null && !web(url)) {
      wrong("/reprint/originalUrl", ArticleReason.WEB_ADDRESS);
    }
    return new ReprintSource(
        line("/reprint/sourceName", given.sourceName(), 1, LONGEST_NAME),
        unit,
        optional("/reprint/author", given.author(), LONGEST_NAME),
        line("/reprint/originalTitle", given.originalTitle(), 1, LONGEST_BYLINE),
        url,
        given.originalDate());
  }

  private List<BylineUnit> bylineUnits(@Nullable List<Copy.@Nullable Byline> given) {
    var units = new ArrayList<BylineUnit>();
    if (given == null || given.isEmpty()) {
      wrong("/bylineUnits", ArticleReason.BYLINE_MISSING);
      return units;
    }
    if (given.size() > MOST_BYLINE_UNITS) {
      tooMany("/bylineUnits", MOST_BYLINE_UNITS, given.size());
      return units;
    }
    int at = 0;
    for (var raw : given) {
      String path = "/bylineUnits/" + at++;
      if (raw == null || raw.role() == null) {
        wrong(path + "/role", ArticleReason.CREDIT_MISSING);
        continue;
      }
      String unit = blank(raw.unitId()) ? null : raw.unitId();
      known(path + "/unitId", unit);
      units.add(
          new BylineUnit(
              unit, line(path + "/name", raw.name(), 1, LONGEST_NAME), raw.role().name()));
    }
    return units;
  }

  private void known(String path, @Nullable String unitId) {
    if (unitId != null && !unitExists.test(unitId)) {
      wrong(path, ArticleReason.UNIT_UNKNOWN);
    }
  }

  private @Nullable String optional(String path, @Nullable String raw, int longest) {
    String text = line(path, raw, 0, longest);
    return text.isEmpty() ? null : text;
  }

  private String line(String path, @Nullable String raw, int shortest, int longest) {
    String text = text(path, raw);
    bounds(path, text, shortest, longest);
    return text;
  }

  private void bounds(String path, String text, int shortest, int longest) {
    int length = text.codePointCount(0, text.length());
    if (length < shortest || length > longest) {
      wrong.add(
          new FieldProblem(
              path,
              ArticleReason.TEXT_LENGTH,
              Map.of("least", shortest, "limit", longest, "actual", length)));
    }
  }

  private String text(String path, @Nullable String raw) {
    var text = Wording.normalised(Objects.requireNonNullElse(raw, ""));
    if (text.isEmpty()) {
      wrong(path, ArticleReason.NOT_TEXT);
    }
    return text.orElse("");
  }

  private static boolean web(String url) {
    try {
      var uri = new URI(url);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private void tooMany(String path, int limit, int actual) {
    wrong.add(
        new FieldProblem(path, ArticleReason.TOO_MANY, Map.of("limit", limit, "actual", actual)));
  }

  private void wrong(String path, Reason reason) {
    wrong.add(new FieldProblem(path, reason));
  }
}
