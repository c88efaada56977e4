package newsroom.platform.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import newsroom.backing.BrokerMain;
import newsroom.backing.FreePorts;
import newsroom.backing.StoreMain;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Thousands of events over hundreds of aggregates while every process is killed at random.
/// `-Dchaos.commands=10000` is the long run; `-Dchaos.seed` repeats one.
class ChaosIT {
  private static final Logger log = LoggerFactory.getLogger(ChaosIT.class);
  private static final int COMMANDS = Integer.getInteger("chaos.commands", 3_000);
  private static final int AGGREGATES = COMMANDS / 20;

  /// As many on a slow machine as on a fast one: one in every stretch of the work, at any moment of it.
  private static final int KILLS = 12;

  private final Map<String, List<String>> commands = new LinkedHashMap<>();
  private final Map<String, Process> running = new HashMap<>();
  private Path folder;

  @AfterEach
  void killAll() {
    running.values().forEach(Process::destroyForcibly);
  }

  private void start(String process) {
    var old = running.get(process);
    if (old != null) {
      old.destroyForcibly();
      try {
        old.waitFor();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path")));
    command.addAll(commands.get(process));
    try {
      running.put(
          process,
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(folder.resolve(process + ".log").toFile()))
              .start());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nothingIsLostNothingIsAppliedTwiceAndEveryOrderIsKept(@TempDir Path temporary)
      throws Exception {
    folder = temporary;
    long seed = Long.getLong("chaos.seed", System.nanoTime());
    log.info("chaos.seed={}", seed);
    var random = new Random(seed);
    int kafkaPort = FreePorts.next();
    int controller = FreePorts.next();
    int storePort = FreePorts.next();
    var kafka = "127.0.0.1:" + kafkaPort;
    var mongodb = "mongodb://127.0.0.1:" + storePort;
    commands.put(
        "store",
        List.of(
            StoreMain.class.getName(),
            "--folder",
            folder.resolve("store").toString(),
            "--port",
            Integer.toString(storePort)));
    commands.put(
        "broker",
        List.of(
            BrokerMain.class.getName(),
            "--folder",
            folder.resolve("broker").toString(),
            "--port",
            Integer.toString(kafkaPort),
            "--controller-port",
            Integer.toString(controller)));
    var shares = List.of(folder.resolve("one.done"), folder.resolve("two.done"));
    for (int share = 0; share < 2; share++) {
      commands.put(
          share == 0 ? "one" : "two",
          List.of(
              ChaosMain.class.getName(),
              kafka,
              mongodb,
              "chaos",
              Integer.toString(share * COMMANDS / 2),
              Integer.toString((share + 1) * COMMANDS / 2),
              Integer.toString(AGGREGATES),
              shares.get(share).toString()));
    }
    commands.keySet().forEach(this::start);

    var kills = new LinkedHashMap<String, Integer>();
    var next = new AtomicInteger(moment(random, 0));
    await()
        .pollInterval(Duration.ofMillis(500))
        .atMost(Duration.ofMinutes(6))
        .until(() -> {
          long acknowledged = acknowledged(shares);
          if (acknowledged < COMMANDS && acknowledged >= next.get()) {
            next.set(moment(random, kills.values().stream().mapToInt(n -> n).sum() + 1));
            var names = List.copyOf(commands.keySet());
            var victim = names.get(random.nextInt(names.size()));
            kills.merge(victim, 1, Integer::sum);
            start(victim);
          }
          for (var name : commands.keySet()) {
            if (!running.get(name).isAlive()) {
              start(name);
            }
          }
          return acknowledged == COMMANDS;
        });
    log.info("killed {}", kills);
    // The worst moment: both writers and the broker die right after the last acknowledgement
    start("broker");
    start("one");
    start("two");

    try (var mongo = MongoClients.create(mongodb)) {
      var written = mongo.getDatabase("chaos").getCollection("tallies");
      var read = mongo.getDatabase("chaos").getCollection("copies");
      var wanted = new HashMap<String, long[]>();
      for (int n = 0; n < COMMANDS; n++) {
        var sum = wanted.computeIfAbsent("a" + n % AGGREGATES, _ -> new long[2]);
        sum[0] += n;
        sum[1]++;
      }
      await()
          .pollInterval(Duration.ofSeconds(1))
          .ignoreExceptions()
          .atMost(Duration.ofMinutes(3))
          .untilAsserted(() -> {
            assertThat(written.countDocuments()).isEqualTo(AGGREGATES);
            assertThat(
                    written.countDocuments(
                        new Document("pendingSince", new Document("$exists", true))))
                .isZero();
            for (var document : written.find()) {
              var state = document.get("state", Document.class);
              var sum = wanted.get(document.getString("_id"));
              assertThat(state.getLong("total")).isEqualTo(sum[0]);
              assertThat(state.getLong("count")).isEqualTo(sum[1]);
              assertThat(document.getList("pending", Document.class)).isEmpty();
              assertThat(read.find(new Document("_id", document.get("_id"))).first())
                  .isNotNull()
                  .extracting(d -> d.get("state"))
                  .isEqualTo(state);
            }
            assertThat(mongo.getDatabase("chaos").getCollection("parked").countDocuments())
                .isZero();
          });
    }
    assertThat(firstCopiesOnTheTopic(kafka))
        .hasSize(AGGREGATES)
        .allSatisfy((_, sequence) -> assertThat(sequence).isEqualTo((long) COMMANDS / AGGREGATES));
  }

  /// How many commands are acknowledged when the kill of that number comes.
  private static int moment(Random random, int kill) {
    return kill < KILLS
        ? COMMANDS * kill / KILLS + 1 + random.nextInt(COMMANDS / KILLS)
        : Integer.MAX_VALUE;
  }

  private static long acknowledged(List<Path> shares) throws IOException {
    long sum = 0;
    for (var share : shares) {
      if (Files.exists(share)) {
        try (var lines = Files.lines(share)) {
          sum += lines.distinct().count();
        }
      }
    }
    return sum;
  }

  /// The highest sequence per key; fails when the first copy of n does not follow the first copy of n-1.
  private static Map<String, Long> firstCopiesOnTheTopic(String kafka) {
    var last = new HashMap<String, Long>();
    long copies = 0;
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor("newsroom.submission.v1").stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (var record : consumer.poll(Duration.ofMillis(500))) {
          copies++;
          var key = new String(record.key(), StandardCharsets.UTF_8);
          long sequence =
              Long.parseLong(
                  new String(
                      record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
          long known = last.getOrDefault(key, 0L);
          assertThat(sequence).as("%s after %s", key, known).isLessThanOrEqualTo(known + 1);
          last.put(key, Math.max(known, sequence));
        }
      }
    }
    log.info("{} copies of {} events", copies, COMMANDS);
    return last;
  }
}
