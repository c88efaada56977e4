package newsroom.identity.account.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import newsroom.identity.IdentitySettings;
import newsroom.identity.client.ApiClient;
import newsroom.identity.client.ClientDesk;
import newsroom.identity.client.ClientDesk.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Credentials of programs that hand in articles for a unit.
@RestController
@RequestMapping("/api/api-clients")
class ClientApi {
  private static final String READS = "hasAnyRole('LIAISON_EDITOR', 'ADMINISTRATOR', 'AUDITOR')";
  private static final String LOOKS_AFTER = "hasAnyRole('LIAISON_EDITOR', 'ADMINISTRATOR')";

  private final ClientDesk desk;
  private final IdentitySettings settings;

  ClientApi(ClientDesk desk, IdentitySettings settings) {
    this.desk = desk;
    this.settings = settings;
  }

  /// @param expiresAt as late as allowed, if nothing is said
  record NewClient(@Nullable String name, @Nullable String unit, @Nullable Instant expiresAt) {}

  /// @param clientId what the program signs in with, and what stands where a person's account would
  /// @param clientSecret only in the answer to the request that made it
  record ClientView(
      String clientId,
      String name,
      String unit,
      String createdBy,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Instant lastUsedAt,
      long version,
      @Nullable String clientSecret,
      String tokenAddress) {}

  /// @param next where the list goes on; null at its end
  record ClientPage(List<ClientView> items, @Nullable String next) {}

  @PostMapping
  @PreAuthorize(LOOKS_AFTER)
  ResponseEntity<ClientView> make(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody NewClient body,
      Authentication actor) {
    String cause = Sent.cause(actor, key);
    Made made =
        desk.make(
            actor.getName(),
            cause,
            Sent.text(body.name()),
            Sent.text(body.unit()),
            body.expiresAt());
    URI address = URI.create(settings.address("/api/api-clients/" + made.client().id()));
    return ResponseEntity.created(address).eTag(tag(made.client())).body(view(made));
  }

  @GetMapping
  @PreAuthorize(READS)
  ClientPage list(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    int size = Sent.size(limit);
    List<ApiClient> found = desk.list(unit, after, size + 1);
    List<ApiClient> page = found.subList(0, Math.min(size, found.size()));
    return new ClientPage(
        page.stream().map(client -> view(new Made(client, null))).toList(),
        found.size() > size ? page.getLast().id() : null);
  }

  @GetMapping("/{clientId}")
  @PreAuthorize(READS)
  ResponseEntity<ClientView> one(@PathVariable String clientId) {
    return answer(desk.find(clientId));
  }

  @PostMapping("/{clientId}/revocation")
  @PreAuthorize(LOOKS_AFTER)
  ResponseEntity<ClientView> revoke(
      @PathVariable String clientId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
    return answer(desk.revoke(clientId, Sent.version(match)));
  }

  private ResponseEntity<ClientView> answer(ApiClient client) {
    return ResponseEntity.ok().eTag(tag(client)).body(view(new Made(client, null)));
  }

  private ClientView view(Made made) {
    ApiClient client = made.client();
    return new ClientView(
        client.id(),
        client.name(),
        client.unit(),
        client.createdBy(),
        client.createdAt(),
        client.expiresAt(),
        client.revokedAt(),
        client.lastUsedAt(),
        client.version(),
        made.secret(),
        settings.address("/oauth2/token"));
  }

  private static String tag(ApiClient client) {
    return "\"" + client.version() + "\"";
  }
}
