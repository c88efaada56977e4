package newsroom.identity.account.web;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsroom.contracts.access.Role;
import newsroom.identity.IdentitySettings;
import newsroom.identity.account.Account;
import newsroom.identity.account.AccountDesk;
import newsroom.identity.account.AccountDesk.Opened;
import newsroom.identity.account.Fault;
import newsroom.identity.account.Profile;
import newsroom.identity.account.Refusal;
import newsroom.identity.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
  private static final int LONGEST_KEY = 200;

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

  record AccountView(
      String id,
      String username,
      String name,
      List<Role> roles,
      @Nullable String unit,
      boolean enabled,
      boolean invited,
      boolean secondFactor,
      long version,
      @Nullable LinkView invitation) {
    static AccountView of(Opened opened) {
      Account account = opened.account();
      return new AccountView(
          account.id(),
          account.username(),
          account.profile().name(),
          account.profile().roles().stream().sorted().toList(),
          account.profile().unit(),
          account.enabled(),
          !account.hasPassword(),
          account.hasSecondFactor(),
          account.version(),
          opened.link() == null
              ? null
              : new LinkView(opened.link().address(), opened.link().until()));
    }
  }

  /// To be handed to the person; it is shown here and nowhere else.
  record LinkView(String link, Instant expiresAt) {}

  record AccountPage(List<AccountView> items, @Nullable String next) {}

  @PostMapping
  ResponseEntity<AccountView> open(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody NewAccount body,
      Authentication actor) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Refusal.KeyMissing().raise();
    }
    String cause = "open " + Vault.hash(actor.getName() + "\n" + key);
    @Nullable String password = body.password();
    Opened opened =
        desk.open(
            cause,
            text(body.username()),
            new Profile(text(body.name()), roles(body.roles()), body.unit()),
            password == null || password.isEmpty() ? null : password);
    URI address = URI.create(settings.address("/api/accounts/" + opened.account().id()));
    return ResponseEntity.created(address).eTag(tag(opened.account())).body(AccountView.of(opened));
  }

  @GetMapping
  AccountPage list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    int size = Math.clamp(limit, 1, 100);
    List<Account> found = desk.list(after, size + 1);
    List<Account> page = found.subList(0, Math.min(size, found.size()));
    return new AccountPage(
        page.stream().map(account -> AccountView.of(new Opened(account, null))).toList(),
        found.size() > size ? page.getLast().id() : null);
  }

  @GetMapping("/{id}")
  ResponseEntity<AccountView> one(@PathVariable String id) {
    return answer(desk.find(id));
  }

  @PutMapping("/{id}")
  ResponseEntity<AccountView> change(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody ChangedAccount body,
      Authentication actor) {
    long version = version(match);
    var profile = new Profile(text(body.name()), roles(body.roles()), body.unit());
    return answer(desk.change(actor.getName(), id, version, profile));
  }

  @PostMapping("/{id}/disable")
  ResponseEntity<AccountView> disable(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Authentication actor) {
    return answer(desk.disable(actor.getName(), id, version(match)));
  }

  @PostMapping("/{id}/enable")
  ResponseEntity<AccountView> enable(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
    return answer(desk.enable(id, version(match)));
  }

  @PostMapping("/{id}/reset")
  ResponseEntity<AccountView> reset(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody(required = false) @Nullable Reset body) {
    Opened opened =
        desk.reset(id, version(match), body != null && Boolean.TRUE.equals(body.secondFactor()));
    return ResponseEntity.status(HttpStatus.OK)
        .eTag(tag(opened.account()))
        .body(AccountView.of(opened));
  }

  private static ResponseEntity<AccountView> answer(Account account) {
    return ResponseEntity.ok().eTag(tag(account)).body(AccountView.of(new Opened(account, null)));
  }

  private static String tag(Account account) {
    return "\"" + account.version() + "\"";
  }

  private static long version(@Nullable String match) {
    String number = match == null ? "" : match.strip().replaceAll("^(W/)?\"?|\"?$", "");
    if (number.isEmpty()) {
      throw new Refusal.VersionMissing().raise();
    }
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  private static Set<Role> roles(@Nullable List<String> names) {
    var roles = EnumSet.noneOf(Role.class);
    var faults = new ArrayList<Fault>();
    List<String> given = names == null ? List.of() : names;
    for (int i = 0; i < given.size(); i++) {
      Optional<Role> role = role(given.get(i));
      role.ifPresent(roles::add);
      if (role.isEmpty()) {
        faults.add(new Fault("/roles/" + i, "role-unknown"));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid(faults).raise();
    }
    return roles;
  }

  private static Optional<Role> role(@Nullable String name) {
    for (Role role : Role.values()) {
      if (role.name().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
