package newsroom.submission.article;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import newsroom.contracts.submission.AiUse;
import newsroom.contracts.submission.BylineUnit;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.ReprintSource;
import newsroom.contracts.submission.Verification;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Makes content of copy, or says everything at once that keeps it from being stored. What is missing
/// or too long to be printed is no reason: [Readiness] says that, and only handing in needs it.
public final class CopyCheck {
  public static final int LONGEST_BODY = 20_000;
  public static final int MOST_PASSAGES = 500;
  public static final int DEEPEST_LIST = 3;
  public static final int LONGEST_NAME = 100;

  /// What a draft keeps of a line or list, far more than can be printed.
  public static final int KEPT_LINE = 1_000;

  public static final int KEPT_ENTRIES = 100;
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,39}");

  private final Mistakes mistakes = new Mistakes();
  private final Predicate<String> unitExists;
  private final Predicate<String> callExists;

  private CopyCheck(Predicate<String> unitExists, Predicate<String> callExists) {
    this.unitExists = unitExists;
    this.callExists = callExists;
  }

  /// Copy that may name any call.
  ///
  /// @throws Refusal.Invalid with every field that is wrong
  public static Content check(Copy copy, Predicate<String> unitExists) {
    return check(copy, unitExists, _ -> true);
  }

  /// @param unitExists whether the registry knows a unit id
  /// @param callExists whether there is a call of this id for whoever writes
  /// @throws Refusal.Invalid with every field that is wrong
  public static Content check(
      Copy copy, Predicate<String> unitExists, Predicate<String> callExists) {
    return new CopyCheck(unitExists, callExists).content(copy);
  }

  private Content content(Copy copy) {
    var headline = headline(copy.headline());
    var body = new BodyCheck(mistakes).body(copy.body());
    String genre = Objects.requireNonNullElse(copy.genre(), "");
    if (!genre.isEmpty() && !CODE.matcher(genre).matches()) {
      mistakes.wrong("/genre", ArticleReason.GENRE_CODE);
    }
    var origin = copy.origin();
    if (origin == null) {
      mistakes.wrong("/origin", ArticleReason.ORIGIN_MISSING);
    }
    var reprint = reprint(origin, copy.reprint());
    String byline = mistakes.line("/rawByline", copy.rawByline(), KEPT_LINE);
    var units = bylineUnits(copy.bylineUnits());
    String column = mistakes.optional("/suggestedColumn", copy.suggestedColumn(), KEPT_LINE);
    String pointer = mistakes.optional("/pointer", copy.pointer(), KEPT_LINE);
    var particulars = particulars(copy.extras());
    mistakes.refuse();
    return new Content(
        headline,
        body,
        genre,
        Objects.requireNonNull(origin),
        reprint,
        byline,
        units,
        column,
        pointer,
        copy.eventDate(),
        particulars);
  }

  private Headline headline(Copy.@Nullable Heading heading) {
    if (heading == null) {
      return new Headline(null, List.of(), null);
    }
    return new Headline(
        mistakes.optional("/headline/eyebrow", heading.eyebrow(), KEPT_LINE),
        mistakes.lines("/headline/main", heading.main(), KEPT_ENTRIES, KEPT_LINE),
        mistakes.optional("/headline/deck", heading.deck(), KEPT_LINE));
  }

  private @Nullable ReprintSource reprint(@Nullable Origin origin, Copy.@Nullable Source given) {
    if (origin != Origin.REPRINT) {
      if (given != null && origin != null) {
        mistakes.wrong("/reprint", ArticleReason.REPRINT_UNEXPECTED);
      }
      return null;
    }
    if (given == null) {
      return new ReprintSource("", null, null, "", null, null);
    }
    String unit = blank(given.sourceUnitId()) ? null : given.sourceUnitId();
    known("/reprint/sourceUnitId", unit);
    return new ReprintSource(
        mistakes.line("/reprint/sourceName", given.sourceName(), KEPT_LINE),
        unit,
        mistakes.optional("/reprint/author", given.author(), KEPT_LINE),
        mistakes.line("/reprint/originalTitle", given.originalTitle(), KEPT_LINE),
        mistakes.optional("/reprint/originalUrl", given.originalUrl(), 2 * KEPT_LINE),
        given.originalDate(),
        rights(given.rights()));
  }

  /// In the order of the channels; the last word on a channel holds.
  private List<ReprintSource.ChannelRight> rights(@Nullable List<Copy.@Nullable Right> given) {
    var raw = Objects.requireNonNullElse(given, List.<Copy.@Nullable Right>of());
    var kept = new EnumMap<Channel, ReprintSource.ChannelRight>(Channel.class);
    if (raw.size() > KEPT_ENTRIES) {
      mistakes.tooMany("/reprint/rights", KEPT_ENTRIES, raw.size());
      return List.of();
    }
    for (int i = 0; i < raw.size(); i++) {
      var right = raw.get(i);
      String path = "/reprint/rights/" + i;
      if (right == null || right.channel() == null || right.basis() == null) {
        mistakes.wrong(path, ArticleReason.RIGHT_INCOMPLETE);
        continue;
      }
      kept.put(
          right.channel(),
          new ReprintSource.ChannelRight(
              right.channel().name(),
              right.basis().name(),
              mistakes.optional(path + "/note", right.note(), KEPT_LINE)));
    }
    return List.copyOf(kept.values());
  }

  private List<BylineUnit> bylineUnits(@Nullable List<Copy.@Nullable Byline> given) {
    var units = new ArrayList<BylineUnit>();
    var all = Objects.requireNonNullElse(given, List.<Copy.@Nullable Byline>of());
    if (all.size() > KEPT_ENTRIES) {
      mistakes.tooMany("/bylineUnits", KEPT_ENTRIES, all.size());
      return units;
    }
    int at = 0;
    for (var raw : all) {
      String path = "/bylineUnits/" + at++;
      if (raw == null || raw.role() == null) {
        mistakes.wrong(path + "/role", ArticleReason.CREDIT_MISSING);
        continue;
      }
      String unit = blank(raw.unitId()) ? null : raw.unitId();
      known(path + "/unitId", unit);
      units.add(
          new BylineUnit(
              unit, mistakes.line(path + "/name", raw.name(), KEPT_LINE), raw.role().name()));
    }
    return units;
  }

  private Particulars particulars(Copy.@Nullable Extras given) {
    if (given == null) {
      return Particulars.NONE;
    }
    var notBefore = given.notBefore();
    var tags = EnumSet.noneOf(Sensitivity.class);
    for (var tag :
        Objects.requireNonNullElse(given.sensitivity(), List.<@Nullable Sensitivity>of())) {
      if (tag != null) {
        tags.add(tag);
      }
    }
    return new Particulars(
        mistakes.lines("/keywords", given.keywords(), KEPT_ENTRIES, KEPT_LINE).stream()
            .distinct()
            .toList(),
        notBefore == null ? null : notBefore.truncatedTo(ChronoUnit.SECONDS),
        call(given.callId()),
        ai(given.ai()),
        List.copyOf(tags),
        verification(given.verification()));
  }

  private @Nullable String call(@Nullable String given) {
    String callId = mistakes.optional("/callId", given, LONGEST_NAME);
    if (callId != null && !callExists.test(callId)) {
      mistakes.wrong("/callId", ArticleReason.CALL_UNKNOWN);
    }
    return callId;
  }

  private static @Nullable AiUse ai(Copy.@Nullable Ai given) {
    if (given == null || given.used() == null) {
      return null;
    }
    var extent = given.extent();
    return new AiUse(given.used(), !given.used() || extent == null ? "" : extent.name());
  }

  private @Nullable Verification verification(Copy.@Nullable Proof given) {
    if (given == null) {
      return null;
    }
    var verification =
        new Verification(
            Boolean.TRUE.equals(given.critical()),
            mistakes.optional("/verification/verifiedBy", given.verifiedBy(), KEPT_LINE),
            mistakes.optional("/verification/method", given.method(), KEPT_LINE),
            mistakes.lines("/verification/sources", given.sources(), KEPT_ENTRIES, KEPT_LINE),
            mistakes.lines("/verification/evidence", given.evidence(), KEPT_ENTRIES, KEPT_LINE));
    return verification.equals(new Verification(false, null, null, List.of(), List.of()))
        ? null
        : verification;
  }

  private void known(String path, @Nullable String unitId) {
    if (unitId != null && !unitExists.test(unitId)) {
      mistakes.wrong(path, ArticleReason.UNIT_UNKNOWN);
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
