package newsroom.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import newsroom.backing.SharedBacking;
import newsroom.gateway.GatewaySettings;
import newsroom.gateway.store.Seal;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsIT {
  private record Stranger(String name) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private MongoClient client;
  private MongoDatabase database;
  private Sessions sessions;

  @BeforeEach
  void open() {
    client = MongoClients.create(SharedBacking.store().uri());
    database = client.getDatabase("gateway_sessions_test");
    database.drop();
    sessions = sessions(Duration.ofHours(10));
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aSessionComesBackAsItWas() {
    BrowserSession session = sessions.createSession();
    session.setAttribute("who.is", "reader");
    session.setMaxInactiveInterval(Duration.ofHours(1));
    sessions.save(session);

    BrowserSession found = found(session.getId());

    assertThat(found.<String>getAttribute("who.is")).isEqualTo("reader");
    assertThat(found.getMaxInactiveInterval()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aRevokedSessionStaysRevokedWhateverIsSavedLater() {
    BrowserSession session = sessions.createSession();
    sessions.save(session);
    BrowserSession inFlight = found(session.getId());
    BrowserSession changingItsId = found(session.getId());

    sessions.deleteById(session.getId());
    inFlight.setAttribute("late", "write");
    sessions.save(inFlight);
    changingItsId.changeSessionId();
    sessions.save(changingItsId);

    assertThat(database.getCollection("sessions").countDocuments()).isZero();
  }

  @Test
  void parallelRequestsKeepEachOthersAttributes() {
    BrowserSession session = sessions.createSession();
    session.setAttribute("old", "1");
    sessions.save(session);
    BrowserSession one = found(session.getId());
    BrowserSession other = found(session.getId());

    one.setAttribute("a", "1");
    one.removeAttribute("old");
    sessions.save(one);
    other.setAttribute("b", "2");
    sessions.save(other);

    assertThat(found(session.getId()).getAttributeNames()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void theOldIdEndsWhenANewOneIsGiven() {
    BrowserSession session = sessions.createSession();
    session.setAttribute("a", "1");
    sessions.save(session);
    String old = session.getId();

    BrowserSession moved = found(old);
    String id = moved.changeSessionId();
    sessions.save(moved);

    assertThat(sessions.findById(old)).isNull();
    assertThat(found(id).<String>getAttribute("a")).isEqualTo("1");
  }

  @Test
  void theStoreHoldsNeitherTheIdNorAnythingReadable() {
    BrowserSession session = sessions.createSession();
    session.setAttribute("a", "something-secret");
    sessions.save(session);

    String stored =
        String.valueOf(
            Objects.requireNonNull(database.getCollection("sessions").find().first()).toJson());

    assertThat(stored).doesNotContain(session.getId()).doesNotContain("something");
  }

  @Test
  void anAttributeOpensOnlyInItsOwnPlace() {
    BrowserSession mine = sessions.createSession();
    mine.setAttribute("a", "mine");
    sessions.save(mine);
    BrowserSession theirs = sessions.createSession();
    theirs.setAttribute("a", "theirs");
    sessions.save(theirs);
    Document copied =
        Objects.requireNonNull(
            database
                .getCollection("sessions")
                .find(new Document("_id", Seal.hash(theirs.getId())))
                .first());
    database
        .getCollection("sessions")
        .updateOne(
            new Document("_id", Seal.hash(mine.getId())),
            new Document("$set", new Document("a", copied.get("a"))));

    assertThat(found(mine.getId()).<String>getAttribute("a")).isNull();
  }

  @Test
  void classesOfNoLoginAreNotReadBack() {
    BrowserSession session = sessions.createSession();
    session.setAttribute("a", new Stranger("x"));
    sessions.save(session);

    assertThat(found(session.getId()).<Object>getAttribute("a")).isNull();
  }

  @Test
  void useKeepsASessionAliveButNotForEver() {
    BrowserSession session = sessions.createSession();
    session.setMaxInactiveInterval(Duration.ofHours(1));
    Instant created = session.getCreationTime();

    session.setLastAccessedTime(created.plus(Duration.ofHours(5)));
    assertThat(session.expiresAt()).isEqualTo(created.plus(Duration.ofHours(6)));
    session.setLastAccessedTime(created.plus(Duration.ofMinutes(590)));
    assertThat(session.expiresAt()).isEqualTo(created.plus(Duration.ofHours(10)));
  }

  @Test
  void expiredSessionsAreNotFoundAndAreSweptAway() {
    Sessions shortLived = sessions(Duration.ZERO);
    BrowserSession session = shortLived.createSession();
    shortLived.save(session);

    assertThat(shortLived.findById(session.getId())).isNull();
    shortLived.sweep();
    assertThat(database.getCollection("sessions").countDocuments()).isZero();
  }

  private BrowserSession found(String id) {
    return Objects.requireNonNull(sessions.findById(id));
  }

  private Sessions sessions(Duration absolute) {
    return new Sessions(
        database,
        new Seal(new byte[32]),
        new GatewaySettings.Gateway(
            Duration.ofHours(1),
            absolute,
            Duration.ofMinutes(10),
            Duration.ofSeconds(30),
            30,
            Duration.ofMinutes(1)));
  }
}
