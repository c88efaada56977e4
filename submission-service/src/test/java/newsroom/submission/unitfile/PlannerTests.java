package newsroom.submission.unitfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import newsroom.platform.aggregate.Snapshot;
import newsroom.submission.unit.Alias;
import newsroom.submission.unit.Regions;
import newsroom.submission.unit.Roster;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitCheck;
import newsroom.submission.unit.UnitDetails;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final UnitCheck CHECK = new UnitCheck(new Regions("35"));
  private static final Roster REGISTRY =
      Roster.of(
          List.of(
              unit("a", "闽江示例医院", null, "闽江医院"),
              unit("b", "示例卫健局", null, "示例局"),
              unit("c", "宣传处", "b"),
              new Snapshot<>(
                  "z",
                  3,
                  new Unit.Closed(
                      unit("z", "旧示例站", null).state().profile(), TODAY.minusDays(9), "改革"))));

  @Test
  void everyProblemOfEveryRowIsListedAtOnce() {
    var plan =
        plan(
            """
            编号,单位名称,单位类型,上级单位,行政区划,设立日期,通知邮箱,单位审签,状态,别名
            ,,学校,不存在,云屏县,昨天,不是邮箱,也许,冻结,甲[2020]
            a b,甲医院,医院,,,,,,,
            ,乙医院,医院,,,,,,暂停,丙[2020-01-01~2019-01-01]
            ,乙医院,医院,,,,,,,
            c,闽江示例医院,医院,,,,,,,
            ,旧示例站,,,,,,,,
            """);
    assertThat(plan.problems())
        .extracting(p -> p.row() + " " + p.column() + " " + p.reason().code())
        .contains(
            "2 NAME name-length",
            "2 KIND kind-unknown",
            "2 PARENT parent-unknown",
            "2 REGION region-unknown",
            "2 VALID_FROM date-form",
            "2 NOTICE_EMAIL mail-address",
            "2 SIGN_OFF yes-no",
            "2 STATUS status-unknown",
            "2 ALIASES alias-form",
            "3 ID id-form",
            "4 ALIASES alias-form",
            "5 NAME name-twice",
            "6 NAME name-of-other",
            "7 KIND kind-missing");
    assertThat(plan.hasErrors()).isTrue();
  }

  @Test
  void aRowFindsItsUnitByIdOrByNameAndElseMakesOne() {
    var plan =
        plan(
            """
            编号,单位名称,单位类型,别名
            a,闽江示例中心医院,医院,
            ,示例卫健局,机关处室,示例局
            ,新示例医院,医院,新示例
            """);
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.steps())
        .extracting(s -> s.row() + " " + s.unitId() + " " + s.outcome())
        .containsExactly("2 a CHANGED", "3 b UNCHANGED", "4 new-row-4 CREATED");
    assertThat(plan.steps().getFirst().changes())
        .extracting(line -> line.what() + line.detail().get("from"))
        .containsExactly("RENAMED闽江示例医院");
  }

  @Test
  void whatIsNotInTheFileStaysAndAnEmptyCellTakesAway() {
    var without = plan("编号,单位名称,单位类型\nc,宣传处,机关处室\n");
    assertThat(without.steps().getFirst().outcome()).isEqualTo(Plan.Outcome.UNCHANGED);
    var empty = plan("编号,单位名称,单位类型,上级单位\nc,宣传处,机关处室,\n");
    assertThat(empty.steps().getFirst().outcome()).isEqualTo(Plan.Outcome.CHANGED);
  }

  @Test
  void parentsComeFirstWhereverTheyStandInTheFile() {
    var plan =
        plan(
            """
            单位名称,单位类型,上级单位
            孙,机关处室,子
            子,机关处室,父
            父,机关处室,示例局
            """);
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.steps()).extracting(Plan.Step::name).containsExactly("父", "子", "孙");
    var top = plan.steps().getFirst().move().apply(Optional.empty()).next();
    assertThat(top.profile().parentUnitId()).as("by its alias").isEqualTo("b");
  }

  @Test
  void aRingThroughFileAndRegistryIsFound() {
    var plan =
        plan(
            """
            单位名称,单位类型,上级单位
            示例卫健局,机关处室,新科
            新科,机关处室,宣传处
            旁,机关处室,新科
            """);
    assertThat(plan.problems())
        .extracting(p -> p.row() + " " + p.reason().code())
        .containsExactly("2 parent-ring", "3 parent-ring");
    assertThat(plan.problems().getFirst().chinese()).contains("示例卫健局 → 新科 → 宣传处 → 示例卫健局");
  }

  @Test
  void sharedNamesAreAWarningAndAPersonDecidesLater() {
    var plan =
        plan(
            """
            单位名称,单位类型,别名
            甲示例院,医院,共用；闽江医院
            乙示例院,医院,共用
            丙示例院,医院,丁示例院[~2020-01-01]
            丁示例院,医院,
            """);
    assertThat(plan.hasErrors()).isFalse();
    assertThat(plan.problems())
        .extracting(p -> p.row() + " " + p.args().get("text") + " " + p.args().get("unit"))
        .containsExactly("2 闽江医院 闽江示例医院", "3 共用 甲示例院");
  }

  @Test
  void anEndedUnitIsNotChangedAndAStandingOnlyByItsAct() {
    var plan =
        plan(
            """
            编号,单位名称,单位类型,状态
            z,旧示例站,医院,撤销
            z2,新站,医院,撤销
            a,闽江示例医院,医院,暂停
            """);
    assertThat(plan.problems())
        .extracting(p -> p.row() + " " + p.reason().code())
        .containsExactly("3 status-by-act", "4 status-by-act");
    assertThat(plan("编号,单位名称,单位类型\nz,改名站,医院\n").problems())
        .extracting(p -> p.reason().code())
        .containsExactly("unit-ended");
  }

  @Test
  void theShortFormRegistersParentsThatAreOnlyMentioned() {
    var file =
        """
        [{"unit_id":"mj-xcc","name":"闽江示例委员会宣传处","type":"BUREAU","parent":"闽江示例委员会",
          "aliases":["闽江委宣传处","闽江示例委员会宣传处"]},
         {"unit_id":"mj-rsc","name":"闽江示例委员会人事处","type":"BUREAU","parent":"闽江示例委员会","aliases":[]},
         {"unit_id":"mjrb","name":"闽江示例日报","type":"NEWSPAPER","parent":null,"aliases":["闽江示例日报"]}]
        """;
    var opened = SheetFile.open(file.getBytes(StandardCharsets.UTF_8));
    assertThat(opened.fromJson()).isTrue();
    var plan = planner(opened.sheet(), true).plan();
    assertThat(plan.hasErrors()).isFalse();
    assertThat(plan.steps())
        .extracting(s -> s.row() + " " + s.unitId() + " " + s.name())
        .containsExactlyInAnyOrder(
            "1 new-parent-闽江示例委员会 闽江示例委员会",
            "1 mj-xcc 闽江示例委员会宣传处",
            "2 mj-rsc 闽江示例委员会人事处",
            "3 mjrb 闽江示例日报");
    assertThat(plan.steps().getFirst().name()).isEqualTo("闽江示例委员会");
    assertThat(planner(opened.sheet(), false).plan().problems())
        .extracting(p -> p.row() + " " + p.reason().code())
        .containsExactly("1 parent-unknown", "2 parent-unknown");
  }

  private static Plan plan(String csv) {
    return planner(SheetFile.open(csv.getBytes(StandardCharsets.UTF_8)).sheet(), false).plan();
  }

  private static Planner planner(Sheet sheet, boolean registerParents) {
    return new Planner(sheet, REGISTRY, CHECK, TODAY, registerParents, key -> "new-" + key);
  }

  private static Snapshot<Unit> unit(
      String id, String name, @Nullable String parent, String... aliases) {
    var kind = name.contains("医院") || name.contains("站") ? UnitKind.HOSPITAL : UnitKind.BUREAU;
    var details = new UnitDetails(kind, parent, null, List.of("承上"), null, null, null, null, null);
    var profile =
        new UnitProfile(
            id, name, null, Arrays.stream(aliases).map(Alias::always).toList(), details);
    return new Snapshot<>(id, 2, new Unit.Active(profile));
  }
}
