package newsroom.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import newsroom.backing.FreePorts;
import newsroom.notification.delivery.Carrier;
import newsroom.notification.delivery.Letter;
import newsroom.notification.mail.MailSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// What is certain, what may be tried again and what nobody knows, against a server that misbehaves.
class SmtpCarrierIT {
  private final MoodyServer server = new MoodyServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void manyLettersGoOverOneConnectionUnderTheirOwnMessageId() {
    try (var connection = carrier(server.port()).open()) {
      for (int i = 0; i < 5; i++) {
        assertThat(connection.hand(letter("reader" + i)))
            .isEqualTo(new Carrier.Handover.Accepted());
      }
    }
    assertThat(server.connections()).isOne();
    assertThat(server.messages())
        .hasSize(5)
        .allSatisfy(text ->
            assertThat(text)
                .contains("Message-ID: <id@paper.example>", "X-Newsroom-Issue: 1")
                .contains("multipart/alternative"));
  }

  @Test
  void aPermanentRefusalIsCertain() {
    try (var connection = carrier(server.port()).open()) {
      var unknown = connection.hand(letter("unknown"));
      assertThat(unknown).isInstanceOf(Carrier.Handover.Refused.class);
      assertThat(unknown.toString()).contains("550").doesNotContain("unknown@readers.example");
      assertThat(connection.hand(letter("spam"))).isInstanceOf(Carrier.Handover.Refused.class);
      assertThat(connection.hand(letter("reader"))).isEqualTo(new Carrier.Handover.Accepted());
    }
  }

  @Test
  void aPassingRefusalIsTriedAgainAndIsNotInDoubt() {
    try (var connection = carrier(server.port()).open()) {
      assertThat(connection.hand(letter("greylisted")))
          .isInstanceOfSatisfying(
              Carrier.Handover.NotNow.class,
              notNow -> {
                assertThat(notNow.doubtful()).isFalse();
                assertThat(notNow.lost()).isFalse();
              });
      assertThat(connection.hand(letter("full")))
          .isInstanceOfSatisfying(
              Carrier.Handover.NotNow.class, notNow -> assertThat(notNow.doubtful()).isFalse());
    }
  }

  @Test
  void aLineThatBreaksBeforeTheTextLeavesNoDoubt() {
    try (var connection = carrier(server.port()).open()) {
      assertThat(connection.hand(letter("hangs-up-early")))
          .isInstanceOfSatisfying(
              Carrier.Handover.NotNow.class,
              notNow -> {
                assertThat(notNow.doubtful()).isFalse();
                assertThat(notNow.lost()).isTrue();
              });
    }
  }

  @Test
  void aLineThatBreaksOrStaysSilentAfterTheTextLeavesDoubt() {
    for (var mood : new String[] {"hangs-up-late", "silent"}) {
      try (var connection = carrier(server.port()).open()) {
        assertThat(connection.hand(letter(mood)))
            .isInstanceOfSatisfying(
                Carrier.Handover.NotNow.class,
                notNow -> {
                  assertThat(notNow.doubtful()).isTrue();
                  assertThat(notNow.lost()).isTrue();
                });
      }
    }
  }

  @Test
  void aServerThatIsAwayIsSaidToBeAway() {
    var carrier = carrier(FreePorts.next());
    assertThatThrownBy(carrier::open).isInstanceOf(Carrier.Away.class);
  }

  @Test
  void twoRecipientsInOneAddressAreNoAddress() {
    try (var connection = carrier(server.port()).open()) {
      var letter = new Letter("a@x.example, b@x.example", "报", "s", "t", "h", "id@x", Map.of());
      assertThat(connection.hand(letter)).isInstanceOf(Carrier.Handover.Refused.class);
    }
  }

  private static SmtpCarrier carrier(int port) {
    var server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.getJavaMailProperties().put("mail.smtp.timeout", "700");
    server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "700");
    var day = Duration.ofDays(1);
    return new SmtpCarrier(
        server, new MailSettings("press@paper.example", 1, day, day, day, day, day));
  }

  private static Letter letter(String to) {
    return new Letter(
        to + "@readers.example",
        "健康东岚",
        "第1286期",
        "文字",
        "<p>文字</p>",
        "id@paper.example",
        Map.of("X-Newsroom-Issue", "1"));
  }
}
