package newsroom.benchmarks.worker;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// A record sent straight to the broker, acknowledged by all replicas, and read back.
final class BrokerSends implements Activity {
  private final Arrivals arrivals;
  private final KafkaProducer<byte[], byte[]> producer;

  BrokerSends(String kafka) {
    this.arrivals = new Arrivals(kafka);
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                kafka,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @Override
  public void run(int client) throws Exception {
    var mark = arrivals.mark();
    var key = RelayedCommands.aggregate(client, ThreadLocalRandom.current().nextInt(1 << 20));
    var body = RelayedCommands.asSent(key, mark);
    producer
        .send(
            new ProducerRecord<>(
                arrivals.topic(),
                key.getBytes(StandardCharsets.UTF_8),
                body.getBytes(StandardCharsets.UTF_8)))
        .get();
    arrivals.await(mark);
  }

  @Override
  public void close() {
    producer.close();
    arrivals.close();
  }
}
