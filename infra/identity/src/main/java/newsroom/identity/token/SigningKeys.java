package newsroom.identity.token;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newsroom.identity.vault.Vault;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The keys that sign tokens. A new key is published before it signs and kept after it stops, so
/// that no service meets a token it cannot check. RS256: services check it twelve times faster.
@Component
public class SigningKeys implements JWKSource<SecurityContext> {
  private static final int BITS = 3072;
  private static final int DUPLICATE_KEY = 11_000;
  private static final Duration RENEWED_AFTER = Duration.ofDays(90);
  private static final Duration PUBLISHED_AHEAD = Duration.ofHours(1);
  private static final Duration KEPT_AFTER = Duration.ofHours(1);
  private static final Duration READ_EVERY = Duration.ofSeconds(30);

  private final MongoCollection<Document> keys;
  private final Vault vault;
  private final Clock clock;
  private volatile Known known;

  private record Key(int generation, JWK jwk, Instant activeAt, @Nullable Instant removeAt) {}

  private record Known(List<Key> keys, Instant readAt) {}

  SigningKeys(MongoDatabase database, Vault vault, Clock clock) {
    this.keys = database.getCollection("signing_keys");
    this.vault = vault;
    this.clock = clock;
    this.known = read();
    if (known.keys().isEmpty()) {
      rotate(Duration.ZERO, Duration.ZERO);
    }
  }

  /// Two instances that rotate at once make one new key: the generation is the document's id.
  public void rotate(Duration publishedAhead, Duration keptAfter) {
    List<Key> before = read().keys();
    int generation = before.stream().mapToInt(Key::generation).max().orElse(0) + 1;
    Instant activeAt = clock.instant().plus(publishedAhead);
    JWK key = generate();
    String id = "signing-key-" + generation;
    try {
      keys.insertOne(
          new Document("_id", generation)
              .append(
                  "sealed",
                  new Binary(vault.seal(key.toJSONString().getBytes(StandardCharsets.UTF_8), id)))
              .append("activeAt", Date.from(activeAt)));
    } catch (MongoWriteException e) {
      if (e.getError().getCode() != DUPLICATE_KEY) {
        throw e;
      }
    }
    keys.updateMany(
        Filters.and(Filters.lt("_id", generation), Filters.exists("removeAt", false)),
        Updates.set("removeAt", Date.from(activeAt.plus(keptAfter))));
    known = read();
  }

  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void renew() {
    keys.deleteMany(Filters.lt("removeAt", Date.from(clock.instant())));
    Instant newest =
        current().stream().map(Key::activeAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    if (newest.plus(RENEWED_AFTER).isBefore(clock.instant())) {
      rotate(PUBLISHED_AHEAD, KEPT_AFTER);
    }
  }

  /// The newest key that is already in use.
  JWK signing(List<JWK> candidates) {
    Instant now = clock.instant();
    return current().stream()
        .filter(key -> !key.activeAt().isAfter(now))
        .max(Comparator.comparingInt(Key::generation))
        .map(Key::jwk)
        .orElseGet(candidates::getFirst);
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(new JWKSet(current().stream().map(Key::jwk).toList()));
  }

  private List<Key> current() {
    Instant now = clock.instant();
    if (known.readAt().plus(READ_EVERY).isBefore(now)) {
      known = read();
    }
    return known.keys().stream()
        .filter(key -> key.removeAt() == null || key.removeAt().isAfter(now))
        .toList();
  }

  private Known read() {
    var found = new ArrayList<Key>();
    for (Document document : keys.find()) {
      int generation = document.getInteger("_id");
      byte[] json =
          vault.open(document.get("sealed", Binary.class).getData(), "signing-key-" + generation);
      @Nullable Date removeAt = document.getDate("removeAt");
      found.add(
          new Key(
              generation,
              parse(new String(json, StandardCharsets.UTF_8)),
              document.getDate("activeAt").toInstant(),
              removeAt == null ? null : removeAt.toInstant()));
    }
    return new Known(List.copyOf(found), clock.instant());
  }

  private static JWK parse(String json) {
    try {
      return JWK.parse(json);
    } catch (ParseException e) {
      throw new IllegalStateException("A signing key cannot be read", e);
    }
  }

  private static JWK generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("Cannot make a signing key", e);
    }
  }
}
