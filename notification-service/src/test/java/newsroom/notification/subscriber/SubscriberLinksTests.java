package newsroom.notification.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SubscriberLinksTests {
  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
  private static final EmailAddress ADDRESS = new EmailAddress("reader@example.org");

  private final SubscriberLinks links = links(1, AT);
  private final String id = links.subscriberId(ADDRESS);

  @Test
  void theIdFollowsFromTheAddressAndTheKeyAndDoesNotTellIt() {
    assertThat(links.subscriberId(ADDRESS)).isEqualTo(id).matches("[0-9a-f]{40}");
    assertThat(links(2, AT).subscriberId(ADDRESS)).isNotEqualTo(id);
    assertThat(links.subscriberId(new EmailAddress("other@example.org"))).isNotEqualTo(id);
  }

  @Test
  void aConfirmationIsGoodUntilItExpires() {
    var token = links.confirmToken(id, 3, AT.plus(SubscriberLinks.CONFIRM_WITHIN));
    assertThat(links.readConfirm(token))
        .isEqualTo(new SubscriberLinks.Reading.Good(new SubscriberLinks.Asked(id, 3)));
    assertThat(links(1, AT.plus(Duration.ofHours(48))).readConfirm(token))
        .isEqualTo(new SubscriberLinks.Reading.Expired());
  }

  @Test
  void anUnsubscribeLinkIsGoodForEver() {
    var token = links.unsubscribeToken(id);
    assertThat(links(1, AT.plus(Duration.ofDays(36_500))).readUnsubscribe(token)).contains(id);
  }

  @Test
  void noChangedCharacterPasses() {
    var confirm = links.confirmToken(id, 1, AT.plusSeconds(60));
    var leave = links.unsubscribeToken(id);
    for (int i = 0; i < confirm.length(); i++) {
      assertThat(links.readConfirm(changed(confirm, i)))
          .isEqualTo(new SubscriberLinks.Reading.Forged());
    }
    for (int i = 0; i < leave.length(); i++) {
      assertThat(links.readUnsubscribe(changed(leave, i))).isEmpty();
    }
  }

  @Test
  void aTokenServesOneUseAndOneKeyOnly() {
    var confirm = links.confirmToken(id, 1, AT.plusSeconds(60));
    var leave = links.unsubscribeToken(id);
    assertThat(links.readUnsubscribe(confirm)).isEmpty();
    assertThat(links.readConfirm(leave)).isEqualTo(new SubscriberLinks.Reading.Forged());
    assertThat(links(2, AT).readConfirm(confirm)).isEqualTo(new SubscriberLinks.Reading.Forged());
    assertThat(links(2, AT).readUnsubscribe(leave)).isEmpty();
    assertThat(links.readUnsubscribe("")).isEmpty();
    assertThat(links.readConfirm("..")).isEqualTo(new SubscriberLinks.Reading.Forged());
  }

  private static String changed(String token, int at) {
    char other = token.charAt(at) == 'b' ? 'c' : 'b';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  private static SubscriberLinks links(int seed, Instant now) {
    var key = new byte[32];
    key[0] = (byte) seed;
    return new SubscriberLinks(key, "https://paper.example", Clock.fixed(now, ZoneOffset.UTC));
  }
}
