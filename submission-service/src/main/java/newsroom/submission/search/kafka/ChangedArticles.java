package newsroom.submission.search.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsroom.contracts.Topic;
import newsroom.submission.search.Upkeep;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Every replica hears of every change from now on: no group, no offsets, all partitions. Only the
/// key is read: what an article is now, its document says. What is missed, the comparison finds.
@Component
class ChangedArticles implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ChangedArticles.class);
  private static final List<Topic> TOPICS =
      List.of(Topic.SUBMISSION, Topic.REVIEW, Topic.PUBLISHING);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Upkeep upkeep;
  private final Map<String, Object> settings = new HashMap<>();
  private volatile @Nullable Thread thread;

  ChangedArticles(
      Upkeep upkeep, @Value("${newsroom.kafka}") String brokers, Environment environment) {
    this.upkeep = upkeep;
    Binder.get(environment)
        .bind(
            "spring.cloud.stream.kafka.binder.configuration",
            Bindable.mapOf(String.class, String.class))
        .ifBound(settings::putAll);
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
  }

  private void listen() {
    while (isRunning()) {
      try (var consumer =
          new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : TOPICS) {
          consumer
              .partitionsFor(topic.wire())
              .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        while (isRunning()) {
          for (var message : consumer.poll(POLL)) {
            if (message.key() != null) {
              upkeep.noticed(new String(message.key(), StandardCharsets.UTF_8));
            }
          }
        }
      } catch (KafkaException e) {
        log.warn("The index hears no news for a moment: {}", e.toString());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().daemon().name("search-news").unstarted(this::listen);
    thread.start();
  }

  @Override
  public void stop() {
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
