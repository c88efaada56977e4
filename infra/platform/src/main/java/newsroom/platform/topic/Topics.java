package newsroom.platform.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newsroom.contracts.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates what is missing, before anything is bound: a first send to a missing topic blocks for 40 s.
public final class Topics {
  private static final Logger log = LoggerFactory.getLogger(Topics.class);

  /// Dead letters are kept this long.
  static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

  private final String brokers;
  private final short replicas;

  /// @param replicas 1 on the embedded broker, 3 in deployment
  public Topics(String brokers, int replicas) {
    this.brokers = brokers;
    this.replicas = (short) replicas;
  }

  static List<NewTopic> wanted(short replicas) {
    var wanted = new ArrayList<NewTopic>();
    for (var topic : Topic.values()) {
      var settings = new HashMap<String, String>();
      settings.put("min.insync.replicas", replicas >= 3 ? "2" : "1");
      settings.put("unclean.leader.election.enable", "false");
      switch (topic.keeping()) {
        case LATEST_PER_KEY -> settings.put("cleanup.policy", "compact");
        case EVERYTHING -> {
          settings.put("cleanup.policy", "delete");
          settings.put("retention.ms", "-1");
          settings.put("retention.bytes", "-1");
        }
      }
      wanted.add(new NewTopic(topic.wire(), topic.partitions(), replicas).configs(settings));
      wanted.add(
          new NewTopic(topic.deadLetters(), 1, replicas)
              .configs(Map.of("retention.ms", Long.toString(DEAD_LETTERS_KEPT.toMillis()))));
    }
    return wanted;
  }

  /// Blocks until every topic exists; a broker that is not there yet is waited for.
  public void create() throws InterruptedException {
    while (true) {
      try (var admin =
          Admin.create(
              Map.of(
                  AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                  AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                  AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000))) {
        var missing = new ArrayList<>(wanted(replicas));
        var there = admin.listTopics().names().get(15, TimeUnit.SECONDS);
        missing.removeIf(topic -> there.contains(topic.name()));
        for (var created : admin.createTopics(missing).values().values()) {
          try {
            created.get(15, TimeUnit.SECONDS);
          } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
              throw e;
            }
          }
        }
        return;
      } catch (ExecutionException | TimeoutException e) {
        log.warn("Waiting for the broker at {}: {}", brokers, e.toString());
        Thread.sleep(Duration.ofSeconds(1));
      }
    }
  }
}
