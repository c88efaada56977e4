package newsroom.submission.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import newsroom.contracts.unit.UnitActivated;
import newsroom.contracts.unit.UnitAliasAdded;
import newsroom.contracts.unit.UnitApplied;
import newsroom.contracts.unit.UnitChanged;
import newsroom.contracts.unit.UnitEvent;
import newsroom.contracts.unit.UnitMerged;
import newsroom.contracts.unit.UnitName;
import newsroom.contracts.unit.UnitRenamed;
import newsroom.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

class UnitTests {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final UnitProfile PROFILE =
      new UnitProfile(
          "u1", "福建省示例医院", null, List.of(Alias.always("示例医院")), UnitDetails.of(UnitKind.HOSPITAL));
  private static final List<Unit> STATES =
      List.of(
          new Unit.Applied(PROFILE),
          new Unit.Active(PROFILE),
          new Unit.Suspended(PROFILE, "停业整顿"),
          new Unit.Merged(PROFILE, "u2", DAY, "机构改革"),
          new Unit.Closed(PROFILE, DAY, "机构改革"));
  private static final List<UnitCommand> COMMANDS =
      List.of(
          new UnitCommand.Activate(),
          new UnitCommand.Suspend("停业整顿"),
          new UnitCommand.Reinstate(),
          new UnitCommand.Merge("u2", DAY, "机构改革"),
          new UnitCommand.Close(DAY, "机构改革"),
          new UnitCommand.Revise(UnitDetails.of(UnitKind.AFFILIATED_CENTRE)),
          new UnitCommand.Rename("福建省示例中心医院", DAY, DAY.minusDays(1)),
          new UnitCommand.AddAlias(Alias.always("省示例医院")),
          new UnitCommand.SetPeriod("示例医院", null, new Period(null, DAY)),
          new UnitCommand.Yield("示例医院", "u2"));

  @Test
  void everyStateMeetsEveryCommandAsTheTableSays() {
    assertThat(STATES.stream().map(UnitTests::row).collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            APPLIED: ACTIVE - - - - APPLIED APPLIED APPLIED APPLIED APPLIED
            ACTIVE: - SUSPENDED - MERGED CLOSED ACTIVE ACTIVE ACTIVE ACTIVE ACTIVE
            SUSPENDED: - - ACTIVE - - SUSPENDED SUSPENDED SUSPENDED SUSPENDED SUSPENDED
            MERGED: - - - - - - - - - -
            CLOSED: - - - - - - - - - -\
            """);
  }

  @Test
  void everyMoveTellsTheWholeUnitAsItStandsAfterwards() {
    for (var state : STATES) {
      for (var command : COMMANDS) {
        if (!outcome(state, command).equals("-")) {
          var change = state.apply(command);
          assertThat(change.events()).hasSize(1);
          assertThat(change.events().getFirst().unit()).isEqualTo(change.next().state());
        }
      }
    }
    assertThat(Unit.apply(PROFILE).events())
        .containsExactly(new UnitApplied(new Unit.Applied(PROFILE).state()));
  }

  @Test
  void aChainOfCommandsIsOneChangeWithAnEventForEach() {
    var change =
        Unit.apply(PROFILE)
            .then(new UnitCommand.Activate())
            .then(new UnitCommand.AddAlias(Alias.always("省示例医院")))
            .then(new UnitCommand.AddAlias(new Alias("老示例医院", new Period(null, DAY), null)));
    assertThat(change.events())
        .<Class<?>>extracting(UnitEvent::getClass)
        .containsExactly(
            UnitApplied.class, UnitActivated.class, UnitAliasAdded.class, UnitAliasAdded.class);
    assertThat(change.next().state().aliases()).containsExactly("示例医院", "省示例医院", "老示例医院");
  }

  @Test
  void aRefusalNamesTheStateAndTheAct() {
    assertThatThrownBy(() -> new Unit.Active(PROFILE).apply(new UnitCommand.Activate()))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("unit-not-ready")
        .hasMessageContaining("有效");
    assertThatThrownBy(() -> new Unit.Closed(PROFILE, DAY, "改革").apply(COMMANDS.get(6)))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("撤销");
  }

  @Test
  void aRenamedUnitKeepsItsIdAndItsFormerNameAsAnAliasUpToTheDayBefore() {
    var renamed = new Unit.Active(PROFILE).apply(COMMANDS.get(6));
    assertThat(renamed.next().profile().unitId()).isEqualTo("u1");
    assertThat(renamed.next().profile().names())
        .containsExactly(
            new UnitName("福建省示例中心医院", "OFFICIAL", DAY, null, null),
            new UnitName("示例医院", "ALIAS", null, null, null),
            new UnitName("福建省示例医院", "ALIAS", null, DAY.minusDays(1), null));
    assertThat(renamed.events())
        .containsExactly(new UnitRenamed(renamed.next().state(), "福建省示例医院"));
  }

  @Test
  void aFormerNameMayComeBackAndKeepsItsEarlierDays() {
    var back =
        new Unit.Active(PROFILE)
            .apply(COMMANDS.get(6))
            .then(new UnitCommand.Rename("福建省示例医院", DAY.plusDays(9), DAY.plusDays(8)));
    assertThat(back.next().profile().names())
        .contains(
            new UnitName("福建省示例医院", "OFFICIAL", DAY.plusDays(9), null, null),
            new UnitName("福建省示例医院", "ALIAS", null, DAY.minusDays(1), null),
            new UnitName("福建省示例中心医院", "ALIAS", DAY, DAY.plusDays(8), null));
  }

  @Test
  void aSecondRenamingComesAfterTheFirst() {
    var renamed = new Unit.Active(PROFILE).apply(COMMANDS.get(6)).next();
    assertThatThrownBy(() -> renamed.apply(new UnitCommand.Rename("又一名", DAY, null)))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void oneUnitBearsANameOnceADay() {
    var unit = new Unit.Active(PROFILE);
    assertThatThrownBy(() -> unit.apply(new UnitCommand.AddAlias(Alias.always("示例医院"))))
        .hasMessageContaining("alias-twice");
    assertThatThrownBy(() -> unit.apply(new UnitCommand.AddAlias(Alias.always("福建省示例医院"))))
        .hasMessageContaining("alias-is-name");
    var ended = unit.apply(COMMANDS.get(8)).next();
    var again = new Alias("示例医院", new Period(DAY.plusDays(1), null), null);
    assertThat(ended.apply(new UnitCommand.AddAlias(again)).next().profile().aliases())
        .contains(again);
    assertThatThrownBy(() -> unit.apply(new UnitCommand.SetPeriod("没有这个", null, Period.ALWAYS)))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void whatChangesNothingTellsNothing() {
    var unit = new Unit.Active(PROFILE);
    assertThat(unit.apply(new UnitCommand.Revise(PROFILE.details())).events()).isEmpty();
    assertThat(unit.apply(new UnitCommand.Rename("福建省示例医院", DAY, null)).events()).isEmpty();
    assertThat(unit.apply(new UnitCommand.Yield("示例医院", null)).events()).isEmpty();
    assertThat(unit.apply(COMMANDS.get(5)).events())
        .<Class<?>>extracting(UnitEvent::getClass)
        .containsExactly(UnitChanged.class);
  }

  @Test
  void aMergedUnitSaysWhereItWent() {
    var merged = new Unit.Active(PROFILE).apply(COMMANDS.get(3));
    assertThat(merged.next().successor()).isEqualTo("u2");
    assertThat(merged.next().state().mergedInto()).isEqualTo("u2");
    assertThat(merged.next().state().validTo()).isEqualTo(DAY);
    assertThat(merged.events()).containsExactly(new UnitMerged(merged.next().state(), "u2"));
    assertThat(merged.next().profile()).isEqualTo(PROFILE);
  }

  private static String row(Unit unit) {
    return unit.status()
        + ": "
        + COMMANDS.stream().map(command -> outcome(unit, command)).collect(Collectors.joining(" "));
  }

  private static String outcome(Unit unit, UnitCommand command) {
    try {
      return unit.apply(command).next().status();
    } catch (Refusal.Conflict e) {
      return "-";
    }
  }
}
