package newsroom.submission.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import newsroom.contracts.unit.UnitActivated;
import newsroom.contracts.unit.UnitReinstated;
import newsroom.contracts.unit.UnitSuspended;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

class UnitTests {
  private static final UnitProfile PROFILE =
      UnitProfile.of(
          "u1", "福建省示例医院", UnitKind.HOSPITAL, null, "福州", List.of("示例医院"), "office@unit.example");
  private static final List<Unit> STATES =
      List.of(new Unit.Applied(PROFILE), new Unit.Active(PROFILE), new Unit.Suspended(PROFILE));
  private static final List<UnitCommand> COMMANDS =
      List.of(new UnitCommand.Activate(), new UnitCommand.Suspend(), new UnitCommand.Reinstate());

  @Test
  void everyStateMeetsEveryCommandAsTheTableSays() {
    assertThat(STATES.stream().map(UnitTests::row).collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            APPLIED: ACTIVE refused refused
            ACTIVE: refused SUSPENDED refused
            SUSPENDED: refused refused ACTIVE\
            """);
  }

  @Test
  void everyMoveTellsTheWholeUnitAsItStandsAfterwards() {
    var applied = Unit.apply(PROFILE);
    assertThat(applied.event().unit()).isEqualTo(applied.next().state());
    var activated = applied.next().apply(new UnitCommand.Activate());
    assertThat(activated.event()).isEqualTo(new UnitActivated(activated.next().state()));
    var suspended = activated.next().apply(new UnitCommand.Suspend());
    assertThat(suspended.event()).isEqualTo(new UnitSuspended(suspended.next().state()));
    var reinstated = suspended.next().apply(new UnitCommand.Reinstate());
    assertThat(reinstated.event()).isEqualTo(new UnitReinstated(reinstated.next().state()));
    assertThat(reinstated.event().unit().status()).isEqualTo("ACTIVE");
    assertThat(reinstated.event().unit().aliases()).containsExactly("示例医院");
  }

  @Test
  void aRefusalNamesTheStateAndTheAct() {
    assertThatThrownBy(() -> new Unit.Active(PROFILE).apply(new UnitCommand.Activate()))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("unit-not-ready")
        .hasMessageContaining("有效");
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    var refusal =
        catchThrowableOfType(
            Refusal.Invalid.class,
            () ->
                UnitProfile.of(
                    "u1",
                    " ",
                    null,
                    null,
                    "区".repeat(101),
                    Collections.nCopies(1, ""),
                    "no mail address"));
    assertThat(refusal.fields())
        .extracting(FieldProblem::path)
        .containsExactlyInAnyOrder(
            "/canonicalName", "/kind", "/region", "/aliases/0", "/noticeEmail");
  }

  @Test
  void namesAreTrimmedAndAnAliasThatRepeatsIsKeptOnce() {
    var profile =
        UnitProfile.of(
            "u1", " 示例局 ", UnitKind.BUREAU, "", " ", List.of("示例局", "局", "局 "), "office@localhost");
    assertThat(profile.canonicalName()).isEqualTo("示例局");
    assertThat(profile.aliases()).containsExactly("局");
    assertThat(profile.parentUnitId()).isNull();
    assertThat(profile.region()).isNull();
    assertThat(profile.noticeEmail()).isEqualTo("office@localhost");
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
      return "refused";
    }
  }
}
