package newsroom.benchmarks.worker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads a topic of its own and tells whoever waits that its record has come.
final class Arrivals implements AutoCloseable {
  private static final int PARTITIONS = 6;
  private static final int PATIENCE_SECONDS = 20;
  private static final String MARK = "mark:";
  private static final int MARK_LENGTH = MARK.length() + 36;

  private final String topic = "bench." + UUID.randomUUID();
  private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread reader;

  Arrivals(String kafka) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin
          .createTopics(java.util.List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Cannot make the topic " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(
        java.util.stream.IntStream.range(0, PARTITIONS)
            .mapToObj(p -> new TopicPartition(topic, p))
            .toList());
    this.reader = Thread.ofPlatform().daemon().name("arrivals").start(this::read);
  }

  String topic() {
    return topic;
  }

  /// A word to put anywhere in a record's text.
  String mark() {
    var mark = MARK + UUID.randomUUID();
    awaited.put(mark, new CompletableFuture<>());
    return mark;
  }

  void await(String mark) throws InterruptedException, ExecutionException, TimeoutException {
    var coming = awaited.get(mark);
    if (coming == null) {
      throw new IllegalArgumentException(mark);
    }
    try {
      coming.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      awaited.remove(mark);
    }
  }

  private void read() {
    try {
      while (true) {
        for (var record : consumer.poll(Duration.ofSeconds(1))) {
          var text = new String(record.value(), StandardCharsets.UTF_8);
          int at = text.indexOf(MARK);
          var coming = at < 0 ? null : awaited.get(text.substring(at, at + MARK_LENGTH));
          if (coming != null) {
            coming.complete(null);
          }
        }
      }
    } catch (org.apache.kafka.common.errors.WakeupException closing) {
      consumer.close();
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      reader.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
