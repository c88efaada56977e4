package newsroom.submission.usage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.PageRequest;
import newsroom.submission.article.Genres;
import newsroom.submission.article.Origin;
import newsroom.submission.newsroom.Submissions;
import newsroom.submission.sheet.SheetFormat;
import newsroom.submission.sheet.Sheets;
import newsroom.submission.unit.Regions;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitReason;
import newsroom.submission.usage.Bulletin;
import newsroom.submission.usage.Dimension;
import newsroom.submission.usage.Figures;
import newsroom.submission.usage.Period;
import newsroom.submission.usage.Scope;
import newsroom.submission.usage.Statistics;
import newsroom.submission.usage.Usage;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/usage")
@Tag(name = "usage", description = "用稿统计: figures that add up")
class UsageController {
  private static final String NEWSROOM =
      "hasAnyRole('LIAISON_EDITOR', 'DUTY_EDITOR', 'AUDITOR', 'ADMINISTRATOR')";
  private static final String READERS =
      "hasAnyRole('LIAISON_EDITOR', 'DUTY_EDITOR', 'AUDITOR', 'ADMINISTRATOR',"
          + " 'CORRESPONDENT', 'UNIT_ADMIN')";
  private static final int SILENT_NAMED = 200;
  private static final UsageView.Counting COUNTING =
      new UsageView.Counting(
          "一篇稿件只计一次，记在来稿单位名下、按来稿日归期；联名各单位的份额另见台账。来稿＝在审＋退改＋待刊＋刊发＋退稿＋撤稿＋未采用；留用＝待刊＋刊发。",
          "An article counts once, for the unit that handed it in and in the period it came; the shares"
              + " of a joint byline are in the ledger. Received = in review + returned + to be printed"
              + " + published + rejected + withdrawn + lapsed; used = to be printed + published.");
  private static final List<String> HEADINGS =
      List.of(
          "类别",
          "地区",
          "来稿",
          "在审",
          "退改中",
          "待刊",
          "刊发",
          "退稿",
          "撤稿",
          "未采用",
          "留用",
          "采用率（%）",
          "退改次数",
          "首次答复（篇）",
          "首次答复中位（小时）",
          "首次答复九成（小时）",
          "决定（篇）",
          "决定中位（小时）",
          "决定九成（小时）",
          "上期来稿",
          "上期留用",
          "上期刊发");

  private final Usage usage;
  private final Submissions submissions;
  private final Regions regions;

  UsageController(Usage usage, Submissions submissions, Regions regions) {
    this.usage = usage;
    this.submissions = submissions;
    this.regions = regions;
  }

  /// What is asked for.
  record Asked(
      @Parameter(description = "2026-10, 2026-Q4 or 2026; the current month when not given")
          @Nullable String period,
      @Parameter(description = "Id of a unit") @Nullable String unit,
      @Parameter(
              description =
                  "true: with the units below it; without a unit, they count for the"
                      + " one at the top")
          @Nullable Boolean below,
      @Parameter(description = "Code or name of a region 行政区划") @Nullable String region,
      @Parameter(description = "Kind of unit; several with commas") @Nullable String kind,
      @Parameter(description = "Several with commas") @Nullable String genre,
      @Parameter(description = "ORIGINAL, REPRINT, COMMISSIONED; several with commas")
          @Nullable String origin,
      @Parameter(description = "Suggested column 栏目") @Nullable String column,
      @Parameter(
              description =
                  "UNIT (default), REGION, KIND, COLUMN, GENRE, ORIGIN, MONTH, QUARTER"
                      + " or YEAR")
          @Nullable String by) {}

  private record Question(Period period, Scope scope, Dimension by, boolean rolledUp) {}

  @GetMapping
  @PreAuthorize(READERS)
  @Operation(
      summary = "What was handed in, what became of it, and how long it took",
      description =
          "A unit sees its own figures, not those of units below it; the newsroom all. Items come"
              + " most printed first, by time in its order.")
  UsageView count(Actor actor, @ParameterObject Asked asked, PageRequest page) {
    var question = question(actor, asked);
    var counted =
        usage.count(question.period(), question.scope(), question.by(), question.rolledUp());
    int from = from(page, counted.rows().size());
    int to = Math.min(counted.rows().size(), from + page.limit());
    var shown = counted.rows().subList(from, to);
    boolean all = shown.size() == counted.rows().size();
    return new UsageView(
        counted.period().toString(),
        counted.period().previous().toString(),
        counted.asOf(),
        counted.by().name(),
        row(counted.total()),
        shown.stream().map(UsageController::row).toList(),
        all ? null : rest(counted, shown),
        counted.rows().size(),
        to < counted.rows().size() ? String.valueOf(to) : null,
        counted.months().stream()
            .map(m ->
                new UsageView.Month(m.month().toString(), m.submitted(), m.used(), m.published()))
            .toList(),
        counted.columns().stream().map(c -> new UsageView.Column(c.name(), c.published())).toList(),
        counted.days(),
        counted.unanswered(),
        actor.ownUnit() == null ? counted.silent().size() : 0,
        actor.ownUnit() == null
            ? counted.silent().stream().limit(SILENT_NAMED).map(UsageView.Silent::of).toList()
            : List.of(),
        COUNTING);
  }

  private static int from(PageRequest page, int rows) {
    var after = page.after();
    try {
      int from = after == null ? 0 : Integer.parseInt(after);
      if (from >= 0 && from <= rows) {
        return from;
      }
    } catch (NumberFormatException e) {
      throw wrong("/after");
    }
    throw wrong("/after");
  }

  private static Refusal wrong(String path) {
    return new Refusal.Invalid(
        PlatformReason.INVALID, List.of(new FieldProblem(path, PlatformReason.ILL_TYPED)));
  }

  private static UsageView.Row row(Statistics.Row row) {
    var unit = row.unit();
    return new UsageView.Row(
        row.key(),
        unit == null ? null : unit.unitId(),
        unit == null ? null : unit.name(),
        unit == null ? null : unit.kind(),
        unit == null ? null : unit.region(),
        UsageView.Numbers.of(row.now()),
        UsageView.Numbers.of(row.before()));
  }

  /// Times of a rest cannot be reckoned from those of others, and are left away.
  private static UsageView.Row rest(Statistics counted, List<Statistics.Row> shown) {
    return row(
        new Statistics.Row(
            "",
            null,
            less(counted.total().now(), shown.stream().map(Statistics.Row::now).toList()),
            less(counted.total().before(), shown.stream().map(Statistics.Row::before).toList())));
  }

  private static Figures less(Figures total, List<Figures> parts) {
    return new Figures(
        total.submitted() - parts.stream().mapToInt(Figures::submitted).sum(),
        total.inReview() - parts.stream().mapToInt(Figures::inReview).sum(),
        total.returned() - parts.stream().mapToInt(Figures::returned).sum(),
        total.accepted() - parts.stream().mapToInt(Figures::accepted).sum(),
        total.published() - parts.stream().mapToInt(Figures::published).sum(),
        total.rejected() - parts.stream().mapToInt(Figures::rejected).sum(),
        total.withdrawn() - parts.stream().mapToInt(Figures::withdrawn).sum(),
        total.lapsed() - parts.stream().mapToInt(Figures::lapsed).sum(),
        total.returns() - parts.stream().mapToInt(Figures::returns).sum(),
        new Figures.Pace(
            total.answer().count() - parts.stream().mapToInt(f -> f.answer().count()).sum(),
            null,
            null),
        new Figures.Pace(
            total.decision().count() - parts.stream().mapToInt(f -> f.decision().count()).sum(),
            null,
            null));
  }

  @GetMapping("/export")
  @PreAuthorize(READERS)
  @Operation(summary = "The same as a file, every row and their sum")
  ResponseEntity<byte[]> export(
      Actor actor,
      @ParameterObject Asked asked,
      @Parameter(description = "xlsx or csv") @RequestParam(defaultValue = "xlsx") String format) {
    var question = question(actor, asked);
    var counted =
        usage.count(question.period(), question.scope(), question.by(), question.rolledUp());
    var headings = new ArrayList<String>();
    headings.add(first(counted.by()));
    headings.addAll(HEADINGS);
    var rows = new ArrayList<List<?>>();
    counted.rows().forEach(row -> rows.add(cells(label(counted.by(), row), row)));
    rows.add(cells("合计", counted.total()));
    var notes = new ArrayList<String>();
    notes.add(COUNTING.zh());
    if (actor.ownUnit() == null && !counted.silent().isEmpty()) {
      notes.add(
          "本期没有来稿的单位（%d 家）：%s"
              .formatted(
                  counted.silent().size(),
                  String.join("、", counted.silent().stream().map(Statistics.Unit::name).toList())));
    }
    return file(
        "usage-" + counted.period(),
        form(format),
        new Sheets.Table(
            "用稿统计", List.of(counted.period().chinese() + "用稿统计"), headings, rows, notes));
  }

  private static List<?> cells(String label, Statistics.Row row) {
    var now = UsageView.Numbers.of(row.now());
    var before = row.before();
    var unit = row.unit();
    return Arrays.asList(
        label,
        unit == null || unit.kind().isEmpty() ? null : UnitKind.valueOf(unit.kind()).chinese(),
        unit == null ? null : unit.region(),
        now.submitted(),
        now.inReview(),
        now.returned(),
        now.accepted(),
        now.published(),
        now.rejected(),
        now.withdrawn(),
        now.lapsed(),
        now.used(),
        now.usedPercent(),
        now.returns(),
        now.answer().count(),
        now.answer().medianHours(),
        now.answer().ninetiethHours(),
        now.decision().count(),
        now.decision().medianHours(),
        now.decision().ninetiethHours(),
        before.submitted(),
        before.used(),
        before.published());
  }

  private static String first(Dimension by) {
    return switch (by) {
      case UNIT -> "单位";
      case REGION -> "地区";
      case KIND -> "单位类别";
      case COLUMN -> "栏目";
      case GENRE -> "体裁";
      case ORIGIN -> "来源";
      case MONTH, QUARTER, YEAR -> "时间";
    };
  }

  private String label(Dimension by, Statistics.Row row) {
    var unit = row.unit();
    if (unit != null) {
      return unit.name();
    }
    if (row.key().isEmpty()) {
      return "未注明";
    }
    return switch (by) {
      case KIND -> UnitKind.valueOf(row.key()).chinese();
      case REGION -> regions.byCode(row.key()).map(region -> region.name()).orElse(row.key());
      case GENRE ->
          Genres.ofThisBuild()
              .on(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")))
              .genre(row.key())
              .map(genre -> genre.zh())
              .orElse(row.key());
      case ORIGIN ->
          switch (Origin.valueOf(row.key())) {
            case ORIGINAL -> "原创";
            case REPRINT -> "转载";
            case COMMISSIONED -> "约稿";
          };
      case UNIT, COLUMN, MONTH, QUARTER, YEAR -> row.key();
    };
  }

  @Schema(name = "UsageBulletin")
  record BulletinView(String period, List<GroupView> groups, UsageView.Counting counting) {}

  @Schema(name = "BulletinGroup")
  record GroupView(
      String kind, String kindZh, String kindEn, List<LineView> lines, List<String> silent) {}

  @Schema(name = "BulletinLine")
  @com.fasterxml.jackson.annotation.JsonInclude(
      com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
  record LineView(
      int rank,
      String unitId,
      String name,
      @Schema(description = "Handed in in the period") int submitted,
      @Schema(description = "Printed in issues of the period") int used,
      int usedBefore,
      @Nullable BigDecimal usedPercent,
      BigDecimal points,
      BigDecimal pointsBefore) {}

  private static final UsageView.Counting IN_BULLETINS =
      new UsageView.Counting(
          "来稿按来稿日、用稿按出报日计入本期，月底来稿下月刊发的计入下月；分数取自台账，撤销的已冲回。同分同名次。",
          "Articles are counted in by the day they came and out by the date of the issue; points are the"
              + " ledger's, less what was taken back. Equals share a rank.");

  @GetMapping("/bulletin")
  @PreAuthorize(NEWSROOM)
  @Operation(summary = "用稿通报: units ranked within their class, and those with nothing named")
  BulletinView bulletin(Actor actor, @ParameterObject Asked asked) {
    var question = question(actor, asked);
    var bulletin = usage.bulletin(question.period(), question.scope());
    return new BulletinView(
        bulletin.period().toString(),
        bulletin.groups().stream()
            .map(group -> {
              var kind = UnitKind.valueOf(group.kind());
              return new GroupView(
                  group.kind(),
                  kind.chinese(),
                  kind.english(),
                  group.lines().stream().map(UsageController::line).toList(),
                  group.silent());
            })
            .toList(),
        IN_BULLETINS);
  }

  private static LineView line(Bulletin.Line line) {
    return new LineView(
        line.rank(),
        line.unitId(),
        line.name(),
        line.submitted(),
        line.used(),
        line.usedBefore(),
        UsageView.percent(line.used(), line.submitted()),
        BigDecimal.valueOf(line.points(), 2),
        BigDecimal.valueOf(line.pointsBefore(), 2));
  }

  @GetMapping("/bulletin/export")
  @PreAuthorize(NEWSROOM)
  @Operation(summary = "用稿通报 as a workbook: a sheet for each class of units")
  ResponseEntity<byte[]> bulletinFile(Actor actor, @ParameterObject Asked asked) {
    var question = question(actor, asked);
    var bulletin = usage.bulletin(question.period(), question.scope());
    var tables = new ArrayList<Sheets.Table>();
    for (var group : bulletin.groups()) {
      var rows = new ArrayList<List<?>>();
      for (var raw : group.lines()) {
        var line = line(raw);
        rows.add(
            Arrays.asList(
                line.rank(),
                line.name(),
                line.submitted(),
                line.used(),
                line.usedPercent(),
                line.points(),
                line.used() - line.usedBefore(),
                line.points().subtract(line.pointsBefore())));
      }
      var kind = UnitKind.valueOf(group.kind()).chinese();
      tables.add(
          new Sheets.Table(
              kind.replace('/', '、'),
              List.of(bulletin.period().chinese() + "用稿情况通报（" + kind + "）"),
              List.of("名次", "单位", "来稿", "用稿", "用稿率（%）", "分数", "用稿比上期", "分数比上期"),
              rows,
              List.of(
                  group.silent().isEmpty()
                      ? "本期各单位均有来稿或用稿。"
                      : "本期零来稿、零用稿的单位：" + String.join("、", group.silent()),
                  IN_BULLETINS.zh())));
    }
    if (tables.isEmpty()) {
      tables.add(new Sheets.Table("用稿通报", List.of("名次", "单位"), List.of()));
    }
    return file("bulletin-" + bulletin.period(), SheetFormat.XLSX, Sheets.xlsx(tables));
  }

  private Question question(Actor actor, Asked asked) {
    var wrong = new ArrayList<FieldProblem>();
    var period =
        given(asked.period()) == null
            ? Period.month(Period.monthOf(usage.now()))
            : Period.of(Objects.requireNonNull(given(asked.period()))).orElse(null);
    if (period == null) {
      wrong.add(new FieldProblem("/period", PlatformReason.ILL_TYPED));
    }
    var by =
        value(Dimension.class, "/by", Objects.requireNonNullElse(given(asked.by()), "UNIT"), wrong);
    var kinds = new HashSet<UnitKind>();
    several(asked.kind())
        .forEach(kind -> {
          var found = value(UnitKind.class, "/kind", kind, wrong);
          if (found != null) {
            kinds.add(found);
          }
        });
    several(asked.origin()).forEach(origin -> value(Origin.class, "/origin", origin, wrong));
    var code = region(asked, wrong);
    if (period == null || by == null || !wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
    boolean below = Boolean.TRUE.equals(asked.below());
    var column = given(asked.column());
    return new Question(
        period,
        new Scope(
            whose(actor, given(asked.unit()), below, code),
            kinds,
            several(asked.genre()),
            several(asked.origin()),
            column == null ? Set.of() : Set.of(column)),
        by,
        below && given(asked.unit()) == null);
  }

  /// Another unit's figures are not there for a unit, and those below it are other units.
  private @Nullable Set<String> whose(
      Actor actor, @Nullable String unit, boolean below, @Nullable String regionCode) {
    var own = actor.ownUnit();
    if (own != null) {
      if (unit != null && !unit.equals(own)) {
        throw new Refusal.NotFound(UnitReason.NO_SUCH_UNIT);
      }
      return Set.of(own);
    }
    return submissions.units(unit, below, regionCode);
  }

  private @Nullable String region(Asked asked, List<FieldProblem> wrong) {
    var wanted = given(asked.region());
    if (wanted == null) {
      return null;
    }
    if (regions.find(wanted) instanceof Regions.Found(var found)) {
      return found.code();
    }
    wrong.add(new FieldProblem("/region", PlatformReason.ILL_TYPED, Map.of("value", wanted)));
    return null;
  }

  private static <E extends Enum<E>> @Nullable E value(
      Class<E> type, String path, String text, List<FieldProblem> wrong) {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      wrong.add(new FieldProblem(path, PlatformReason.ILL_TYPED));
      return null;
    }
  }

  private static Set<String> several(@Nullable String text) {
    var all = new HashSet<String>();
    for (var one : text == null ? new String[0] : text.split(",")) {
      if (!one.isBlank()) {
        all.add(one.strip());
      }
    }
    return all;
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static SheetFormat form(String text) {
    for (var format : SheetFormat.values()) {
      if (format.ending().equalsIgnoreCase(text)) {
        return format;
      }
    }
    throw wrong("/format");
  }

  private static ResponseEntity<byte[]> file(String name, SheetFormat format, Sheets.Table table) {
    return file(name, format, Sheets.write(table, format));
  }

  private static ResponseEntity<byte[]> file(String name, SheetFormat format, byte[] content) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + "." + format.ending())
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .body(content);
  }
}
