package newsroom.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsroom.benchmarks.Report.Comparison;
import newsroom.benchmarks.Report.Limit;
import newsroom.benchmarks.Report.Measured;
import newsroom.benchmarks.Report.Throughput;
import newsroom.launcher.demo.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The paths that are measured, in the order in which they do not disturb each other.
enum Benchmarks {
  SUBMIT {
    @Override
    Comparison run(House house, Duration time) throws Exception {
      return submit(house, time);
    }
  },
  RELAY {
    @Override
    Comparison run(House house, Duration time) throws Exception {
      return relay(house, time);
    }
  },
  MAIL {
    @Override
    Comparison run(House house, Duration time) throws Exception {
      return mail(house, time);
    }
  },
  READ {
    @Override
    Comparison run(House house, Duration time) throws Exception {
      return read(house, time);
    }
  };

  private static final double SUBMISSIONS_PER_SECOND = 5;
  private static final double COMMANDS_PER_SECOND = 100;
  private static final double PAGES_PER_SECOND = 100;
  private static final int COMMANDS_AT_ONCE = 32;
  private static final int READERS_AT_ONCE = 8;

  /// As many connections as the newsroom itself uses.
  private static final int MAIL_CONNECTIONS = 4;

  private static final int FEWEST_READERS = 20;
  private static final int MOST_READERS = 1000;
  private static final int READERS_PER_SECOND = 50;

  abstract Comparison run(House house, Duration time) throws Exception;

  private static Comparison submit(House house, Duration time) throws Exception {
    var drafts = house.performance().ownDrafts();
    var last = new String[drafts.size()];
    var bodies =
        drafts.stream().map(d -> JsonMapper.shared().writeValueAsBytes(d.content())).toList();
    var answers = new ArrayList<byte[]>();
    for (int client = 0; client < drafts.size(); client++) {
      answers.add(submitOne(drafts.get(client), last, client).getBytes(StandardCharsets.UTF_8));
    }
    var ours =
        new Subject(
                "submit",
                "an article drafted and submitted through the gateway by a signed-in correspondent;"
                    + " its review case is open before the processor time is read",
                Loader.here(client -> submitOne(drafts.get(client), last, client)),
                drafts.size(),
                SUBMISSIONS_PER_SECOND,
                house.processes(),
                () -> awaitCases(house, last))
            .measure(time);
    var limits = new ArrayList<Limit>();
    limits.add(
        Limit.of(
            ours,
            storeLimit(house, time, drafts.size(), SUBMISSIONS_PER_SECOND, bodies.getFirst())));
    try (var server =
        house.worker(
            House.AS_FAST_AS_CAN_BE,
            "pages",
            house.file("draft.json", answers.getFirst()).toString())) {
      var address = URI.create("http://127.0.0.1:" + server.port() + "/");
      var raw =
          new Subject(
                  "jdk-http",
                  "two requests of the same bytes to the JDK's own server on virtual threads",
                  Loader.here(client -> {
                    house.request(address, bodies.get(client));
                    house.request(address, new byte[0]);
                  }),
                  drafts.size(),
                  SUBMISSIONS_PER_SECOND,
                  Map.of("jdk-http", server.handle()))
              .measure(time);
      limits.add(Limit.of(ours, raw));
    }
    return new Comparison(ours, limits);
  }

  private static String submitOne(
      newsroom.launcher.demo.Performance.Draft draft, @Nullable String[] last, int client) {
    var person = draft.correspondent();
    var made =
        person
            .postOnce(
                "/api/submission/articles", draft.content(), null, UUID.randomUUID().toString())
            .orThrow();
    var id = made.json().path("articleId").asString();
    person
        .postOnce("/api/submission/articles/" + id + "/submission", Map.of(), made.etag(), null)
        .orThrow();
    last[client] = id;
    return made.body();
  }

  private static void awaitCases(House house, @Nullable String[] ids) {
    for (var id : ids) {
      if (id != null) {
        house.person("FIRST_REVIEWER").getUntil("/api/review/cases/" + id, Reply::ok, "the case");
      }
    }
  }

  private static Measured storeLimit(
      House house, Duration time, int clients, double rate, byte[] document) throws Exception {
    var file = house.file("document-" + UUID.randomUUID() + ".json", document).toString();
    try (var writer = house.worker(House.AS_FAST_AS_CAN_BE, "store", house.mongodb(), file)) {
      return new Subject(
              "store",
              "a document of the same size written straight with the driver, majority and journal",
              writer,
              clients,
              rate,
              with(house.processes("store"), "writer", writer.handle()))
          .measure(time);
    }
  }

  private static Comparison relay(House house, Duration time) throws Exception {
    Measured ours;
    try (var relay = house.worker(House.AS_A_SERVICE, "relay", house.kafka(), house.mongodb())) {
      ours =
          new Subject(
                  "relay",
                  "a command through the platform: state and event in one write, relayed,"
                      + " acknowledged and read back from the broker",
                  relay,
                  COMMANDS_AT_ONCE,
                  COMMANDS_PER_SECOND,
                  with(house.processes("store", "broker"), "relay", relay.handle()))
              .measure(time);
    }
    var limits = new ArrayList<Limit>();
    try (var sender = house.worker(House.AS_FAST_AS_CAN_BE, "sends", house.kafka())) {
      var raw =
          new Subject(
                  "producer",
                  "a record of the same text sent straight with acks=all and read back",
                  sender,
                  COMMANDS_AT_ONCE,
                  COMMANDS_PER_SECOND,
                  with(house.processes("broker"), "sender", sender.handle()))
              .measure(time);
      limits.add(Limit.of(ours, raw));
    }
    var document =
        """
        {"version":1,"sequence":1,"state":{"value":1},"applied":["%1$s"],"pending":[{"id":"%1$s",
        "type":"submission.submission-withdrawn.v1","sequence":1,"payload":"%2$s"}]}
        """
            .formatted(UUID.randomUUID(), "x".repeat(160))
            .getBytes(StandardCharsets.UTF_8);
    limits.add(
        Limit.of(ours, storeLimit(house, time, COMMANDS_AT_ONCE, COMMANDS_PER_SECOND, document)));
    return new Comparison(ours, limits);
  }

  private static Comparison mail(House house, Duration time) throws Exception {
    int readers =
        Math.clamp(time.toMillis() * READERS_PER_SECOND / 1000, FEWEST_READERS, MOST_READERS);
    house.performance().subscribe(readers, house.notification());
    var issue = house.signed();
    var sink = ProcessHandle.current();
    var cpu = Cpu.of(with(house.processes(), "mail sink", sink));
    long begin = System.nanoTime();
    house.published();
    var mailing =
        house
            .person("SUBSCRIPTION_MANAGER")
            .getUntil(
                "/api/notification/mailings/" + issue.issueId(),
                reply -> reply.ok() && reply.json().path("state").asString().equals("COMPLETED"),
                "the mailing")
            .json();
    double seconds = (System.nanoTime() - begin) / 1e9;
    long sent = mailing.path("sent").asLong();
    var ours =
        new Measured(
            "mail",
            "an issue of five articles published and mailed to "
                + readers
                + " subscribers, from the request to the last acceptance",
            Throughput.of(
                MAIL_CONNECTIONS, sent, readers - sent, seconds, cpu.since(), mailing.toString()),
            null);
    var letter =
        house.mailbox().letters().stream()
            .filter(found -> found.headers().containsKey("x-newsroom-issue"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No letter came"));
    var file =
        house.file("letter.eml", house.mailbox().raw(letter).getBytes(StandardCharsets.UTF_8));
    try (var sender =
        house.worker(
            House.AS_FAST_AS_CAN_BE, "smtp", "127.0.0.1", "" + house.smtpPort(), file.toString())) {
      sender.closed(MAIL_CONNECTIONS, time);
      var rawCpu = Cpu.of(Map.of("mail sink", sink, "sender", sender.handle()));
      var hard = sender.closed(MAIL_CONNECTIONS, time);
      var raw =
          new Measured(
              "smtp",
              "the same letter, ready, handed to the same sink on as many connections",
              Throughput.of(
                  MAIL_CONNECTIONS,
                  hard.operations(),
                  hard.errors(),
                  hard.seconds(),
                  rawCpu.since(),
                  hard.fault()),
              null);
      return new Comparison(ours, List.of(Limit.of(ours, raw)));
    }
  }

  private static Comparison read(House house, Duration time) throws Exception {
    var address = house.origin().resolve("/a/" + house.published().articleIds().getFirst());
    var page = house.request(address, null);
    var ours =
        new Subject(
                "read",
                "the page of a published article through the gateway, %d bytes"
                    .formatted(page.length),
                Loader.here(_ -> same(page, house.request(address, null))),
                READERS_AT_ONCE,
                PAGES_PER_SECOND,
                house.processes())
            .measure(time);
    try (var server =
        house.worker(House.AS_FAST_AS_CAN_BE, "pages", house.file("page.html", page).toString())) {
      var raw = URI.create("http://127.0.0.1:" + server.port() + "/");
      var limit =
          new Subject(
                  "jdk-http",
                  "the same bytes from the JDK's own server on virtual threads",
                  Loader.here(_ -> same(page, house.request(raw, null))),
                  READERS_AT_ONCE,
                  PAGES_PER_SECOND,
                  Map.of("jdk-http", server.handle()))
              .measure(time);
      return new Comparison(ours, List.of(Limit.of(ours, limit)));
    }
  }

  private static void same(byte[] wanted, byte[] got) throws IOException {
    if (got.length != wanted.length) {
      throw new IOException(got.length + " bytes, not " + wanted.length);
    }
  }

  private static Map<String, ProcessHandle> with(
      Map<String, ProcessHandle> processes, String name, ProcessHandle process) {
    var more = new LinkedHashMap<>(processes);
    more.put(name, process);
    return more;
  }
}
