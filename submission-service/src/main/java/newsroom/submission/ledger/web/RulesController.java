package newsroom.submission.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.IfMatch;
import newsroom.submission.article.Genres;
import newsroom.submission.ledger.LedgerDesk;
import newsroom.submission.ledger.LedgerReason;
import newsroom.submission.ledger.Rules;
import newsroom.submission.ledger.Sharing;
import newsroom.submission.unit.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/ledger/rules")
@Tag(name = "ledger rules", description = "Points and fees: dated editions, chosen by issue date")
class RulesController {
  private static final String MAKERS = "hasAnyRole('LIAISON_EDITOR', 'DUTY_EDITOR')";
  private static final long LEAST_FEN = 10_000;
  private static final int MOST_CHANGES = 200;

  private final LedgerDesk desk;
  private final Reading reading;

  RulesController(LedgerDesk desk, Reading reading) {
    this.desk = desk;
    this.reading = reading;
  }

  @Schema(name = "LedgerRulesDraft")
  record Draft(
      @NotNull LocalDate validFrom,
      @Schema(description = "By genre, two places") @NotNull @Size(max = 40)
          Map<String, BigDecimal> points,
      @NotNull BigDecimal otherPoints,
      int longOver,
      @NotNull BigDecimal longExtra,
      int leadFactor,
      @Schema(description = "By channel; what is not named counts 100") @Size(max = 10)
          @Nullable Map<String, Integer> mediaPercent,
      int reprintPercent,
      @Schema(description = "For 1,000 characters") long originalFen,
      int originalMonths,
      long reprintFen,
      int reprintMonths,
      @NotNull Set<UnitKind> pointsOnly,
      @NotNull Sharing sharing,
      @Schema(description = "For WEIGHTED, by place in the byline") @Size(max = 40)
          @Nullable List<Integer> weights,
      int objectionDays,
      @Size(max = 500) @Nullable String note) {}

  @Schema(name = "LedgerRules")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      int edition,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      Map<String, BigDecimal> points,
      BigDecimal otherPoints,
      int longOver,
      BigDecimal longExtra,
      int leadFactor,
      Map<String, Integer> mediaPercent,
      int reprintPercent,
      long originalFen,
      int originalMonths,
      long reprintFen,
      int reprintMonths,
      Set<UnitKind> pointsOnly,
      Sharing sharing,
      List<Integer> weights,
      int objectionDays,
      String note,
      String madeBy,
      Instant madeAt) {
    static View of(Rules rules, @Nullable LocalDate validTo) {
      var points = new TreeMap<String, BigDecimal>();
      rules.points().forEach((genre, worth) -> points.put(genre, LedgerView.decimal(worth)));
      return new View(
          rules.no(),
          rules.validFrom(),
          validTo,
          points,
          LedgerView.decimal(rules.otherPoints()),
          rules.longOver(),
          LedgerView.decimal(rules.longExtra()),
          rules.leadFactor(),
          new TreeMap<>(rules.mediaPercent()),
          rules.reprintPercent(),
          rules.originalFen(),
          rules.originalMonths(),
          rules.reprintFen(),
          rules.reprintMonths(),
          new TreeSet<>(rules.pointsOnly()),
          rules.sharing(),
          rules.weights(),
          rules.objectionDays(),
          rules.note(),
          rules.madeBy().name(),
          rules.madeBy().at());
    }
  }

  @Schema(name = "LedgerRulesList", description = "The latest first")
  record Editions(List<View> items) {}

  @Schema(name = "LedgerTrial")
  record TrialView(
      String month,
      int articles,
      LedgerView.Sum before,
      LedgerView.Sum after,
      @Schema(description = "Units that would get another sum") int units,
      @Schema(description = "The 200 largest changes") List<ChangeView> items) {}

  @Schema(name = "LedgerTrialChange")
  record ChangeView(String unitId, String unitName, LedgerView.Sum before, LedgerView.Sum after) {}

  @GetMapping
  @PreAuthorize(Reading.NEWSROOM)
  @Operation(summary = "All editions", description = "The ETag is the number of the latest.")
  ResponseEntity<Editions> editions() {
    var book = desk.rules();
    var views = new ArrayList<View>();
    LocalDate until = null;
    for (var rules : book.editions().reversed()) {
      views.add(View.of(rules, until));
      until = rules.validFrom().minusDays(1);
    }
    return ResponseEntity.ok().eTag(ETags.of(book.latest().no())).body(new Editions(views));
  }

  @PostMapping("/trial")
  @PreAuthorize(MAKERS)
  @Operation(
      summary = "What these rules would have made of a month",
      description = "By default the last one that is over. Nothing is kept.")
  TrialView trial(
      Actor actor,
      @RequestParam(required = false) @Nullable String month,
      @Valid @RequestBody Draft draft) {
    var wanted = Reading.month("/month", month);
    var trial =
        desk.trial(
            rules(draft, actor, 0),
            Objects.requireNonNullElse(wanted, YearMonth.from(desk.today()).minusMonths(1)));
    return new TrialView(
        trial.month().toString(),
        trial.articles(),
        LedgerView.Sum.of(trial.before()),
        LedgerView.Sum.of(trial.after()),
        trial.changes().size(),
        trial.changes().stream()
            .limit(MOST_CHANGES)
            .map(change ->
                new ChangeView(
                    change.unitId(),
                    reading.name(change.unitId()),
                    LedgerView.Sum.of(change.before()),
                    LedgerView.Sum.of(change.after())))
            .toList());
  }

  @PostMapping
  @PreAuthorize(MAKERS)
  @Operation(
      summary = "A new edition",
      description = "From tomorrow or later. What is booked keeps the edition it was booked by.")
  ResponseEntity<View> make(Actor actor, IfMatch seen, @Valid @RequestBody Draft draft) {
    var made = desk.make(rules(draft, actor, (int) seen.version() + 1), seen.version());
    return ResponseEntity.ok().eTag(ETags.of(made.no())).body(View.of(made, null));
  }

  private Rules rules(Draft draft, Actor actor, int no) {
    var wrong = new ArrayList<FieldProblem>();
    bounds("/longOver", draft.longOver(), 0, 100_000, wrong);
    bounds("/leadFactor", draft.leadFactor(), 1, 10, wrong);
    bounds("/reprintPercent", draft.reprintPercent(), 0, 1_000, wrong);
    bounds("/objectionDays", draft.objectionDays(), 0, 25, wrong);
    law("/originalFen", draft.originalFen(), wrong);
    law("/reprintFen", draft.reprintFen(), wrong);
    soon("/originalMonths", draft.originalMonths(), 1, wrong);
    soon("/reprintMonths", draft.reprintMonths(), 2, wrong);
    var points = new HashMap<String, Integer>();
    var genres = Genres.ofThisBuild().on(draft.validFrom());
    draft
        .points()
        .forEach((genre, worth) -> {
          var path = "/points/" + genre;
          if (genres.genre(genre).isEmpty()) {
            wrong.add(new FieldProblem(path, LedgerReason.NO_SUCH_GENRE));
          }
          points.put(genre, hundredths(path, worth, wrong));
        });
    var percents = Objects.requireNonNullElse(draft.mediaPercent(), Map.<String, Integer>of());
    percents.forEach(
        (channel, percent) -> bounds("/mediaPercent/" + channel, percent, 0, 1_000, wrong));
    var weights = Objects.requireNonNullElse(draft.weights(), List.<Integer>of());
    if (draft.sharing() == Sharing.WEIGHTED && weights.isEmpty()) {
      wrong.add(new FieldProblem("/weights", LedgerReason.WEIGHTS_NEEDED));
    }
    for (int i = 0; i < weights.size(); i++) {
      bounds("/weights/" + i, weights.get(i), 1, 1_000, wrong);
    }
    if (!draft.validFrom().isAfter(desk.today())) {
      wrong.add(new FieldProblem("/validFrom", LedgerReason.NOT_BACKWARDS));
    }
    var last = desk.rules().editions().stream().filter(r -> r.no() < no).toList();
    if (!last.isEmpty() && !draft.validFrom().isAfter(last.getLast().validFrom())) {
      wrong.add(
          new FieldProblem(
              "/validFrom",
              LedgerReason.NOT_AFTER_THE_LAST,
              Map.of("last", last.getLast().validFrom())));
    }
    int other = hundredths("/otherPoints", draft.otherPoints(), wrong);
    int extra = hundredths("/longExtra", draft.longExtra(), wrong);
    if (!wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
    return new Rules(
        no,
        draft.validFrom(),
        points,
        other,
        draft.longOver(),
        extra,
        draft.leadFactor(),
        percents,
        draft.reprintPercent(),
        draft.originalFen(),
        draft.originalMonths(),
        draft.reprintFen(),
        draft.reprintMonths(),
        draft.pointsOnly(),
        draft.sharing(),
        weights,
        draft.objectionDays(),
        Objects.requireNonNullElse(draft.note(), "").strip(),
        new Rules.Maker(actor.accountId(), actor.name(), desk.now()));
  }

  private static void bounds(
      String path, @Nullable Integer value, int least, int most, List<FieldProblem> wrong) {
    if (value == null || value < least || value > most) {
      wrong.add(
          new FieldProblem(path, LedgerReason.OUT_OF_BOUNDS, Map.of("least", least, "most", most)));
    }
  }

  private static void law(String path, long fen, List<FieldProblem> wrong) {
    if (fen < LEAST_FEN) {
      wrong.add(
          new FieldProblem(path, LedgerReason.BELOW_THE_LAW, Map.of("least", LEAST_FEN / 100)));
    } else if (fen > 100 * LEAST_FEN) {
      wrong.add(
          new FieldProblem(
              path,
              LedgerReason.OUT_OF_BOUNDS,
              Map.of("least", LEAST_FEN, "most", 100 * LEAST_FEN)));
    }
  }

  private static void soon(String path, int months, int most, List<FieldProblem> wrong) {
    if (months < 1 || months > most) {
      wrong.add(new FieldProblem(path, LedgerReason.LATER_THAN_THE_LAW, Map.of("most", most)));
    }
  }

  private static int hundredths(
      String path, @Nullable BigDecimal points, List<FieldProblem> wrong) {
    var scaled = points == null ? null : points.movePointRight(2).stripTrailingZeros();
    if (scaled == null
        || scaled.scale() > 0
        || scaled.signum() < 0
        || scaled.compareTo(BigDecimal.valueOf(100_000)) > 0) {
      wrong.add(
          new FieldProblem(path, LedgerReason.OUT_OF_BOUNDS, Map.of("least", 0, "most", 1_000)));
      return 0;
    }
    return scaled.intValueExact();
  }
}
