package newsroom.identity.account.web;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newsroom.contracts.access.Role;
import newsroom.identity.IdentitySettings;
import newsroom.identity.account.AccountDesk.Opened;
import newsroom.identity.account.Profile;
import newsroom.identity.account.UnitDesk;
import newsroom.identity.account.web.AccountView.AccountPage;
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

/// The people of a unit, for whoever looks after it: invite, renew or withdraw an invitation, remove,
/// take back. Another unit answers 404.
@RestController
@RequestMapping("/api/units/{unitId}/people")
class UnitApi {
  private static final String READS =
      "hasAnyRole('UNIT_ADMIN', 'LIAISON_EDITOR', 'ADMINISTRATOR', 'AUDITOR')";
  private static final String LOOKS_AFTER =
      "hasAnyRole('UNIT_ADMIN', 'LIAISON_EDITOR', 'ADMINISTRATOR')";

  private final UnitDesk desk;
  private final IdentitySettings settings;

  UnitApi(UnitDesk desk, IdentitySettings settings) {
    this.desk = desk;
    this.settings = settings;
  }

  /// @param roles CORRESPONDENT if nothing is said; UNIT_ADMIN only by an administrator
  record NewPerson(
      @Nullable String username, @Nullable String name, @Nullable List<String> roles) {}

  @GetMapping
  @PreAuthorize(READS)
  AccountPage list(
      @PathVariable String unitId,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit,
      Authentication actor) {
    int size = Sent.size(limit);
    return AccountPage.of(desk.list(actor.getName(), unitId, after, size + 1), size);
  }

  @GetMapping("/{personId}")
  @PreAuthorize(READS)
  ResponseEntity<AccountView> one(
      @PathVariable String unitId, @PathVariable String personId, Authentication actor) {
    return AccountView.answer(desk.find(actor.getName(), unitId, personId));
  }

  @PostMapping
  @PreAuthorize(LOOKS_AFTER)
  ResponseEntity<AccountView> invite(
      @PathVariable String unitId,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody NewPerson body,
      Authentication actor) {
    desk.require(actor.getName(), unitId);
    String cause = Sent.cause(actor, key);
    Set<Role> roles =
        body.roles() == null ? EnumSet.of(Role.CORRESPONDENT) : Sent.roles(body.roles());
    var profile = new Profile(Sent.text(body.name()), roles, unitId);
    Opened opened =
        desk.invite(actor.getName(), unitId, cause, Sent.text(body.username()), profile);
    URI address =
        URI.create(settings.address("/api/units/" + unitId + "/people/" + opened.account().id()));
    return ResponseEntity.created(address)
        .eTag(AccountView.tag(opened.account()))
        .body(AccountView.of(opened));
  }

  /// A new link; the one before stops working.
  @PostMapping("/{personId}/renewal")
  @PreAuthorize(LOOKS_AFTER)
  ResponseEntity<AccountView> renew(
      @PathVariable String unitId,
      @PathVariable String personId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Authentication actor) {
    return AccountView.answer(desk.renew(actor.getName(), unitId, personId, Sent.version(match)));
  }

  @PostMapping("/{personId}/withdrawal")
  @PreAuthorize(LOOKS_AFTER)
  ResponseEntity<AccountView> withdraw(
      @PathVariable String unitId,
      @PathVariable String personId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Authentication actor) {
    return AccountView.answer(
        desk.withdraw(actor.getName(), unitId, personId, Sent.version(match)));
  }

  /// Ends the person's sessions and refresh tokens at once.
  @PostMapping("/{personId}/disable")
  @PreAuthorize(LOOKS_AFTER)
  ResponseEntity<AccountView> disable(
      @PathVariable String unitId,
      @PathVariable String personId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Authentication actor) {
    return AccountView.answer(desk.disable(actor.getName(), unitId, personId, Sent.version(match)));
  }

  @PostMapping("/{personId}/enable")
  @PreAuthorize(LOOKS_AFTER)
  ResponseEntity<AccountView> enable(
      @PathVariable String unitId,
      @PathVariable String personId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Authentication actor) {
    return AccountView.answer(desk.enable(actor.getName(), unitId, personId, Sent.version(match)));
  }
}
