package newsroom.notification.delivery.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import newsroom.notification.delivery.Carrier;
import newsroom.notification.delivery.Deliveries;
import newsroom.notification.delivery.Delivery;
import newsroom.notification.delivery.Letter;
import newsroom.notification.delivery.Letters;
import newsroom.notification.delivery.Patience;
import newsroom.notification.delivery.PostRoom;
import newsroom.notification.delivery.Purpose;
import newsroom.notification.delivery.Standing;
import newsroom.notification.delivery.Step;
import newsroom.notification.delivery.Tally;
import newsroom.platform.testing.Backing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The post room on the real store, killed wherever it hurts.
class PostRoomIT {
  private static final Patience PATIENCE =
      new Patience(Duration.ZERO, Duration.ZERO, Duration.ofHours(1));
  private static final Letters<Purpose> LETTERS =
      purpose -> new Letters.Written.Ready(letter(purpose.deliveryId()));

  private final MongoClient client = MongoClients.create(Backing.mongodb());
  private final MongoDeliveries deliveries =
      new MongoDeliveries(client.getDatabase(Backing.freshDatabase()));
  private final Map<String, List<String>> received = new ConcurrentHashMap<>();
  private Thread.UncaughtExceptionHandler before;

  @BeforeEach
  void killedThreadsAreSilent() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
      if (!(e instanceof Killed)) {
        e.printStackTrace();
      }
    });
  }

  @AfterEach
  void close() {
    Thread.setDefaultUncaughtExceptionHandler(before);
    client.close();
  }

  @Test
  void killsAtRandomMomentsLoseNoLetterAndLeaveNoneInDoubt() {
    int kills = 0;
    int copies = 0;
    for (int seed = 1; seed <= 40; seed++) {
      var random = new Random(seed);
      var issueId = "issue-" + seed;
      plan(issueId, 60);
      received.clear();
      while (deliveries.tally(issueId).waiting() > 0) {
        var process = new Process(random.nextInt(1, 200));
        process.postRoom().round(() -> true);
        kills += process.dead.get() ? 1 : 0;
      }
      assertThat(deliveries.tally(issueId))
          .as("seed %d", seed)
          .isEqualTo(new Tally(60, 0, 0, 0, 0));
      assertThat(received).as("seed %d", seed).hasSize(60);
      for (var messageIds : received.values()) {
        assertThat(messageIds.stream().distinct()).as("seed %d", seed).hasSize(1);
        copies += messageIds.size() - 1;
      }
    }
    assertThat(kills).isPositive();
    System.out.println(kills + " kills, 2,400 letters, " + copies + " second copies");
  }

  @Test
  void whatIsPromisedTwiceIsSentOnce() {
    plan("twice", 20);
    plan("twice", 25);
    assertThat(deliveries.audience("twice")).hasSize(25).isSorted();
    new Process(Integer.MAX_VALUE).postRoom().round(() -> true);
    new Process(Integer.MAX_VALUE).postRoom().round(() -> true);
    assertThat(received).hasSize(25);
    assertThat(received.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
  }

  @Test
  void ofTwoWorkersOneMovesADelivery() {
    plan("race", 1);
    var delivery = deliveries.due(Instant.now(), 10).getFirst();
    assertThat(deliveries.move(delivery, new Step.Take("a"), Instant.now())).isPresent();
    assertThat(deliveries.move(delivery, new Step.Take("b"), Instant.now())).isEmpty();
  }

  @Test
  void aRepeatedWriteWhoseAnswerWasLostCountsAsMade() {
    plan("lost", 1);
    var delivery = deliveries.due(Instant.now(), 10).getFirst();
    var taken = deliveries.move(delivery, new Step.Take("a"), Instant.now());
    assertThat(deliveries.move(delivery, new Step.Take("a"), Instant.now())).isEqualTo(taken);
  }

  @Test
  void urgentMailGoesFirstAndWaitingMailIsNotDue() {
    plan("slow", 3);
    deliveries.plan(List.of(new Purpose.NoticeMail("n")), Instant.now());
    var due = deliveries.due(Instant.now().plusMillis(1), 10);
    assertThat(due.getFirst().purpose()).isEqualTo(new Purpose.NoticeMail("n"));
    var taken = deliveries.move(due.get(1), new Step.Take("a"), Instant.now()).orElseThrow();
    deliveries.move(
        taken,
        new Step.Deferred("a", "451", false, Instant.now().plus(Duration.ofHours(1))),
        Instant.now());
    assertThat(deliveries.due(Instant.now().plusMillis(1), 10)).hasSize(3);
  }

  @Test
  void aServerThatIsAwayLeavesTheLettersUntouched() {
    plan("away", 5);
    var room =
        new PostRoom(
            deliveries,
            LETTERS,
            () -> {
              throw new Carrier.Away(new IllegalStateException("refused"));
            },
            PATIENCE,
            2,
            Clock.systemUTC());
    assertThat(room.round(() -> true)).isEqualTo(new PostRoom.Round(0, true));
    assertThat(deliveries.due(Instant.now(), 10))
        .hasSize(5)
        .allSatisfy(left -> assertThat(left.standing()).isEqualTo(new Standing.Planned()));
  }

  private void plan(String issueId, int count) {
    deliveries.plan(
        IntStream.range(0, count)
            .mapToObj(i -> new Purpose.IssueMail(issueId, "reader-%03d".formatted(i)))
            .toList(),
        Instant.now());
  }

  private static Letter letter(String id) {
    return new Letter(id, "", "", "", "", "mid-" + id, Map.of());
  }

  /// What `kill -9` looks like from inside.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /// A process that dies at its nth touch of the world, before or after the touch took effect.
  private final class Process implements Deliveries, Carrier {
    private final AtomicInteger left;
    private final AtomicBoolean dead = new AtomicBoolean();

    Process(int touches) {
      left = new AtomicInteger(touches);
    }

    PostRoom postRoom() {
      return new PostRoom(this, LETTERS, this, PATIENCE, 3, Clock.systemUTC());
    }

    private void touch() {
      if (dead.get() || left.decrementAndGet() <= 0) {
        dead.set(true);
        throw new Killed();
      }
    }

    @Override
    public void plan(Collection<? extends Purpose> purposes, Instant at) {
      deliveries.plan(purposes, at);
    }

    @Override
    public List<Delivery> due(Instant now, int limit) {
      return deliveries.due(now, limit);
    }

    @Override
    public Optional<Delivery> move(Delivery delivery, Step step, Instant at) {
      touch();
      var moved = deliveries.move(delivery, step, at);
      touch();
      return moved;
    }

    @Override
    public Optional<Delivery> find(String id) {
      return deliveries.find(id);
    }

    @Override
    public Tally tally(String issueId) {
      return deliveries.tally(issueId);
    }

    @Override
    public List<String> audience(String issueId) {
      return deliveries.audience(issueId);
    }

    @Override
    public Connection open() {
      return new Connection() {
        @Override
        public Handover hand(Letter letter) {
          touch();
          received
              .computeIfAbsent(letter.to(), _ -> new CopyOnWriteArrayList<>())
              .add(letter.messageId());
          touch();
          return new Handover.Accepted();
        }

        @Override
        public void close() {
          // Nothing to hang up
        }
      };
    }
  }
}
