package newsroom.identity;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import newsroom.backing.EmbeddedStore;
import newsroom.identity.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/// One issuer on the shared in-memory store, with a database of its own; it can be restarted.
final class RunningIdentity implements AutoCloseable {
  static final String ORIGIN = "http://localhost:8080";
  static final String SECOND_ORIGIN = "http://localhost:18080";
  private static final EmbeddedStore STORE = EmbeddedStore.inMemory().start();

  final String clientSecret = Vault.random();
  private final String key = HexFormat.of().formatHex(Vault.random(32));
  private final String database = "identity-" + Vault.random().substring(0, 8);
  private final List<String> settings;
  private @Nullable ConfigurableApplicationContext context;

  RunningIdentity(String... settings) {
    this.settings = List.of(settings);
    start();
  }

  private RunningIdentity(Consumer<MongoDatabase> left) {
    this.settings = List.of();
    try (MongoClient client = MongoClients.create(STORE.uri())) {
      left.accept(client.getDatabase(database));
    }
    start();
  }

  /// On what an earlier release has left in the store.
  static RunningIdentity after(Consumer<MongoDatabase> left) {
    return new RunningIdentity(left);
  }

  void start() {
    var arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--newsroom.origin=" + ORIGIN,
                "--newsroom.identity.extra-origins=" + SECOND_ORIGIN,
                "--newsroom.mongodb=" + STORE.uri(),
                "--newsroom.identity.database=" + database,
                "--identity.key=" + key,
                "--gateway.client-secret=" + clientSecret));
    arguments.addAll(settings);
    context = IdentityApplication.start(arguments.toArray(String[]::new));
  }

  void restart() {
    close();
    start();
  }

  String address() {
    return "http://127.0.0.1:"
        + context().getEnvironment().getProperty("local.server.port")
        + "/id";
  }

  <T> T bean(Class<T> type) {
    return context().getBean(type);
  }

  private ConfigurableApplicationContext context() {
    if (context == null) {
      throw new IllegalStateException("Identity is not running");
    }
    return context;
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
      context = null;
    }
  }
}
