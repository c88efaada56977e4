package newsroom.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What lies in the local mail sink.
public final class Mailbox {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI sink;

  public Mailbox(String sink) {
    this.sink = URI.create(sink);
  }

  /// @param id names it in the sink
  /// @param headers names in lower case
  /// @param copies how often it was delivered under its Message-ID since the sink's start; all but the
  ///     first were dropped
  public record Letter(
      String id, String to, String subject, Map<String, String> headers, int copies) {}

  public List<Letter> letters() {
    var letters = new ArrayList<Letter>();
    for (var message : messages()) {
      var headers = new TreeMap<String, String>();
      for (var header : message.path("headers").properties()) {
        var value = header.getValue();
        headers.put(
            header.getKey().toLowerCase(Locale.ROOT),
            value.isArray() ? value.path(0).asString() : value.asString());
      }
      var to = message.path("to");
      letters.add(
          new Letter(
              message.path("id").asString(),
              to.isArray() ? to.path(0).asString() : to.asString(),
              message.path("subject").asString(),
              headers,
              message.path("copies").asInt(1)));
    }
    return letters;
  }

  private JsonNode messages() {
    var json = JsonMapper.shared().readTree(fetch("/messages.json"));
    return json.isArray() ? json : json.path("messages");
  }

  /// The message as it came, with the two lines of its envelope.
  public String raw(Letter letter) {
    return fetch("/messages/" + letter.id() + ".eml");
  }

  /// Waits for a mail to the address that has a link of this beginning, with its token.
  public String awaitLink(String address, String beginning) {
    return awaitLink(address, beginning, _ -> true);
  }

  String awaitLink(String address, String beginning, Predicate<Letter> wanted) {
    var pattern = Pattern.compile(Pattern.quote(beginning) + "\\?token=[A-Za-z0-9._~%-]+");
    var end = Instant.now().plus(Duration.ofMinutes(4));
    while (true) {
      for (var letter : letters()) {
        if (letter.to().contains(address) && wanted.test(letter)) {
          var found = pattern.matcher(MailText.readable(raw(letter)));
          if (found.find()) {
            return found.group();
          }
        }
      }
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("No mail with " + beginning + " came to " + address);
      }
      Readers.pause();
    }
  }

  private String fetch(String path) {
    try {
      return http.send(
              HttpRequest.newBuilder(sink.resolve(path)).timeout(Duration.ofSeconds(20)).build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new IllegalStateException("The mail sink does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
