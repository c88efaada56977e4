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

  public static String mongodb() {
    return SharedBacking.store().uri();
  }

  public static String kafka() {
    return SharedBacking.broker().address();
  }

  /// A database nobody else in this JVM uses.
  public static String freshDatabase() {
    return "it-" + CONTEXTS.incrementAndGet();
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
