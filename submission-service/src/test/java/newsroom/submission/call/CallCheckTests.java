package newsroom.submission.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallCheckTests {
  private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

  private @Nullable CallKind kind = CallKind.INVITED;
  private @Nullable String title = "县域医共体药品“一张网”";
  private CallForm.@Nullable When deadline = new CallForm.When(LocalDate.of(2026, 12, 20), null);
  private LateRule late = LateRule.ACCEPT;
  private @Nullable Integer places = 28;
  private @Nullable Integer percent = 15;
  private @Nullable Instant opensAt;
  private String text = "第一段。\n\n　第二段。\r\n第三段。";
  private List<@Nullable String> invited = List.of("u1", "u2", "u1");
  private List<@Nullable Integer> reminders = List.of(1, 7, -1, 7);

  private Terms check() {
    return CallCheck.check(
        new CallForm(
            kind,
            title,
            "press",
            List.of("范围", " "),
            null,
            null,
            text,
            opensAt,
            deadline,
            late,
            places,
            percent,
            null,
            null,
            invited,
            reminders),
        id -> id.matches("u[12]|press"),
        NOW);
  }

  private List<String> wrong() {
    return catchThrowableOfType(Refusal.Invalid.class, this::check).fields().stream()
        .map(CallCheckTests::words)
        .toList();
  }

  private static String words(FieldProblem problem) {
    return problem.path() + " " + problem.reason().code();
  }

  @Test
  void whatIsTypedBecomesTerms() {
    var terms = check();
    assertThat(terms.scopes()).containsExactly("范围");
    assertThat(terms.media()).containsExactly(Medium.ELECTRONIC);
    assertThat(terms.text()).isEqualTo("第一段。\n第二段。\n第三段。");
    assertThat(terms.invited()).containsExactly("u1", "u2");
    assertThat(terms.reminders()).containsExactly(7, 1, -1);
    assertThat(terms.deadline().at()).isEqualTo(Instant.parse("2026-12-20T16:00:00Z"));
  }

  @Test
  void aDeadlineInThePastIsRefusedAtItsField() {
    deadline = new CallForm.When(LocalDate.of(2026, 11, 30), null);
    assertThat(wrong()).containsExactly("/deadline deadline-past");
    deadline = new CallForm.When(null, NOW);
    assertThat(wrong()).containsExactly("/deadline deadline-past");
    deadline = new CallForm.When(LocalDate.of(2026, 12, 1), null);
    assertThat(check().deadline().day()).as("today ends at 24:00").isNotNull();
    deadline = new CallForm.When(LocalDate.MIN, null);
    assertThat(wrong()).containsExactly("/deadline deadline-past");
    deadline = new CallForm.When(LocalDate.MAX, null);
    assertThat(wrong()).containsExactly("/deadline deadline-far");
    deadline = new CallForm.When(null, Instant.MAX);
    assertThat(wrong()).containsExactly("/deadline deadline-far");
    deadline = new CallForm.When(LocalDate.of(2026, 12, 20), NOW.plusSeconds(60));
    assertThat(wrong()).containsExactly("/deadline deadline-twice");
    deadline = null;
    assertThat(wrong()).containsExactly("/deadline deadline-missing");
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    kind = null;
    title = "";
    opensAt = Instant.parse("2026-12-21T00:00:00Z");
    places = 0;
    invited = List.of("u1", "nobody");
    reminders = Collections.nCopies(2, 61);
    assertThat(wrong())
        .containsExactly(
            "/kind call-choice",
            "/title text-length",
            "/opensAt opens-after-deadline",
            "/quota/places quota-places",
            "/invitedUnitIds/1 unit-not-invitable",
            "/reminders/0 reminder-days",
            "/reminders/1 reminder-days");
  }

  @Test
  void aCommissionInvitesAndAnOpenCallDoesNot() {
    invited = List.of();
    assertThat(wrong()).containsExactly("/invitedUnitIds nobody-invited");
    kind = CallKind.OPEN;
    assertThat(check().invited()).isEmpty();
    invited = List.of("u1");
    assertThat(wrong()).containsExactly("/invitedUnitIds invited-open");
  }

  @Test
  void boundsHold() {
    invited = Collections.nCopies(201, "u1");
    reminders = Collections.nCopies(7, 1);
    places = null;
    text = "字".repeat(5_001);
    assertThat(wrong())
        .containsExactly(
            "/text text-length",
            "/quota/places quota-needed",
            "/invitedUnitIds too-many",
            "/reminders too-many");
  }

  @Test
  void nobodyIsRemindedOfWhatIsNotTakenAnyMore() {
    late = LateRule.REFUSE;
    assertThat(wrong()).containsExactly("/reminders/2 reminder-too-late");
  }

  @Test
  void anExactDeadlineRemindsAtItsHour() {
    deadline = new CallForm.When(null, Instant.parse("2026-12-20T04:00:00Z"));
    assertThat(check().deadline().reminder(7)).isEqualTo(Instant.parse("2026-12-13T04:00:00Z"));
  }
}
