package newsroom.review.findings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsroom.review.casefile.CheckReport;
import newsroom.review.casefile.Reports;
import newsroom.review.casefile.VersionRef;
import newsroom.review.casefile.VersionText;
import newsroom.review.check.Checker;
import newsroom.review.check.ErrorCount;
import newsroom.review.check.Finding;
import newsroom.review.check.Level;
import newsroom.review.check.Manuscript;
import newsroom.review.check.Manuscript.Kind;
import newsroom.review.check.Manuscript.Place;
import newsroom.review.check.RulePack;
import newsroom.review.policy.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Looks at every text that comes in. The rules of today apply: the issue it is meant for is not known yet.
@Service
class CaseChecks implements Reports {
  private static final int ID_CHARACTERS = 16;

  private final ReportStore store;
  private final Checker checker;
  private final List<String> rules;
  private final Clock clock;

  CaseChecks(ReportStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    var packs = RulePack.shipped();
    this.checker = new Checker(packs);
    this.rules = packs.stream().map(p -> p.pack() + "/" + p.version()).sorted().toList();
  }

  @Override
  public CheckReport look(String articleId, VersionText text) {
    var version = new VersionRef(text.versionNo(), text.contentHash());
    return brief(
        store.find(articleId, version, rules).orElseGet(() -> looked(articleId, version, text)));
  }

  @Override
  public Optional<String> rule(String articleId, VersionRef version, String findingId) {
    return store.all(articleId, version).stream()
        .flatMap(report -> report.findings().stream())
        .filter(found -> found.findingId().equals(findingId))
        .map(Found::ruleId)
        .findFirst();
  }

  private Report looked(String articleId, VersionRef version, VersionText text) {
    var now = clock.instant();
    var places = places(text);
    var manuscript = new Manuscript(places.stream().map(Part::place).toList(), day(now), List.of());
    var byPath = new HashMap<String, Part>();
    places.forEach(part -> byPath.put(part.place.path(), part));
    var seen = new HashMap<String, Integer>();
    var findings = checker.findings(manuscript);
    var found = findings.stream().map(f -> found(f, byPath, seen)).toList();
    var report =
        new Report(
            version,
            rules,
            now.truncatedTo(ChronoUnit.MILLIS),
            characters(text),
            found,
            Report.Errors.of(ErrorCount.of(manuscript, findings)));
    store.keep(articleId, report);
    return report;
  }

  private static CheckReport brief(Report report) {
    var mustFix = new ArrayList<String>();
    int check = 0;
    int notes = 0;
    for (var found : report.findings()) {
      switch (found.level()) {
        case "BLOCK" -> mustFix.add(found.findingId());
        case "WARN" -> check++;
        default -> notes++;
      }
    }
    return new CheckReport(
        report.version(), report.rules(), report.checkedAt(), mustFix, check, notes);
  }

  /// A place with the names the desk knows it by.
  private record Part(Place place, String part, @Nullable String paragraphId) {}

  private static List<Part> places(VersionText text) {
    var places = new ArrayList<Part>();
    var headline = text.headline();
    head(places, "EYEBROW", Kind.EYEBROW, headline.eyebrow());
    head(places, "HEADLINE", Kind.HEADLINE, String.join(" ", headline.main()));
    head(places, "DECK", Kind.DECK, headline.deck());
    for (var paragraph : text.body()) {
      var kind =
          switch (paragraph.kind()) {
            case "SUBHEAD" -> Kind.SUBHEAD;
            case "IMAGE" -> Kind.CAPTION;
            default -> Kind.TEXT;
          };
      var path = "/body/" + paragraph.paragraphId();
      places.add(
          new Part(new Place(path, kind, paragraph.text()), "BODY", paragraph.paragraphId()));
    }
    head(places, "BYLINE", Kind.BYLINE, text.rawByline());
    return places;
  }

  private static void head(List<Part> places, String part, Kind kind, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      places.add(new Part(new Place("/" + part.toLowerCase(Locale.ROOT), kind, text), part, null));
    }
  }

  private static Found found(Finding f, Map<String, Part> places, Map<String, Integer> seen) {
    var rule = f.rule();
    var part = places.get(f.path());
    var around = part == null ? "" : part.place.text();
    var name = String.join("|", rule.id(), part == null ? "WHOLE" : part.part, around, f.words());
    int again = seen.merge(name, 1, Integer::sum);
    return new Found(
        hash(name + "|" + again),
        rule.id(),
        rule.version(),
        rule.type(),
        level(rule.level()),
        part == null ? "WHOLE" : part.part,
        part == null ? null : part.paragraphId,
        f.from(),
        f.to(),
        f.words(),
        rule.title().zh(),
        rule.title().en(),
        f.instead().isEmpty() ? null : f.instead().getFirst(),
        new Found.Citation(
            rule.source().name(),
            rule.source().number(),
            rule.source().article(),
            rule.source().certainty().name()));
  }

  /// 须改, 留意, 提示: what counts as an error of the article is looked at like a doubt.
  private static String level(Level level) {
    return switch (level) {
      case BLOCK -> "BLOCK";
      case ERROR, WARN -> "WARN";
      case INFO -> "NOTE";
    };
  }

  private static int characters(VersionText text) {
    return text.body().stream()
        .filter(p -> !p.kind().equals("IMAGE"))
        .mapToInt(p -> p.text().codePointCount(0, p.text().length()))
        .sum();
  }

  private static LocalDate day(Instant now) {
    return now.atZone(WorkingCalendar.NEWSROOM).toLocalDate();
  }

  private static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, ID_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
