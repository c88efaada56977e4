package newsroom.review;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newsroom.contracts.Event;
import newsroom.contracts.Topic;
import newsroom.contracts.WireName;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.BylineUnit;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.Paragraph;
import newsroom.contracts.submission.ReprintSource;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.contracts.submission.SubmissionWithdrawn;
import newsroom.platform.ids.Ids;
import newsroom.platform.testing.Backing;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Plays the submission desk for one article: every event goes over the broker twice.
final class Unit {
  static final String UNIT = "unit-submitting";
  static final String BYLINE_UNIT = "unit-byline";
  static final String CORRESPONDENT = "correspondent";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final KafkaProducer<String, String> PRODUCER =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Backing.kafka(), "acks", "all"),
          new StringSerializer(),
          new StringSerializer());
  private static final Map<String, List<Told>> HEARD = new HashMap<>();
  private static @Nullable KafkaConsumer<String, String> ears;

  final String articleId = Ids.next();
  private long sequence;

  /// An event as it stood on the topic of the reviews.
  record Told(long sequence, String source, Event event) {}

  static String hash(int versionNo) {
    return Integer.toString(versionNo).repeat(64);
  }

  Unit submits() {
    tell(
        new SubmissionReceived(
            articleId, "2026-000001", UNIT, CORRESPONDENT, version(1, null, hash(1))));
    return this;
  }

  /// Copy that nobody asked for, without a word on how it was verified.
  Unit submitsUnverified() {
    var v = version(1, null, hash(1));
    tell(
        new SubmissionReceived(
            articleId,
            "2026-000001",
            UNIT,
            CORRESPONDENT,
            new ArticleVersion(
                1,
                null,
                v.contentHash(),
                v.headline(),
                v.body(),
                v.genre(),
                "ORIGINAL",
                null,
                v.rawByline(),
                v.bylineUnits(),
                null,
                null,
                v.eventDate())));
    return this;
  }

  /// A first version with these words in its second paragraph.
  ///
  /// @param sensitivity marks of the unit
  Unit submits(String words, String... sensitivity) {
    var v = version(1, null, hash(1));
    tell(
        new SubmissionReceived(
            articleId,
            "2026-000001",
            UNIT,
            CORRESPONDENT,
            new ArticleVersion(
                1,
                null,
                v.contentHash(),
                v.headline(),
                List.of(v.body().getFirst(), new Paragraph("p2", "TEXT", words)),
                v.genre(),
                v.origin(),
                v.reprint(),
                v.rawByline(),
                v.bylineUnits(),
                "基层",
                null,
                v.eventDate(),
                List.of(),
                null,
                null,
                null,
                List.of(sensitivity),
                null,
                null)));
    return this;
  }

  Unit revises(int versionNo) {
    tell(
        new SubmissionRevised(
            articleId,
            UNIT,
            CORRESPONDENT,
            version(versionNo, versionNo - 1, hash(versionNo)),
            "核实了人数",
            List.of("已核实")));
    return this;
  }

  Unit withdraws() {
    tell(new SubmissionWithdrawn(articleId, UNIT, "单位撤稿"));
    return this;
  }

  void tell(Event event) {
    sequence++;
    send(event);
    send(event);
  }

  private void send(Event event) {
    var name = WireName.of(event);
    var record =
        new ProducerRecord<>(name.topic().wire(), articleId, JSON.writeValueAsString(event));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            "article:" + articleId + "#" + sequence,
            "ce_type",
            name.wire(),
            "ce_source",
            "/newsroom/article",
            "ce_subject",
            articleId,
            "ce_time",
            Instant.now().toString(),
            "ce_sequence",
            Long.toString(sequence),
            "ce_partitionkey",
            articleId)
        .forEach((key, value) -> record.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
    try {
      PRODUCER.send(record).get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  static ArticleVersion version(int versionNo, @Nullable Integer parent, String hash) {
    return new ArticleVersion(
        versionNo,
        parent,
        hash,
        new Headline("健康进万家", List.of("示例医院义诊进社区", "第 " + versionNo + " 稿"), null),
        List.of(
            new Paragraph("p1", "TEXT", "本报讯 示例医院日前走进社区开展义诊。"),
            new Paragraph("p2", "TEXT", "共有居民参加，第 " + versionNo + " 版。")),
        "EVENT_REPORT",
        "REPRINT",
        new ReprintSource("示例日报", null, "李四示例", "义诊进社区", null, LocalDate.of(2026, 2, 27)),
        "（示例医院 供稿）",
        List.of(
            new BylineUnit(BYLINE_UNIT, "示例医院", "CONTRIBUTED"),
            new BylineUnit(null, "示例社区", "PHOTO")),
        null,
        null,
        LocalDate.of(2026, 2, 28));
  }

  /// What the review desk told of this article so far, in the order of the topic.
  List<Told> heard() {
    synchronized (HEARD) {
      var consumer = ears();
      for (int quiet = 0; quiet < 2; ) {
        var records = consumer.poll(Duration.ofMillis(100));
        quiet = records.isEmpty() ? quiet + 1 : 0;
        for (var record : records) {
          var type = header(record.headers().lastHeader("ce_type").value());
          var told =
              new Told(
                  Long.parseLong(header(record.headers().lastHeader("ce_sequence").value())),
                  header(record.headers().lastHeader("ce_source").value()),
                  JSON.readValue(record.value(), WireName.of(type).orElseThrow().record()));
          HEARD.computeIfAbsent(record.key(), _ -> new ArrayList<>()).add(told);
        }
      }
      return List.copyOf(HEARD.getOrDefault(articleId, List.of()));
    }
  }

  List<String> heardTypes() {
    return heard().stream().map(t -> t.event().getClass().getSimpleName()).toList();
  }

  private static KafkaConsumer<String, String> ears() {
    var consumer = ears;
    if (consumer == null) {
      consumer =
          new KafkaConsumer<>(
              Map.of("bootstrap.servers", Backing.kafka(), "enable.auto.commit", "false"),
              new StringDeserializer(),
              new StringDeserializer());
      var partitions =
          consumer.partitionsFor(Topic.REVIEW.wire()).stream()
              .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      ears = consumer;
    }
    return consumer;
  }

  private static String header(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }
}
