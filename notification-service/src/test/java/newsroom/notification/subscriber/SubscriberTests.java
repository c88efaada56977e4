package newsroom.notification.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newsroom.contracts.notification.SubscriberConfirmed;
import newsroom.contracts.notification.SubscriberUnsubscribed;
import org.junit.jupiter.api.Test;

class SubscriberTests {
  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
  private static final EmailAddress ADDRESS = new EmailAddress("reader@example.org");
  private static final Subscriber PENDING =
      new Subscriber.Pending("s", ADDRESS, Tongue.CHINESE, 2, 1, AT);
  private static final Subscriber ACTIVE = new Subscriber.Active("s", ADDRESS, 2, AT);
  private static final Subscriber GONE = new Subscriber.Unsubscribed("s", 2, AT);
  private static final Instant LATER = AT.plus(Duration.ofMinutes(3));

  @Test
  void everyStateAnswersEveryWish() {
    assertThat(subscribe(PENDING, LATER))
        .isEqualTo(new Subscriber.Pending("s", ADDRESS, Tongue.CHINESE, 2, 2, LATER));
    assertThat(subscribe(ACTIVE, LATER)).isEqualTo(ACTIVE);
    assertThat(subscribe(GONE, LATER))
        .isEqualTo(new Subscriber.Pending("s", ADDRESS, Tongue.CHINESE, 3, 1, LATER));

    var confirmed = PENDING.after(new Subscriber.Confirm(2, LATER));
    assertThat(confirmed.next()).isEqualTo(new Subscriber.Active("s", ADDRESS, 2, LATER));
    assertThat(confirmed.events()).containsExactly(new SubscriberConfirmed("s"));
    assertOutdated(PENDING, 1);
    assertThat(ACTIVE.after(new Subscriber.Confirm(2, LATER)))
        .isEqualTo(new Subscriber.Change(ACTIVE, List.of()));
    assertOutdated(GONE, 2);

    var gone = new Subscriber.Unsubscribed("s", 2, LATER);
    assertThat(PENDING.after(new Subscriber.Leave(LATER)))
        .isEqualTo(new Subscriber.Change(gone, List.of()));
    assertThat(ACTIVE.after(new Subscriber.Leave(LATER)))
        .isEqualTo(new Subscriber.Change(gone, List.of(new SubscriberUnsubscribed("s"))));
    assertThat(GONE.after(new Subscriber.Leave(LATER)))
        .isEqualTo(new Subscriber.Change(GONE, List.of()));
  }

  @Test
  void oneAddressIsAskedOnlyOnceInAWhileAndAfterFiveTimesOnceADay() {
    assertThat(subscribe(PENDING, AT.plusSeconds(119))).isEqualTo(PENDING);
    var asked = new Subscriber.Pending("s", ADDRESS, Tongue.CHINESE, 2, 5, AT);
    assertThat(subscribe(asked, AT.plus(Duration.ofHours(23)))).isEqualTo(asked);
    assertThat(subscribe(asked, AT.plus(Duration.ofHours(24)))).isNotEqualTo(asked);
  }

  private static Subscriber subscribe(Subscriber subscriber, Instant at) {
    var change = subscriber.after(new Subscriber.Subscribe(ADDRESS, Tongue.CHINESE, at));
    assertThat(change.events()).isEmpty();
    return change.next();
  }

  private static void assertOutdated(Subscriber subscriber, int round) {
    assertThatThrownBy(() -> subscriber.after(new Subscriber.Confirm(round, LATER)))
        .isInstanceOf(Subscriber.LinkOutdated.class);
  }
}
