package newsroom.benchmarks.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/// A process that does one thing as often as it is told: `closed CLIENTS MILLIS` or `open CLIENTS RATE MILLIS` on
/// its standard input, one line of JSON for an answer. It ends when its input ends.
public final class Worker {
  private Worker() {}

  public static void main(String[] arguments) throws Exception {
    try (var activity = activity(arguments);
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println("ready " + activity.port());
      for (var line = told.readLine(); line != null; line = told.readLine()) {
        System.out.println(JsonMapper.shared().writeValueAsString(answer(activity, line)));
      }
    }
    System.exit(0);
  }

  private static Object answer(Activity activity, String line) throws InterruptedException {
    var words = line.split(" ");
    int clients = Integer.parseInt(words[1]);
    var time = Duration.ofMillis(Long.parseLong(words[words.length - 1]));
    return switch (words[0]) {
      case "closed" -> Load.closed(activity, clients, time);
      case "open" -> Load.open(activity, clients, Double.parseDouble(words[2]), time);
      default -> throw new IllegalArgumentException(line);
    };
  }

  private static Activity activity(String[] given) throws IOException {
    return switch (given[0]) {
      case "pages" -> new Pages(Path.of(given[1]));
      case "store" -> new StoreWrites(given[1], Path.of(given[2]));
      case "sends" -> new BrokerSends(given[1]);
      case "relay" -> new RelayedCommands(given[1], given[2]);
      case "smtp" -> new SmtpDeliveries(given[1], Integer.parseInt(given[2]), Path.of(given[3]));
      default -> throw new IllegalArgumentException("No activity " + given[0]);
    };
  }
}
