package newsroom.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import newsroom.contracts.notification.AudienceFrozen;
import newsroom.contracts.notification.MailingCompleted;
import newsroom.notification.delivery.Tally;
import org.junit.jupiter.api.Test;

class MailingTests {
  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
  private static final Mailing FREEZING = new Mailing.Freezing("i", AT, null);
  private static final Mailing SENDING = new Mailing.Sending("i", AT, 10, "d");
  private static final Tally ALL = new Tally(6, 1, 1, 2, 0);
  private static final Mailing COMPLETED = new Mailing.Completed("i", AT, 10, "d", ALL, AT);
  private static final Mailing.Move REACH = new Mailing.Reach("s");
  private static final Mailing.Move FREEZE = new Mailing.Freeze(10, "d");
  private static final Mailing.Move COMPLETE = new Mailing.Complete(ALL, AT);

  @Test
  void everyStateAnswersEveryMove() {
    assertThat(FREEZING.after(REACH))
        .isEqualTo(new Mailing.Change(new Mailing.Freezing("i", AT, "s"), List.of()));
    assertThat(FREEZING.after(FREEZE))
        .isEqualTo(new Mailing.Change(SENDING, List.of(new AudienceFrozen("i", 10, "d"))));
    assertRefused(FREEZING, COMPLETE);
    assertRefused(SENDING, REACH);
    assertRefused(SENDING, FREEZE);
    assertThat(SENDING.after(COMPLETE))
        .isEqualTo(
            new Mailing.Change(COMPLETED, List.of(new MailingCompleted("i", 10, 6, 1, 1, 2))));
    assertRefused(COMPLETED, REACH);
    assertRefused(COMPLETED, FREEZE);
    assertRefused(COMPLETED, COMPLETE);
  }

  @Test
  void aMailingIsNotCompleteUntilItsCountsAddUp() {
    assertRefused(SENDING, new Mailing.Complete(new Tally(6, 1, 1, 1, 0), AT));
    assertRefused(SENDING, new Mailing.Complete(new Tally(6, 1, 1, 3, 0), AT));
    assertRefused(SENDING, new Mailing.Complete(new Tally(6, 1, 1, 1, 1), AT));
  }

  @Test
  void theDigestTellsOneAudienceFromAnother() {
    assertThat(MailingDesk.digest(List.of("a", "b")))
        .isEqualTo(MailingDesk.digest(List.of("a", "b")))
        .isNotEqualTo(MailingDesk.digest(List.of("ab")))
        .isNotEqualTo(MailingDesk.digest(List.of("a")))
        .matches("[0-9a-f]{64}");
  }

  private static void assertRefused(Mailing from, Mailing.Move move) {
    assertThatThrownBy(() -> from.after(move)).isInstanceOf(Mailing.NotNow.class);
  }
}
