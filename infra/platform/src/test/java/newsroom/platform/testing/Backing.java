package newsroom.platform.testing;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import newsroom.backing.SharedBacking;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Points a context at the JVM's broker, store and token keys, with fresh secrets and its own database.
public final class Backing
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicInteger CONTEXTS = new AtomicInteger();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "newsroom.mongodb=" + mongodb(),
            "newsroom.database=" + freshDatabase(),
            "newsroom.identity.issuer=" + Tokens.ISSUER,
            "newsroom.identity.jwks=" + Tokens.jwks(),
            "identity.key=" + HexFormat.of().formatHex(random()),
            "gateway.key=" + HexFormat.of().formatHex(random()),
            "gateway.client-secret="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(random()),
            "links.key=" + HexFormat.of().formatHex(random()))
        .applyTo(context);
    if (context.getEnvironment().getProperty("newsroom.messaging.enabled", Boolean.class, true)) {
      TestPropertyValues.of("newsroom.kafka=" + kafka()).applyTo(context);
    }
  }

  /// The JVM's own store, unless `NEWSROOM_TEST_MONGODB` names a real one or
  /// `NEWSROOM_TEST_CONTAINERS=true` asks for one in a container.
  public static String mongodb() {
    var real = System.getenv("NEWSROOM_TEST_MONGODB");
    if (real != null) {
      return real;
    }
    return Containers.wanted() ? Containers.mongodb() : SharedBacking.store().uri();
  }

  /// The JVM's own broker, unless `NEWSROOM_TEST_KAFKA` or `NEWSROOM_TEST_CONTAINERS` says otherwise.
  public static String kafka() {
    var real = System.getenv("NEWSROOM_TEST_KAFKA");
    if (real != null) {
      return real;
    }
    return Containers.wanted() ? Containers.kafka() : SharedBacking.broker().address();
  }

  /// A database nobody else uses, in this JVM or, on a store that outlives it, in another.
  public static String freshDatabase() {
    return "it-" + ProcessHandle.current().pid() + "-" + CONTEXTS.incrementAndGet();
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
