package newsroom.submission;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import newsroom.contracts.Event;
import newsroom.contracts.Topic;
import newsroom.contracts.WireName;
import newsroom.platform.testing.Backing;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The broker as the other services see it: they tell their events and read ours.
public final class Wire {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Wire() {}

  /// What was read.
  public record Read(String type, long sequence, JsonNode payload) {}

  /// Tells it once, or as often as redelivered.
  public static void tell(String kind, String subject, long sequence, Event event, int times) {
    var name = WireName.of(event);
    // The same for every copy, and of today: clocks run from it
    var at = Instant.now();
    try (var producer =
        new KafkaProducer<byte[], byte[]>(
            Map.of("bootstrap.servers", Backing.kafka(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < times; i++) {
        var told =
            new ProducerRecord<>(
                name.topic().wire(), bytes(subject), JSON.writeValueAsBytes(event));
        Map.of(
                "ce_id",
                kind + ":" + subject + "#" + sequence,
                "ce_type",
                name.wire(),
                "ce_source",
                "/newsroom/" + kind,
                "ce_subject",
                subject,
                "ce_time",
                at.toString(),
                "ce_sequence",
                Long.toString(sequence))
            .forEach((header, value) -> told.headers().add(header, bytes(value)));
        producer.send(told).get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The first events of one aggregate, in the order of the topic; waits until there are enough.
  public static List<Read> events(Topic topic, String subject, int count) {
    var found = new ArrayList<Read>();
    try (var consumer =
        new KafkaConsumer<byte[], byte[]>(
            Map.of("bootstrap.servers", Backing.kafka()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic.wire()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var end = Instant.now().plus(Duration.ofSeconds(20));
      while (found.size() < count && Instant.now().isBefore(end)) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (subject.equals(text(record.headers().lastHeader("ce_subject")))) {
            found.add(
                new Read(
                    text(record.headers().lastHeader("ce_type")),
                    Long.parseLong(text(record.headers().lastHeader("ce_sequence"))),
                    JSON.readTree(record.value())));
          }
        }
      }
    }
    return found;
  }

  private static String text(Header header) {
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
