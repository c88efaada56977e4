package newsroom.platform.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import newsroom.backing.SharedBacking;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.inbox.ParkingLot;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// What the reader does with whatever a broker may hand it.
class InboxIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static ConfigurableApplicationContext program;
  private static AggregateStore<Tally> copies;
  private static ParkingLot parking;
  private static MongoCollection<Document> parked;
  private static String group;
  private static KafkaProducer<byte[], byte[]> broker;

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void start() {
    group = TallyConfiguration.unique("inbox");
    program = TallyConfiguration.start(group);
    copies = program.getBean("copies", AggregateStore.class);
    parking = program.getBean(ParkingLot.class);
    parked = program.getBean(MongoDatabase.class).getCollection("parked");
    broker =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", SharedBacking.broker().address(), "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterAll
  static void stop() {
    broker.close();
    program.close();
  }

  private record Told(String id, long sequence, String type, String payload) {
    static Told amount(String id, long sequence, long amount) {
      return new Told(
          id,
          sequence,
          "newsroom.submission.submission-withdrawn.v1",
          "{\"articleId\":\"%s\",\"unitId\":\"u\",\"reason\":\"%d\"}".formatted(id, amount));
    }
  }

  private static void tell(Told told) {
    var record =
        new ProducerRecord<byte[], byte[]>(
            "newsroom.submission.v1",
            told.id().getBytes(StandardCharsets.UTF_8),
            told.payload().getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            "tally:" + told.id() + "#" + told.sequence(),
            "ce_type",
            told.type(),
            "ce_source",
            "/newsroom/tally",
            "ce_subject",
            told.id(),
            "ce_time",
            "2026-11-21T00:00:00Z",
            "ce_sequence",
            Long.toString(told.sequence()),
            "ce_correlationid",
            "test")
        .forEach((k, v) -> record.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
    try {
      broker.send(record).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Tally> copy(String id) {
    return copies.load(id).map(s -> s.state());
  }

  private static Tally after(long... amounts) {
    var tally = Tally.ZERO;
    for (long amount : amounts) {
      tally = tally.plus(amount);
    }
    return tally;
  }

  private static void awaitCopy(String id, Tally wanted) {
    await().atMost(SOON).untilAsserted(() -> assertThat(copy(id)).contains(wanted));
  }

  @Test
  void everyEventToldTwiceCountsOnce() {
    var id = TallyConfiguration.unique("t");
    for (int i = 1; i <= 10; i++) {
      tell(Told.amount(id, i, i));
      tell(Told.amount(id, i, i));
    }
    for (int i = 1; i <= 10; i++) {
      tell(Told.amount(id, i, i));
    }
    tell(Told.amount(id, 11, 11));
    awaitCopy(id, after(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
  }

  @Test
  void anEventThatCameTooEarlyWaitsForItsPredecessor() {
    var id = TallyConfiguration.unique("t");
    tell(Told.amount(id, 1, 1));
    tell(Told.amount(id, 3, 3));
    tell(Told.amount(id, 4, 4));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(parked.countDocuments(new Document("source", "tally:" + id))).isEqualTo(2));
    assertThat(copy(id)).contains(after(1));
    tell(Told.amount(id, 2, 2));
    tell(Told.amount(id, 5, 5));
    awaitCopy(id, after(1, 2, 3, 4, 5));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(parked.countDocuments(new Document("source", "tally:" + id))).isZero());
  }

  @Test
  void poisonIsParkedWithItsCauseAndEverythingBehindItWhileOthersGoOn() {
    var sick = TallyConfiguration.unique("sick");
    var well = TallyConfiguration.unique("well");
    var poison = "tally:" + sick + "#2";
    Poisoned.IDS.add(poison);
    tell(Told.amount(sick, 1, 1));
    tell(Told.amount(sick, 2, 2));
    tell(Told.amount(sick, 3, 3));
    tell(Told.amount(well, 1, 7));
    awaitCopy(well, after(7));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(parking.list(group))
                .filteredOn(d -> ("tally:" + sick).equals(d.getString("source")))
                .hasSize(2)
                .first()
                .satisfies(d -> assertThat(d.getString("cause")).contains("planted fault")));
    assertThat(copy(sick)).contains(after(1));
    assertThat(deadLetters(sick))
        .anySatisfy(letter ->
            assertThat(
                    new String(
                        letter.headers().lastHeader("x-cause").value(), StandardCharsets.UTF_8))
                .contains("planted fault"));

    Poisoned.IDS.remove(poison);
    assertThat(parking.redrive(group + "|tally:" + sick + "|2")).isTrue();
    awaitCopy(sick, after(1, 2, 3));
    tell(Told.amount(sick, 4, 4));
    awaitCopy(sick, after(1, 2, 3, 4));
  }

  @Test
  void anEventOfAnUnknownTypeIsPassedOverWithoutLosingItsPlace() {
    var id = TallyConfiguration.unique("t");
    tell(Told.amount(id, 1, 1));
    tell(new Told(id, 2, "newsroom.submission.moon-landed.v7", "{\"what\":1}"));
    tell(Told.amount(id, 3, 3));
    awaitCopy(id, after(1, 3));
  }

  @Test
  void aPayloadThatCannotBeReadIsParkedAtOnce() {
    var id = TallyConfiguration.unique("t");
    tell(new Told(id, 1, "newsroom.submission.submission-withdrawn.v1", "{not json"));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(parked.find(new Document("source", "tally:" + id)).first())
                .isNotNull()
                .extracting(d -> d.get("cause"))
                .asString()
                .contains("cannot be read"));
  }

  @Test
  void aRecordThatIsNoEventStopsNobody() {
    var id = TallyConfiguration.unique("t");
    broker.send(
        new ProducerRecord<>(
            "newsroom.submission.v1",
            id.getBytes(StandardCharsets.UTF_8),
            UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)));
    tell(Told.amount(id, 1, 1));
    awaitCopy(id, after(1));
  }

  private static List<ConsumerRecord<byte[], byte[]>> deadLetters(String key) {
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", SharedBacking.broker().address()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partition = new TopicPartition("newsroom.submission.v1.dlt", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    found.removeIf(r -> !key.equals(new String(r.key(), StandardCharsets.UTF_8)));
    return found;
  }
}
