package newsroom.identity.account.web;

import java.util.List;
import newsroom.contracts.access.Role;
import newsroom.identity.IdentitySettings;
import newsroom.identity.account.Account;
import newsroom.identity.account.AccountDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Everybody's own account, as it is now and not as it was when the token was made.
@RestController
class MeApi {
  private final AccountDesk desk;
  private final IdentitySettings settings;

  MeApi(AccountDesk desk, IdentitySettings settings) {
    this.desk = desk;
    this.settings = settings;
  }

  /// @param endsWithin seconds after which nothing is open any more to somebody who was just removed
  record Me(
      String id,
      String username,
      String name,
      List<Role> roles,
      @Nullable String unit,
      boolean secondFactor,
      long endsWithin) {}

  @GetMapping("/api/me")
  @PreAuthorize("isAuthenticated()")
  Me me(Authentication actor) {
    Account account = desk.find(actor.getName());
    return new Me(
        account.id(),
        account.username(),
        account.profile().name(),
        account.profile().roles().stream().sorted().toList(),
        account.profile().unit(),
        account.hasSecondFactor(),
        settings.accessLife().toSeconds());
  }
}
