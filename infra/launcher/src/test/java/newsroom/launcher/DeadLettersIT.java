package newsroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import newsroom.backing.EmbeddedStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersIT {
  private static final String SOURCE = "/newsroom/submission";
  private static final String FIRST = "review|/newsroom/submission/a1|3";

  private final EmbeddedStore store = EmbeddedStore.inMemory().start();
  private final MongoClient client = MongoClients.create(store.uri());
  private final StringWriter refusals = new StringWriter();

  @TempDir Path data;

  @BeforeEach
  void twoEventsOfOneSourceAndOneOfAnotherAreParked() {
    parked("review").insertMany(List.of(event("a1", 4), event("a1", 3), event("b2", 1)));
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  @Test
  void theListIsInTheOrderOfTheEvents() {
    var list = said("list");
    assertThat(list.indexOf("a1|3")).isPositive().isLessThan(list.indexOf("a1|4"));
    assertThat(list).contains("IllegalStateException: poison").contains("3 parked");
  }

  @Test
  void oneEventIsShownWithItsPayloadAsText() {
    assertThat(said("show", FIRST)).contains("文章").contains("submission.received.v1");
  }

  @Test
  void askingForOneEventMarksTheOldestOfItsSource() {
    said("redrive", "review|/newsroom/submission/a1|4");
    assertThat(asked()).containsExactly(FIRST);
  }

  @Test
  void askingForAllMarksTheOldestOfEverySource() {
    said("redrive", "--all");
    assertThat(asked()).containsExactlyInAnyOrder(FIRST, "review|/newsroom/submission/b2|1");
  }

  @Test
  void anUnknownEventOrNoneIsRefused() {
    assertThat(run("show", "nothing|x|1")).isOne();
    assertThat(refusals.toString()).contains("No parked event nothing|x|1");
    assertThat(run("redrive")).isOne();
    assertThat(refusals.toString()).contains("Say which");
  }

  private List<String> asked() {
    return parked("review")
        .find(Filters.eq("redrive", true))
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  private String said(String... arguments) {
    var before = System.out;
    var out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      assertThat(run(arguments)).isZero();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private int run(String... arguments) {
    var all = new ArrayList<>(List.of("dead-letters", "--mongodb", store.uri()));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return Newsroom.commandLine()
        .setErr(new PrintWriter(refusals, true))
        .execute(all.toArray(String[]::new));
  }

  private MongoCollection<Document> parked(String service) {
    return client.getDatabase(service).getCollection("parked");
  }

  private static Document event(String id, long sequence) {
    var source = SOURCE + "/" + id;
    return new Document("_id", "review|" + source + "|" + sequence)
        .append("group", "review")
        .append("source", source)
        .append("sequence", sequence)
        .append("type", "submission.received.v1")
        .append("payload", "{\"title\":\"文章\"}".getBytes(StandardCharsets.UTF_8))
        .append("cause", "java.lang.IllegalStateException: poison")
        .append("at", new Date())
        .append("redrive", false);
  }
}
