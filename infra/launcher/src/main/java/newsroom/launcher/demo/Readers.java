package newsroom.launcher.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Subscribers of a demonstration: some confirm, one never does, one leaves after the first issue.
final class Readers {
  static final List<String> CONFIRMED =
      List.of("reader1@readers.example", "reader2@readers.example", "reader3@readers.example");
  static final String NEVER_CONFIRMED = "silent@readers.example";
  static final String LEFT = "gone@readers.example";

  private final URI origin;
  private final Mailbox mailbox;
  private final Timeline timeline;

  Readers(URI origin, Mailbox mailbox, Timeline timeline) {
    this.origin = origin;
    this.mailbox = mailbox;
    this.timeline = timeline;
  }

  void subscribe() {
    for (var address : CONFIRMED) {
      ask(address);
      confirm(address);
    }
    ask(NEVER_CONFIRMED);
    timeline.say(NEVER_CONFIRMED + " 订阅了但没有确认  subscribed and never confirmed");
    ask(LEFT);
    confirm(LEFT);
  }

  private void ask(String address) {
    var reader = Person.passerBy(origin);
    var end = Instant.now().plus(Duration.ofMinutes(4));
    while (true) {
      var reply = reader.fill(reader.open("/subscribe"), Map.of("email", address));
      if (reply.ok()) {
        return;
      }
      if (!reply.passing() || Instant.now().isAfter(end)) {
        reply.orThrow();
      }
      pause();
    }
  }

  private void confirm(String address) {
    follow(mailbox.awaitLink(address, origin + "/subscribe/confirm"));
    timeline.say(address + " 确认订阅  confirmed");
  }

  /// Uses the link of a mail; the page asks for one more click.
  private void follow(String link) {
    var reader = Person.passerBy(origin);
    var end = Instant.now().plus(Duration.ofMinutes(4));
    while (true) {
      var page = reader.open(link);
      var done = page.ok() ? reader.fill(page, Map.of("token", token(link))) : page;
      if (done.ok()) {
        return;
      }
      if (!done.passing() || Instant.now().isAfter(end)) {
        done.orThrow();
      }
      pause();
    }
  }

  /// By the link in the mail of the first issue; the later ones do not come.
  void leave() {
    follow(
        mailbox.awaitLink(
            LEFT,
            origin + "/subscribe/unsubscribe",
            letter -> letter.headers().containsKey("x-newsroom-issue")));
    timeline.say(LEFT + " 一键退订  unsubscribed");
  }

  private static String token(String link) {
    return link.substring(link.indexOf("token=") + 6);
  }

  static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(300));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
