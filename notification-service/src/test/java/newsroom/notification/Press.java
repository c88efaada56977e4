package newsroom.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import newsroom.contracts.Event;
import newsroom.contracts.Topic;
import newsroom.contracts.WireName;
import newsroom.contracts.publishing.ArticlePublished;
import newsroom.contracts.publishing.IssuePlanned;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.Paragraph;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.unit.UnitActivated;
import newsroom.contracts.unit.UnitState;
import newsroom.platform.ids.Ids;
import newsroom.platform.testing.Backing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/// Tells events as the other services do, as often and in such an order as a test wants.
public final class Press implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KafkaProducer<byte[], byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Backing.kafka(), "acks", "all"),
          new ByteArraySerializer(),
          new ByteArraySerializer());
  private final Map<String, Long> sequences = new ConcurrentHashMap<>();

  /// @param times the same record is sent
  public void tell(String kind, String id, Event event, int times) {
    long sequence = sequences.merge(kind + ":" + id, 1L, Long::sum);
    var wire = WireName.of(event);
    var at = Instant.now().toString();
    for (int i = 0; i < times; i++) {
      var message =
          new ProducerRecord<byte[], byte[]>(
              wire.topic().wire(), bytes(id), JSON.writeValueAsBytes(event));
      Map.of(
              "ce_specversion",
              "1.0",
              "ce_id",
              kind + ":" + id + "#" + sequence,
              "ce_type",
              wire.wire(),
              "ce_source",
              "/newsroom/" + kind,
              "ce_subject",
              id,
              "ce_time",
              at,
              "ce_sequence",
              Long.toString(sequence),
              "content-type",
              "application/json")
          .forEach((name, value) -> message.headers().add(name, bytes(value)));
      producer.send(message);
    }
    producer.flush();
  }

  public void tell(String kind, String id, Event event) {
    tell(kind, id, event, 1);
  }

  public String unit(String name, String noticeEmail) {
    var unitId = Ids.next();
    tell(
        "unit",
        unitId,
        new UnitActivated(
            new UnitState(
                unitId,
                name,
                "HOSPITAL",
                null,
                "云屏县",
                List.of(),
                "ACTIVE",
                noticeEmail,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null)));
    return unitId;
  }

  public void received(String articleId, String unitId, String headline) {
    tell(
        "article",
        articleId,
        new SubmissionReceived(articleId, "2026-000001", unitId, Ids.next(), version(headline)));
  }

  public static ArticleVersion version(String headline) {
    return new ArticleVersion(
        1,
        null,
        "00".repeat(32),
        new Headline(null, List.of(headline), null),
        List.of(new Paragraph(Ids.next(), "TEXT", "正文。")),
        "EVENT_REPORT",
        "ORIGINAL",
        null,
        "（示例单位）",
        List.of(),
        null,
        null,
        null);
  }

  /// Publishes an issue of one page with so many articles, told as often as asked.
  public String issue(int issueNo, String unitId, int times, String... headlines) {
    var issueId = Ids.next();
    tell("issue", issueId, new IssuePlanned(issueId, "健康东岚", issueNo, day()), times);
    tell("issue", issueId, published(issueId, issueNo, unitId, headlines), times);
    return issueId;
  }

  public static IssuePublished published(
      String issueId, int issueNo, String unitId, String... headlines) {
    var entries =
        IntStream.range(0, headlines.length)
            .mapToObj(i -> {
              var articleId = Ids.next();
              return new IssuePublished.Entry(
                  i + 1, articleId, 1, "00".repeat(32), headlines[i], unitId, "/a/" + articleId);
            })
            .toList();
    return new IssuePublished(
        issueId,
        "健康东岚",
        issueNo,
        null,
        day(),
        Instant.now(),
        "/paper/" + issueId + "/",
        List.of(new IssuePublished.Page(1, "要闻", entries)));
  }

  public static ArticlePublished published(String articleId, String unitId) {
    return new ArticlePublished(
        articleId,
        unitId,
        Ids.next(),
        "健康东岚",
        1286,
        day(),
        2,
        "基层",
        1,
        1,
        "00".repeat(32),
        "WEB",
        "/a/" + articleId,
        Instant.now());
  }

  /// Types and payloads that were told about this subject on a topic so far.
  public static List<String> told(Topic topic, String subject) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", Backing.kafka()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic.wire()).stream()
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new TreeMap<String, String>();
      while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
        for (var told : consumer.poll(Duration.ofMillis(200))) {
          if (subject.equals(header(told, "ce_subject"))) {
            found.put(
                header(told, "ce_sequence"),
                header(told, "ce_type") + " " + new String(told.value(), StandardCharsets.UTF_8));
          }
        }
      }
      return List.copyOf(found.values());
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> told, String name) {
    return new String(told.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static LocalDate day() {
    return LocalDate.of(2026, 10, 30);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }
}
