package newsroom.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTests {
  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

  private static final Standing PLANNED = new Standing.Planned();
  private static final Standing MINE = new Standing.Sending(1, "me", false);
  private static final Standing MINE_DOUBTFUL = new Standing.Sending(2, "me", true);
  private static final Standing THEIRS = new Standing.Sending(1, "other", false);
  private static final Standing WAITS = new Standing.RetryWait(1, AT, false, "451");
  private static final List<Standing> SETTLED =
      List.of(
          new Standing.Sent(1, AT),
          new Standing.Failed(1, "550"),
          new Standing.Unknown(1, "lost"),
          new Standing.Suppressed("unsubscribed"));

  private static final Step TAKE = new Step.Take("me");
  private static final Step ACCEPTED = new Step.Accepted("me", AT);
  private static final Step REFUSED = new Step.Refused("me", "550");
  private static final Step DEFERRED = new Step.Deferred("me", "451", false, AT);
  private static final Step LOST = new Step.Deferred("me", "lost", true, AT);
  private static final Step GIVEN_UP = new Step.GivenUp("me", "451", false);
  private static final Step GIVEN_UP_LOST = new Step.GivenUp("me", "lost", true);
  private static final Step WITHHELD = new Step.Withheld("me", "unsubscribed");
  private static final List<Step> ALL =
      List.of(TAKE, ACCEPTED, REFUSED, DEFERRED, LOST, GIVEN_UP, GIVEN_UP_LOST, WITHHELD);

  @Test
  void everyStandingAnswersEveryStep() {
    assertMoves(PLANNED, Map.of(TAKE, new Standing.Sending(1, "me", false)));
    assertMoves(WAITS, Map.of(TAKE, new Standing.Sending(2, "me", false)));
    assertMoves(THEIRS, Map.of(TAKE, new Standing.Sending(2, "me", true)));
    SETTLED.forEach(settled -> assertMoves(settled, Map.of()));
    var fromMine = new LinkedHashMap<Step, Standing>();
    fromMine.put(ACCEPTED, new Standing.Sent(1, AT));
    fromMine.put(REFUSED, new Standing.Failed(1, "550"));
    fromMine.put(DEFERRED, new Standing.RetryWait(1, AT, false, "451"));
    fromMine.put(LOST, new Standing.RetryWait(1, AT, true, "lost"));
    fromMine.put(GIVEN_UP, new Standing.Failed(1, "451"));
    fromMine.put(GIVEN_UP_LOST, new Standing.Unknown(1, "lost"));
    fromMine.put(WITHHELD, new Standing.Suppressed("unsubscribed"));
    assertMoves(MINE, fromMine);
  }

  @Test
  void onceInDoubtOnlyAcceptanceIsCertain() {
    var from = new LinkedHashMap<Step, Standing>();
    from.put(ACCEPTED, new Standing.Sent(2, AT));
    from.put(REFUSED, new Standing.Unknown(2, "550"));
    from.put(DEFERRED, new Standing.RetryWait(2, AT, true, "451"));
    from.put(LOST, new Standing.RetryWait(2, AT, true, "lost"));
    from.put(GIVEN_UP, new Standing.Unknown(2, "451"));
    from.put(GIVEN_UP_LOST, new Standing.Unknown(2, "lost"));
    from.put(WITHHELD, new Standing.Unknown(2, "unsubscribed"));
    assertMoves(MINE_DOUBTFUL, from);
    assertThat(new Standing.RetryWait(2, AT, true, "lost").after(TAKE))
        .isEqualTo(new Standing.Sending(3, "me", true));
  }

  @Test
  void pausesGrowToALimitAndEndAfterADay() {
    var patience =
        new Patience(Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(24));
    assertThat(patience.next(1, AT, AT)).contains(AT.plusSeconds(2));
    assertThat(patience.next(4, AT, AT)).contains(AT.plusSeconds(16));
    assertThat(patience.next(90, AT, AT)).contains(AT.plus(Duration.ofMinutes(15)));
    assertThat(patience.next(1, AT, AT.plus(Duration.ofHours(24)).plusMillis(1))).isEmpty();
  }

  private static void assertMoves(Standing from, Map<Step, Standing> allowed) {
    for (var step : ALL) {
      var to = allowed.get(step);
      if (to == null) {
        assertThatThrownBy(() -> from.after(step))
            .as("%s after %s", step, from)
            .isInstanceOf(Standing.NotNow.class);
      } else {
        assertThat(from.after(step)).as("%s after %s", step, from).isEqualTo(to);
      }
    }
  }
}
