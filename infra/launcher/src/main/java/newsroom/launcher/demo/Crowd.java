package newsroom.launcher.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Many readers who subscribe and confirm, each with form, mail and link as a single one would, but past the
/// gateway: that one lets an address send few forms a minute.
final class Crowd {
  private static final int AT_ONCE = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final URI origin;
  private final URI entry;
  private final Mailbox mailbox;

  /// @param entry where the forms are served
  Crowd(URI origin, URI entry, Mailbox mailbox) {
    this.origin = origin;
    this.entry = entry;
    this.mailbox = mailbox;
  }

  void subscribe(int count) {
    var addresses =
        IntStream.range(0, count).mapToObj(i -> "crowd" + i + "@readers.example").toList();
    each(
        addresses,
        (person, address) ->
            person.fill(person.open("/subscribe"), Map.of("email", address)).orThrow());
    each(
        links(addresses),
        (person, link) ->
            person
                .fill(
                    person.open(link.substring(origin.toString().length())),
                    Map.of("token", link.substring(link.indexOf('=') + 1)))
                .orThrow());
  }

  private List<String> links(List<String> addresses) {
    var pattern =
        Pattern.compile(
            Pattern.quote(origin + "/subscribe/confirm") + "\\?token=[A-Za-z0-9._~%-]+");
    var letters = new HashMap<String, Mailbox.Letter>();
    var end = Instant.now().plus(PATIENCE);
    var wanted = Set.copyOf(addresses);
    while (letters.size() < wanted.size()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("Confirmations that came: " + letters.size());
      }
      Readers.pause();
      mailbox.letters().stream()
          .filter(letter -> wanted.contains(letter.to()))
          .forEach(letter -> letters.put(letter.to(), letter));
    }
    var links = new ArrayList<String>();
    for (var letter : letters.values()) {
      var found = pattern.matcher(MailText.readable(mailbox.raw(letter)));
      if (!found.find()) {
        throw new IllegalStateException("No link came to " + letter.to());
      }
      links.add(found.group());
    }
    return links;
  }

  private void each(List<String> items, BiConsumer<Person, String> act) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var parts = new ArrayList<Future<?>>();
      for (int i = 0; i < AT_ONCE; i++) {
        int part = i;
        var person = Person.passerBy(entry);
        parts.add(
            threads.submit(() -> {
              for (int at = part; at < items.size(); at += AT_ONCE) {
                act.accept(person, items.get(at));
              }
            }));
      }
      for (var part : parts) {
        part.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
