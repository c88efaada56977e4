package newsroom.identity.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All API clients. Of a secret only its hash is kept.
public interface ApiClients {
  /// Stores a new client. The same cause a second time gives back the first one.
  ApiClient add(NewClient client);

  Optional<ApiClient> find(String id);

  Optional<String> secretHash(String id);

  /// In the order they were made, beginning after an id.
  List<ApiClient> list(@Nullable String unit, @Nullable String after, int limit);

  ApiClient revoke(String id, long version, Instant at);

  void used(String id, Instant at);

  /// What is needed to store a client for the first time.
  record NewClient(ApiClient client, String secretHash, String cause, String request) {}
}
