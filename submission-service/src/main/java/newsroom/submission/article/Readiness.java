package newsroom.submission.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsroom.contracts.submission.BylineUnit;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;

/// Whether a text may be handed in: what its genre asks for and the rules of the trade. A draft is
/// told, a submission refused.
public final class Readiness {
  public static final int MOST_BYLINE_UNITS = 20;
  public static final int LONGEST_BYLINE = 200;
  public static final int LONGEST_POINTER = 200;
  public static final int LONGEST_COLUMN = 40;
  public static final int MOST_KEYWORDS = 10;
  public static final int LONGEST_KEYWORD = 20;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Genres genres;
  private final PrintedNames printed;

  public Readiness(Genres genres, PrintedNames printed) {
    this.genres = genres;
    this.printed = printed;
  }

  /// A text that answers no call.
  ///
  /// @throws Refusal.Invalid with every field that keeps the text from being handed in
  public void require(Content content, Map<String, ShownPhoto> photos, Instant now) {
    require(content, photos, now, OpenCalls.Standing.TAKING);
  }

  /// @throws Refusal.Invalid with every field that keeps the text from being handed in
  public void require(
      Content content, Map<String, ShownPhoto> photos, Instant now, OpenCalls.Standing call) {
    var musts =
        of(content, photos, now, call).stream()
            .filter(finding -> finding.level() == Finding.Level.MUST)
            .map(Finding::problem)
            .toList();
    if (!musts.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, musts);
    }
  }

  /// Everything there is to say about a text that answers no call.
  public List<Finding> of(Content content, Map<String, ShownPhoto> photos, Instant now) {
    return of(content, photos, now, OpenCalls.Standing.TAKING);
  }

  /// Everything there is to say about it, most severe first.
  ///
  /// @param photos of the unit, by id
  /// @param call how the call it answers stands; TAKING when it answers none
  public List<Finding> of(
      Content content, Map<String, ShownPhoto> photos, Instant now, OpenCalls.Standing call) {
    var findings = new Findings();
    var edition = genres.on(now.atZone(ZONE).toLocalDate());
    headline(content, edition.headline(), findings);
    if (content.genre().isEmpty()) {
      findings.must("/genre", ArticleReason.GENRE_CODE);
    }
    var genre = edition.genre(content.genre());
    if (genre.isEmpty() && !content.genre().isEmpty()) {
      findings.must("/genre", ArticleReason.GENRE_UNKNOWN);
    }
    body(content, genre, photos, findings);
    genre.ifPresent(g -> parts(content, g, findings));
    byline(content, findings);
    findings.longest("/suggestedColumn", or(content.suggestedColumn()), LONGEST_COLUMN, 99);
    findings.longest("/pointer", or(content.pointer()), LONGEST_POINTER, 999);
    keywords(content.particulars().keywords(), findings);
    var notBefore = content.particulars().notBefore();
    if (notBefore != null && notBefore.isBefore(now)) {
      findings.must("/notBefore", ArticleReason.NOT_BEFORE_PAST);
    }
    TradeRules.check(content, findings);
    switch (call) {
      case TAKING -> {}
      case LATE -> findings.check("/callId", ArticleReason.CALL_LATE);
      case NOT_YET -> findings.must("/callId", ArticleReason.CALL_NOT_YET);
      case OVER -> findings.must("/callId", ArticleReason.CALL_OVER);
      case UNKNOWN -> findings.must("/callId", ArticleReason.CALL_UNKNOWN);
    }
    return findings.all().stream().sorted((a, b) -> a.level().compareTo(b.level())).toList();
  }

  private static void headline(Content content, Genres.Headlines bounds, Findings findings) {
    var headline = content.headline();
    if (headline.main().isEmpty()) {
      findings.must("/headline/main", ArticleReason.HEADLINE_MISSING);
    } else if (headline.main().size() > bounds.lines()) {
      findings.must(
          "/headline/main",
          ArticleReason.TOO_MANY,
          Map.of("limit", bounds.lines(), "actual", headline.main().size()));
    }
    for (int i = 0; i < headline.main().size(); i++) {
      findings.longest(
          "/headline/main/" + i, headline.main().get(i), bounds.line(), bounds.usualLine());
    }
    findings.longest(
        "/headline/eyebrow", or(headline.eyebrow()), bounds.eyebrow(), bounds.usualEyebrow());
    findings.longest("/headline/deck", or(headline.deck()), bounds.deck(), bounds.usualDeck());
  }

  private static void body(
      Content content, Optional<Genre> genre, Map<String, ShownPhoto> photos, Findings findings) {
    int length = content.length();
    if (length < 1) {
      findings.must(
          "/body",
          ArticleReason.ARTICLE_LENGTH,
          Map.of("limit", CopyCheck.LONGEST_BODY, "actual", length));
    } else if (genre.isPresent()) {
      length(genre.get(), length, findings);
    }
    for (int i = 0; i < content.body().size(); i++) {
      var passage = content.body().get(i);
      String path = "/body/" + i;
      if (passage.kind() == PassageKind.SUBHEAD) {
        findings.longest(path + "/text", passage.text(), 80, 99);
      } else if (passage.kind() == PassageKind.IMAGE) {
        PhotoRules.check(path, passage, content, photos, findings);
      }
    }
  }

  private static void length(Genre genre, int length, Findings findings) {
    var bounds = genre.length();
    if (length < bounds.least() || length > bounds.most()) {
      findings.must(
          "/body",
          ArticleReason.GENRE_LENGTH,
          Map.of(
              "genre", genre.zh(),
              "genreEn", genre.en(),
              "least", bounds.least(),
              "limit", bounds.most(),
              "actual", length));
    } else if (length < bounds.usualLeast() || length > bounds.usualMost()) {
      findings.note(
          "/body",
          ArticleReason.GENRE_USUAL_LENGTH,
          Map.of(
              "genre", genre.zh(),
              "genreEn", genre.en(),
              "least", bounds.usualLeast(),
              "limit", bounds.usualMost(),
              "actual", length));
    }
  }

  private static void parts(Content content, Genre genre, Findings findings) {
    for (var part : genre.parts()) {
      if (part.need() == Genre.Need.OPTIONAL || present(content, part.path())) {
        continue;
      }
      var args =
          Map.of(
              "genre", genre.zh(), "genreEn", genre.en(), "part", part.zh(), "partEn", part.en());
      String path = part.path().startsWith("/body/") ? "/body" : part.path();
      if (part.need() == Genre.Need.REQUIRED) {
        findings.must(path, ArticleReason.PART_MISSING, args);
      } else {
        findings.note(path, ArticleReason.PART_EXPECTED, args);
      }
    }
  }

  private static boolean present(Content content, String path) {
    return switch (path) {
      case "/eventDate" -> content.eventDate() != null;
      case "/pointer" -> content.pointer() != null;
      case "/suggestedColumn" -> content.suggestedColumn() != null;
      case "/headline/eyebrow" -> content.headline().eyebrow() != null;
      case "/headline/deck" -> content.headline().deck() != null;
      case "/keywords" -> !content.particulars().keywords().isEmpty();
      case "/body/subheads" ->
          content.body().stream().anyMatch(p -> p.kind() == PassageKind.SUBHEAD);
      case "/body/list" -> content.body().stream().anyMatch(p -> p.kind() == PassageKind.LIST_ITEM);
      default -> throw new IllegalStateException("No part of an article is " + path);
    };
  }

  private void byline(Content content, Findings findings) {
    findings.longest("/rawByline", content.rawByline(), LONGEST_BYLINE, 999);
    var units = content.bylineUnits();
    if (units.isEmpty()) {
      findings.must("/bylineUnits", ArticleReason.BYLINE_MISSING);
    } else if (units.size() > MOST_BYLINE_UNITS) {
      findings.must(
          "/bylineUnits",
          ArticleReason.TOO_MANY,
          Map.of("limit", MOST_BYLINE_UNITS, "actual", units.size()));
    }
    for (int i = 0; i < units.size(); i++) {
      var unit = units.get(i);
      String path = "/bylineUnits/" + i;
      if (unit.name().isEmpty()) {
        findings.must(
            path + "/name",
            ArticleReason.TEXT_LENGTH,
            Map.of("least", 1, "limit", CopyCheck.LONGEST_NAME, "actual", 0));
      }
      findings.longest(path + "/name", unit.name(), CopyCheck.LONGEST_NAME, 999);
      if (unit.unitId() == null) {
        findings.note(path, ArticleReason.BYLINE_UNRESOLVED, Map.of("name", unit.name()));
      }
    }
    printedOnly(content, findings);
  }

  /// Whoever is printed wants the credit too; a unit may be written in another of its names.
  private void printedOnly(Content content, Findings findings) {
    var units = content.bylineUnits();
    if (content.rawByline().isEmpty() || units.isEmpty()) {
      return;
    }
    var missing =
        printed.of(content.rawByline(), content.eventDate()).stream()
            .filter(name -> units.stream().noneMatch(unit -> meant(name, unit)))
            .map(PrintedNames.Printed::written)
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      findings.check(
          "/rawByline",
          ArticleReason.BYLINE_NAMES_MORE,
          Map.of("names", String.join("、", missing)));
    }
  }

  private static boolean meant(PrintedNames.Printed name, BylineUnit unit) {
    return unit.name().equals(name.written())
        || (unit.unitId() != null && name.unitIds().contains(unit.unitId()));
  }

  private static void keywords(List<String> keywords, Findings findings) {
    if (keywords.size() > MOST_KEYWORDS) {
      findings.must(
          "/keywords",
          ArticleReason.TOO_MANY,
          Map.of("limit", MOST_KEYWORDS, "actual", keywords.size()));
    }
    for (int i = 0; i < keywords.size(); i++) {
      findings.longest("/keywords/" + i, keywords.get(i), LONGEST_KEYWORD, 99);
    }
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
