package newsroom.identity.account.web;

import java.net.URI;
import java.util.List;
import newsroom.identity.IdentitySettings;
import newsroom.identity.account.AccountDesk;
import newsroom.identity.account.AccountDesk.Opened;
import newsroom.identity.account.Profile;
import newsroom.identity.account.web.AccountView.AccountPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Accounts for administrators: open, look, change, close, help somebody back in.
@RestController
@RequestMapping("/api/accounts")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AccountApi {
  private final AccountDesk desk;
  private final IdentitySettings settings;

  AccountApi(AccountDesk desk, IdentitySettings settings) {
    this.desk = desk;
    this.settings = settings;
  }

  record NewAccount(
      @Nullable String username,
      @Nullable String name,
      @Nullable List<String> roles,
      @Nullable String unit,
      @Nullable String password) {}

  record ChangedAccount(
      @Nullable String name, @Nullable List<String> roles, @Nullable String unit) {}

  record Reset(@Nullable Boolean secondFactor) {}

  @PostMapping
  ResponseEntity<AccountView> open(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody NewAccount body,
      Authentication actor) {
    String cause = Sent.cause(actor, key);
    @Nullable String password = body.password();
    Opened opened =
        desk.open(
            cause,
            Sent.text(body.username()),
            new Profile(Sent.text(body.name()), Sent.roles(body.roles()), body.unit()),
            password == null || password.isEmpty() ? null : password);
    URI address = URI.create(settings.address("/api/accounts/" + opened.account().id()));
    return ResponseEntity.created(address)
        .eTag(AccountView.tag(opened.account()))
        .body(AccountView.of(opened));
  }

  @GetMapping
  AccountPage list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    int size = Sent.size(limit);
    return AccountPage.of(desk.list(Sent.sought(q), after, size + 1), size);
  }

  @GetMapping("/{id}")
  ResponseEntity<AccountView> one(@PathVariable String id) {
    return AccountView.answer(desk.find(id));
  }

  @PutMapping("/{id}")
  ResponseEntity<AccountView> change(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody ChangedAccount body,
      Authentication actor) {
    long version = Sent.version(match);
    var profile = new Profile(Sent.text(body.name()), Sent.roles(body.roles()), body.unit());
    return AccountView.answer(desk.change(actor.getName(), id, version, profile));
  }

  @PostMapping("/{id}/disable")
  ResponseEntity<AccountView> disable(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Authentication actor) {
    return AccountView.answer(desk.disable(actor.getName(), id, Sent.version(match)));
  }

  @PostMapping("/{id}/enable")
  ResponseEntity<AccountView> enable(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
    return AccountView.answer(desk.enable(id, Sent.version(match)));
  }

  @PostMapping("/{id}/reset")
  ResponseEntity<AccountView> reset(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody(required = false) @Nullable Reset body) {
    boolean dropSecondFactor = body != null && Boolean.TRUE.equals(body.secondFactor());
    return AccountView.answer(desk.reset(id, Sent.version(match), dropSecondFactor));
  }
}
