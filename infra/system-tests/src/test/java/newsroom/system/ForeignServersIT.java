package newsroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import newsroom.backing.FreePorts;
import newsroom.backing.StopWithParent;
import newsroom.backing.StoreMain;
import newsroom.contracts.Topic;
import newsroom.launcher.Console;
import newsroom.launcher.Home;
import newsroom.launcher.Stack;
import newsroom.launcher.StartOptions;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A newsroom on a broker and a store that somebody else runs, given by `--kafka` and `--mongodb`: Kafka as
/// its own distribution starts it, with its own settings file, and the store as a process apart.
class ForeignServersIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static final List<Process> servers = new ArrayList<>();
  private static String kafka = "";
  private static String mongodb = "";
  private static int base;
  private static Stack stack;
  private static String approved = "";

  @BeforeAll
  static void anArticleIsApprovedOnServersFromOutside() throws Exception {
    kafka = startKafka();
    mongodb = startStore();
    base = FreePorts.block(11);
    var options = new StartOptions();
    new CommandLine(options).parseArgs("--port", "" + base, "--kafka", kafka, "--mongodb", mongodb);
    var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    stack = Stack.start(options.settings(folder.resolve("data")), Home.find(), new Console(quiet));
    approved = new Steps(SharedNewsroom.on(stack, quiet)).approved();
  }

  @AfterAll
  static void stop() {
    if (stack != null) {
      stack.close();
    }
    servers.reversed().forEach(server -> server.destroyForcibly().onExit().join());
  }

  private static String startKafka() throws Exception {
    int port = FreePorts.next();
    int controller = FreePorts.next();
    var settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "7");
    settings.put("controller.quorum.voters", "7@127.0.0.1:" + controller);
    settings.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("log.dirs", folder.resolve("kafka").toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    var file = folder.resolve("server.properties");
    try (var out = Files.newOutputStream(file)) {
      settings.store(out, null);
    }
    var formatted =
        java("format", "kafka.tools.StorageTool", "format", "-t", "FOREIGNCLUSTER00000000")
            .command();
    formatted.addAll(List.of("-c", file.toString()));
    var format = new ProcessBuilder(formatted).redirectErrorStream(true);
    format.redirectOutput(folder.resolve("format.log").toFile());
    assertThat(format.start().waitFor()).as(log("format")).isZero();
    start("kafka", port, "kafka.Kafka", file.toString());
    return "127.0.0.1:" + port;
  }

  private static String startStore() throws IOException {
    int port = FreePorts.next();
    var data = folder.resolve("store").toString();
    start("store", port, StoreMain.class.getName(), "--folder", data, "--port", "" + port);
    return "mongodb://127.0.0.1:" + port + "/?appName=from-outside";
  }

  private static void start(String name, int port, String... main) throws IOException {
    var process = java(name, main).start();
    servers.add(process);
    await()
        .atMost(SOON)
        .until(() -> {
          assertThat(process.isAlive()).as(() -> name + " died:\n" + log(name)).isTrue();
          return listens(port);
        });
  }

  /// Ends with this JVM, however that ends.
  private static ProcessBuilder java(String name, String... main) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StopWithParent.class.getName()));
    command.addAll(List.of(main));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile());
  }

  private static String log(String name) {
    try {
      return Files.readString(folder.resolve(name + ".log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Test
  void nothingEmbeddedRuns() {
    assertThat(stack.processes())
        .containsExactlyInAnyOrder(
            "identity", "submission", "review", "publishing", "notification", "gateway");
    assertThat(stack.addresses().kafka()).isEqualTo(kafka);
    assertThat(stack.addresses().mongodb()).isEqualTo(mongodb);
    assertThat(listens(base)).isTrue();
    assertThat(List.of(base + 8, base + 9, base + 10)).noneMatch(ForeignServersIT::listens);
    assertThat(folder.resolve("data/store")).doesNotExist();
    assertThat(folder.resolve("data/broker")).doesNotExist();
  }

  @Test
  void theEventsAreOnTheBrokerFromOutside() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      assertThat(admin.listTopics().names().get())
          .contains(
              Topic.UNIT.wire(),
              Topic.SUBMISSION.wire(),
              Topic.REVIEW.wire(),
              Topic.PUBLISHING.wire());
      for (var topic : List.of(Topic.UNIT, Topic.SUBMISSION, Topic.REVIEW)) {
        var partitions = new ArrayList<TopicPartition>();
        for (int i = 0; i < topic.partitions(); i++) {
          partitions.add(new TopicPartition(topic.wire(), i));
        }
        var ends =
            admin
                .listOffsets(
                    partitions.stream().collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest())))
                .all()
                .get();
        assertThat(ends.values().stream().mapToLong(end -> end.offset()).sum())
            .as(topic.wire())
            .isPositive();
      }
    }
  }

  @Test
  void theStatesAreInTheStoreFromOutside() {
    try (var client = MongoClients.create(mongodb)) {
      assertThat(client.listDatabaseNames().into(new ArrayList<>()))
          .contains("identity", "gateway", "submission", "review", "publishing", "notification");
      assertThat(
              client
                  .getDatabase("submission")
                  .getCollection("articles")
                  .countDocuments(new org.bson.Document("_id", approved)))
          .isOne();
    }
  }
}
