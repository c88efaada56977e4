package newsroom.backing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/// A real Kafka broker (KRaft, one node). It never creates a topic by itself.
///
/// An acknowledged record survives the death of the process, not the loss of power: nothing is
/// flushed before the answer and there is no second replica.
public final class EmbeddedBroker implements AutoCloseable {
  private final Path folder;
  private final String host;
  private final int port;
  private final int controllerPort;
  private final boolean temporary;
  private @Nullable KafkaRaftServer server;

  public EmbeddedBroker(Path folder, String host, int port, int controllerPort) {
    this(folder, host, port, controllerPort, false);
  }

  private EmbeddedBroker(
      Path folder, String host, int port, int controllerPort, boolean temporary) {
    this.folder = folder;
    this.host = host;
    this.port = port;
    this.controllerPort = controllerPort;
    this.temporary = temporary;
  }

  /// For tests: free ports, and a folder that is deleted on close.
  public static EmbeddedBroker temporary() {
    return new EmbeddedBroker(
        Folders.temporary("broker"), "127.0.0.1", FreePorts.next(), FreePorts.next(), true);
  }

  public EmbeddedBroker start() {
    if (server != null) {
      throw new IllegalStateException("The broker runs already");
    }
    format();
    var starting = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
    server = starting;
    starting.startup();
    return this;
  }

  /// What clients give as `bootstrap.servers`.
  public String address() {
    return host + ":" + port;
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    var running = server;
    server = null;
    if (running != null) {
      running.shutdown();
      running.awaitShutdown();
    }
    if (temporary) {
      Folders.delete(folder);
    }
  }

  private void format() {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    try (var quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      Files.createDirectories(folder);
      new Formatter()
          .setPrintStream(quiet)
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(folder.toString())
          .setDirectories(List.of(folder.toString()))
          .setReleaseVersion(MetadataVersion.latestProduction())
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("Cannot format " + folder, e);
    }
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<String, Object>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners", "PLAINTEXT://" + address() + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://" + address());
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("log.dirs", folder.toString());
    settings.put("auto.create.topics.enable", "false");
    // A broker that was killed comes back only after its former session has run out
    settings.put("broker.session.timeout.ms", "4000");
    settings.put("broker.heartbeat.interval.ms", "500");
    oneReplica(settings);
    keepForYears(settings);
    stayLean(settings);
    return settings;
  }

  private static void oneReplica(Map<String, Object> settings) {
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "3");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "3");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
  }

  /// A newsroom that was off for a month must find its events and its readers' places again.
  private static void keepForYears(Map<String, Object> settings) {
    settings.put("log.retention.ms", "-1");
    settings.put("offsets.retention.minutes", "5256000");
  }

  private static void stayLean(Map<String, Object> settings) {
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.index.size.max.bytes", "1048576");
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    settings.put("log.cleaner.io.buffer.size", "131072");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    settings.put("num.recovery.threads.per.data.dir", "2");
    settings.put("socket.request.max.bytes", "16777216");
  }
}
