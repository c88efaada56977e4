package newsroom.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  private static final String TOPIC = "newsroom.test.v1";

  @TempDir Path folder;

  private final int port = FreePorts.next();
  private final int controllerPort = FreePorts.next();

  @Test
  void acknowledgedRecordsSurviveTheKillOfTheProcess() throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    try (var child = brokerProcess()) {
      createTopic();
      try (var producer = producer()) {
        for (var n = 0; acknowledged.size() <= 500; n++) {
          var value = "event " + n;
          producer.send(
              new ProducerRecord<>(TOPIC, "key " + n % 10, value),
              (_, failure) -> {
                if (failure == null) {
                  acknowledged.add(value);
                }
              });
        }
        child.kill();
        producer.close(Duration.ZERO);
      }
    }
    try (var child = brokerProcess()) {
      assertThat(acknowledged).hasSizeGreaterThan(500);
      assertThat(everything(acknowledged)).containsAll(acknowledged);
      assertThat(child.terminate()).isIn(Child.STOPPED);
    }
  }

  @Test
  void aTopicIsNeverCreatedByItself() throws Exception {
    try (var broker = EmbeddedBroker.temporary().start();
        var admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
      assertThatThrownBy(() -> admin.describeTopics(List.of("not.declared")).allTopicNames().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
      assertThat(admin.listTopics().names().get()).isEmpty();
    }
  }

  @Test
  void theBrokerEndsWhenItsParentIsGone() throws Exception {
    try (var child = brokerProcess()) {
      assertThat(child.endOfInput()).isZero();
    }
  }

  private Child brokerProcess() throws Exception {
    return Child.start(
        BrokerMain.class,
        "--folder",
        folder.toString(),
        "--port",
        String.valueOf(port),
        "--controller-port",
        String.valueOf(controllerPort));
  }

  private void createTopic() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
    }
  }

  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers", "127.0.0.1:" + port,
            "acks", "all",
            "batch.size", "200",
            "buffer.memory", "65536"),
        new StringSerializer(),
        new StringSerializer());
  }

  private Set<String> everything(Set<String> expected) {
    var found = new HashSet<String>();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", "127.0.0.1:" + port,
            "group.id", "reader",
            "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(record.value()));
            return found.containsAll(expected);
          });
    }
    return found;
  }
}
