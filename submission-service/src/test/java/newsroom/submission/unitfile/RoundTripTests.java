package newsroom.submission.unitfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.Refusal;
import newsroom.submission.sheet.SafeCell;
import newsroom.submission.sheet.SheetFormat;
import newsroom.submission.unit.Alias;
import newsroom.submission.unit.Period;
import newsroom.submission.unit.Regions;
import newsroom.submission.unit.ReprintPermit;
import newsroom.submission.unit.Roster;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitCheck;
import newsroom.submission.unit.UnitCommand;
import newsroom.submission.unit.UnitDetails;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTests {
  private static final Regions REGIONS = new Regions("35");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final List<String> ODD =
      List.of(
          "=1+1", "+86示例", "-减号", "@示例", "'=引号", "''+两引号", "引\"号", "逗,号", "分;号；竖|", "方[括]号", "反\\斜",
          "𠮷䶮", "括(号)（号）", "空 格", "＝全角", "a~b>c");

  @RepeatedTest(60)
  void whatIsExportedComesBackWithoutAChange(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var units = new ArrayList<Snapshot<Unit>>();
    for (int i = 0; i < 30; i++) {
      units.add(new Snapshot<>("u" + i, 1 + random.nextInt(9), someUnit(i, random)));
    }
    var roster = Roster.of(units);
    for (var format : SheetFormat.values()) {
      byte[] file = SheetExport.write(roster.units().stream(), roster, format);
      var plan = plan(file, roster);
      assertThat(plan.problems())
          .as("seed %s %s", run.getCurrentRepetition(), format)
          .filteredOn(p -> p.level() == SheetProblem.Level.ERROR)
          .extracting(SheetProblem::chinese)
          .isEmpty();
      assertThat(plan.steps())
          .as("seed %s %s", run.getCurrentRepetition(), format)
          .hasSize(30)
          .allSatisfy(
              step -> assertThat(step.outcome()).as(step.name()).isEqualTo(Plan.Outcome.UNCHANGED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "'=1"})
  void noCellStartsLikeAFormula(String name) {
    var unit = new Unit.Active(new UnitProfile("u", name, null, List.of(), details(null)));
    var roster = Roster.of(List.of(new Snapshot<>("u", 1, unit)));
    String csv =
        new String(
            SheetExport.write(roster.units().stream(), roster, SheetFormat.CSV),
            StandardCharsets.UTF_8);
    assertThat(csv).contains(",'" + name).doesNotContain("," + name);
    assertThat(SafeCell.read(SafeCell.write(name))).isEqualTo(name);
  }

  @Test
  void theTemplateIsItselfImportable() {
    for (var format : SheetFormat.values()) {
      var plan = plan(SheetExport.template(format), Roster.of(List.of()));
      assertThat(plan.problems()).isEmpty();
      assertThat(plan.steps()).hasSize(1);
    }
  }

  private static Plan plan(byte[] file, Roster roster) {
    UnaryOperator<String> ids = key -> "new-" + key;
    return new Planner(
            SheetFile.open(file).sheet(), roster, new UnitCheck(REGIONS), TODAY, false, ids)
        .plan();
  }

  private static Unit someUnit(int i, Random random) {
    var details =
        new UnitDetails(
            UnitKind.values()[random.nextInt(8)],
            i == 0 || random.nextInt(3) == 0 ? null : "u" + random.nextInt(Math.min(i, 5)),
            random.nextBoolean() ? null : REGIONS.byCode("350102").orElseThrow(),
            random.nextBoolean() ? List.of() : List.of("宣传科", ODD.get(random.nextInt(ODD.size()))),
            random.nextBoolean() ? null : new ReprintPermit(odd(random), period(random)),
            List.of(true, false).get(random.nextInt(2)) ? null : random.nextBoolean(),
            random.nextBoolean() ? null : "office@unit.example",
            random.nextBoolean() ? null : "+86 591-1234567",
            random.nextBoolean() ? null : TODAY.minusYears(9));
    var name = odd(random) + "单位" + i;
    var since = random.nextBoolean() ? null : TODAY.minusDays(random.nextInt(900));
    Unit.Change change =
        new Unit.Change(
            new Unit.Active(new UnitProfile("u" + i, name, since, List.of(), details)), List.of());
    for (int n = random.nextInt(5); n > 0; n--) {
      try {
        change =
            change.then(
                new UnitCommand.AddAlias(
                    new Alias(odd(random), period(random), random.nextInt(5) == 0 ? "u9" : null)));
      } catch (Refusal.Conflict e) {
        // bears it on that day already
      }
    }
    var command =
        switch (random.nextInt(5)) {
          case 0 -> new UnitCommand.Suspend("整顿");
          case 1 -> new UnitCommand.Close(TODAY, "改革");
          case 2 -> new UnitCommand.Merge("u1", TODAY, "改革");
          default -> new UnitCommand.Revise(details);
        };
    return change.then(command).next();
  }

  private static UnitDetails details(@Nullable String parent) {
    return new UnitDetails(UnitKind.BUREAU, parent, null, List.of(), null, null, null, null, null);
  }

  private static String odd(Random random) {
    return ODD.get(random.nextInt(ODD.size())) + (char) ('甲' + random.nextInt(40));
  }

  private static Period period(Random random) {
    var from = random.nextBoolean() ? null : TODAY.minusDays(random.nextInt(900));
    var to =
        random.nextBoolean() ? null : (from == null ? TODAY : from).plusDays(random.nextInt(400));
    return new Period(from, to);
  }
}
