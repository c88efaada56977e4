package newsroom.submission.usage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import newsroom.submission.usage.Figures;
import newsroom.submission.usage.Statistics;
import org.jspecify.annotations.Nullable;

/// Statistics as they are answered.
@Schema(name = "Usage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UsageView(
    @Schema(description = "2026-10, 2026-Q4 or 2026") String period,
    String previous,
    Instant asOf,
    @Schema(description = "UNIT, REGION, KIND, COLUMN, GENRE, ORIGIN, MONTH, QUARTER or YEAR")
        String by,
    @Schema(description = "Sum of all rows") Row total,
    List<Row> items,
    @Schema(description = "Sum of the rows that are not among the items; with them it makes total")
        @Nullable Row rest,
    int rows,
    @Nullable String next,
    @Schema(description = "Twelve months, the last is the period's") List<Month> months,
    @Schema(description = "What of the period was printed, by column 栏目") List<Column> columns,
    @Schema(description = "First answers by days: the same day, 1, 2, 3, 4, 5, 6 and more")
        List<Integer> days,
    @Schema(description = "With days it adds up to submitted") int unanswered,
    int silentUnits,
    @Schema(description = "At most 200 of them, by name") List<Silent> silent,
    Counting counting) {

  @Schema(name = "UsageRow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      String key,
      @Nullable String unitId,
      @Nullable String name,
      @Nullable String kind,
      @Nullable String region,
      Numbers now,
      @Schema(description = "In the period before") Numbers before) {}

  @Schema(
      name = "UsageNumbers",
      description =
          "submitted = inReview + returned + accepted + published + rejected + withdrawn + lapsed")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Numbers(
      int submitted,
      int inReview,
      int returned,
      @Schema(description = "Waiting for a page") int accepted,
      int published,
      int rejected,
      int withdrawn,
      int lapsed,
      @Schema(description = "accepted + published 留用") int used,
      @Schema(description = "used of submitted, in percent; absent where nothing was handed in")
          @Nullable BigDecimal usedPercent,
      @Schema(description = "How often articles were sent back") int returns,
      Pace answer,
      Pace decision) {
    static Numbers of(Figures f) {
      return new Numbers(
          f.submitted(),
          f.inReview(),
          f.returned(),
          f.accepted(),
          f.published(),
          f.rejected(),
          f.withdrawn(),
          f.lapsed(),
          f.used(),
          percent(f.used(), f.submitted()),
          f.returns(),
          Pace.of(f.answer()),
          Pace.of(f.decision()));
    }
  }

  @Schema(name = "UsagePace", description = "Hours from handing in")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Pace(
      @Schema(description = "Articles that have got so far") int count,
      @Nullable BigDecimal medianHours,
      @Schema(description = "Nine of ten were not slower") @Nullable BigDecimal ninetiethHours) {
    static Pace of(Figures.Pace pace) {
      return new Pace(pace.count(), hours(pace.medianHours()), hours(pace.ninetiethHours()));
    }
  }

  @Schema(name = "UsageMonth")
  record Month(String month, int submitted, int used, int published) {}

  @Schema(name = "UsageColumn")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Column(
      @Schema(description = "Absent: none suggested") @Nullable String name, int published) {}

  @Schema(name = "SilentUnit")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Silent(String unitId, String name, String kind, @Nullable String region) {
    static Silent of(Statistics.Unit unit) {
      return new Silent(unit.unitId(), unit.name(), unit.kind(), unit.region());
    }
  }

  @Schema(name = "UsageCounting", description = "How it is counted, in words")
  record Counting(String zh, String en) {}

  static @Nullable BigDecimal hours(@Nullable Double hours) {
    return hours == null ? null : BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_UP);
  }

  static @Nullable BigDecimal percent(int part, int whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
