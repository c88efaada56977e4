package newsroom.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import newsroom.contracts.Event;
import newsroom.contracts.WireName;
import newsroom.platform.testing.Backing;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/// Speaks as the other services do, and says everything twice.
final class Wire implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Backing.kafka()),
          new ByteArraySerializer(),
          new ByteArraySerializer());
  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, Long> sequences = new HashMap<>();

  void article(String articleId, Event... events) {
    tell("article", articleId, events);
  }

  void review(String articleId, Event... events) {
    tell("review-case", articleId, events);
  }

  private void tell(String kind, String subject, Event... events) {
    for (var event : events) {
      var sequence = sequences.merge(kind + subject, 1L, Long::sum);
      for (int i = 0; i < 2; i++) {
        send(kind, subject, sequence, event);
      }
    }
  }

  void again(String kind, String subject, long sequence, Event event) {
    send(kind, subject, sequence, event);
  }

  private void send(String kind, String subject, long sequence, Event event) {
    var name = WireName.of(event);
    var key = subject.getBytes(StandardCharsets.UTF_8);
    var message = new ProducerRecord<>(name.topic().wire(), key, json.writeValueAsBytes(event));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            kind + ":" + subject + "#" + sequence,
            "ce_type",
            name.wire(),
            "ce_source",
            "/newsroom/" + kind,
            "ce_subject",
            subject,
            "ce_time",
            Instant.now().toString(),
            "ce_sequence",
            Long.toString(sequence),
            "ce_partitionkey",
            subject,
            "ce_correlationid",
            "test")
        .forEach((h, v) -> message.headers().add(h, v.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(message).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
