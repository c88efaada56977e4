package newsroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import newsroom.contracts.Topic;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.Person;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// Every event of the whole journey comes a second time, and nobody outside can tell.
class RedeliveryIT {
  private static final List<String> TOPICS =
      Arrays.stream(Topic.values()).map(Topic::wire).toList();

  /// Nothing is due any more when it stays so for this long.
  private static final Duration QUIET = Duration.ofSeconds(3);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void everyEventToldTwiceChangesNothing() {
    var newsroom = SharedNewsroom.get();
    newsroom.played();
    try (var admin =
        Admin.create(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, newsroom.stack().addresses().kafka()))) {
      awaitAllRead(admin);
      var before = settled(newsroom);
      var told = everything(newsroom);
      assertThat(told).hasSizeGreaterThan(50);
      tellAgain(newsroom, told);
      awaitAllRead(admin);
      assertThat(everything(newsroom))
          .as("no event answers a repeated one")
          .hasSize(2 * told.size());
      var after = settled(newsroom);
      assertThat(everything(newsroom)).as("nor later").hasSize(2 * told.size());
      assertThat(after.keySet()).isEqualTo(before.keySet());
      before.forEach((where, what) -> assertThat(after.get(where)).as(where).isEqualTo(what));
      assertThat(parked(newsroom)).as("events set aside").isEmpty();
    }
  }

  /// What is seen when two looks with some time between them see the same.
  private static Map<String, String> settled(SharedNewsroom newsroom) {
    var last = new AtomicReference<Map<String, String>>(Map.of());
    await()
        .pollDelay(QUIET)
        .pollInterval(QUIET)
        .atMost(PATIENCE)
        .until(() -> {
          var now = whatIsSeen(newsroom);
          return now.equals(last.getAndSet(now));
        });
    return last.get();
  }

  /// The public pages, the mails, and what everybody of the play sees of articles, cases, issues, notices.
  private static Map<String, String> whatIsSeen(SharedNewsroom newsroom) {
    var seen = new TreeMap<String, String>();
    var reader = newsroom.anybody();
    for (var path : List.of("/paper/", "/feed.atom")) {
      seen.put(path, reader.get(path).orThrow().body());
    }
    newsroom
        .played()
        .issues()
        .values()
        .forEach(issue -> {
          for (var path : List.of("/paper/" + issue + "/", "/paper/" + issue + "/1.html")) {
            seen.put(path, reader.get(path).orThrow().body());
          }
          var page = Jsoup.parse(reader.get("/paper/" + issue + "/1.html").body());
          for (var article : page.select("article[data-article-id]")) {
            var path = "/a/" + article.attr("data-article-id");
            seen.put(path, reader.get(path).orThrow().body());
          }
        });
    all(newsroom.person(Role.AUDITOR), "/api/submission/units", seen);
    all(newsroom.person(Role.AUDITOR), "/api/submission/articles", seen);
    all(newsroom.person(Role.AUDITOR), "/api/review/cases?view=all", seen);
    all(newsroom.person(Role.AUDITOR), "/api/publishing/issues", seen);
    all(newsroom.person(Role.AUDITOR), "/api/publishing/pool", seen);
    all(newsroom.person(Role.AUDITOR), "/api/notification/notices", seen);
    all(newsroom.person(Role.AUDITOR), "/api/notification/mailings", seen);
    all(newsroom.person(Role.AUDITOR), "/api/notification/subscribers", seen);
    var mails = mails(newsroom);
    seen.put("mails", mails);
    return seen;
  }

  private static void all(Person person, String list, Map<String, String> seen) {
    String after = "";
    int page = 0;
    do {
      var path = list + (list.contains("?") ? "&" : "?") + "limit=100" + after;
      var json = person.get(path).orThrow().json();
      seen.put(list + " " + page++, json.path("items").toString());
      after = json.path("next").isString() ? "&after=" + json.path("next").asString() : "";
    } while (!after.isEmpty());
  }

  private static String mails(SharedNewsroom newsroom) {
    var sink = new Person(java.net.URI.create(newsroom.stack().addresses().mail()), "", "");
    return sink.get("/messages.json").orThrow().body();
  }

  private static List<String> parked(SharedNewsroom newsroom) {
    var found = new ArrayList<String>();
    for (var record :
        read(newsroom, Arrays.stream(Topic.values()).map(Topic::deadLetters).toList())) {
      found.add(
          record.topic()
              + " "
              + new String(record.value(), java.nio.charset.StandardCharsets.UTF_8));
    }
    return found;
  }

  private static List<ConsumerRecord<byte[], byte[]>> everything(SharedNewsroom newsroom) {
    return read(newsroom, TOPICS);
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(
      SharedNewsroom newsroom, List<String> topics) {
    var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                newsroom.stack().addresses().kafka(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      var ends = consumer.endOffsets(partitions);
      consumer.seekToBeginning(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  /// In the same order, to the same partitions, with the same headers.
  private static void tellAgain(
      SharedNewsroom newsroom, List<ConsumerRecord<byte[], byte[]>> records) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                newsroom.stack().addresses().kafka(),
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (var record : records) {
        producer.send(
            new ProducerRecord<>(
                record.topic(),
                record.partition(),
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers()));
      }
      producer.flush();
    }
  }

  /// Every group has committed the end of every partition it reads.
  private static void awaitAllRead(Admin admin) {
    await().atMost(PATIENCE).until(() -> behind(admin), Set::isEmpty);
  }

  private static Set<String> behind(Admin admin) throws Exception {
    var groups = admin.listGroups().all().get().stream().map(group -> group.groupId()).toList();
    assertThat(groups).hasSizeGreaterThan(6);
    var specs = new HashMap<String, ListConsumerGroupOffsetsSpec>();
    groups.forEach(group -> specs.put(group, new ListConsumerGroupOffsetsSpec()));
    var behind = new HashSet<String>();
    for (var group : admin.listConsumerGroupOffsets(specs).all().get().entrySet()) {
      var wanted = new HashMap<TopicPartition, OffsetSpec>();
      group.getValue().keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
      var ends = admin.listOffsets(wanted).all().get();
      group
          .getValue()
          .forEach((partition, read) -> {
            if (read == null || read.offset() < ends.get(partition).offset()) {
              behind.add(group.getKey() + " " + partition);
            }
          });
    }
    return behind;
  }
}
