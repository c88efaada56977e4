package newsroom.identity.account.web;

import java.time.Instant;
import java.util.List;
import newsroom.contracts.access.Role;
import newsroom.identity.account.Account;
import newsroom.identity.account.AccountDesk.Opened;
import newsroom.identity.account.Pending;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// An account as administrators see it.
///
/// @param invited nobody has set a password yet
/// @param invitedUntil until when the link that is out works; null when none is
/// @param invitation the link itself, only in the answer to the request that made it
record AccountView(
    String id,
    String username,
    String name,
    List<Role> roles,
    @Nullable String unit,
    boolean enabled,
    boolean invited,
    @Nullable Instant invitedUntil,
    boolean secondFactor,
    long version,
    @Nullable LinkView invitation) {

  /// To be handed to the person; it is shown here and nowhere else.
  record LinkView(String link, Instant expiresAt) {}

  /// @param next where the list goes on; null at its end
  record AccountPage(List<AccountView> items, @Nullable String next) {
    /// @param found one more than the page holds, if there is more
    static AccountPage of(List<Account> found, int size) {
      List<Account> page = found.subList(0, Math.min(size, found.size()));
      return new AccountPage(
          page.stream().map(account -> AccountView.of(new Opened(account, null))).toList(),
          found.size() > size ? page.getLast().id() : null);
    }
  }

  static AccountView of(Opened opened) {
    Account account = opened.account();
    @Nullable Pending pending = account.pending();
    return new AccountView(
        account.id(),
        account.username(),
        account.profile().name(),
        account.profile().roles().stream().sorted().toList(),
        account.profile().unit(),
        account.enabled(),
        !account.hasPassword(),
        pending == null ? null : pending.until(),
        account.hasSecondFactor(),
        account.version(),
        opened.link() == null
            ? null
            : new LinkView(opened.link().address(), opened.link().until()));
  }

  static ResponseEntity<AccountView> answer(Account account) {
    return answer(new Opened(account, null));
  }

  static ResponseEntity<AccountView> answer(Opened opened) {
    return ResponseEntity.ok().eTag(tag(opened.account())).body(of(opened));
  }

  static String tag(Account account) {
    return "\"" + account.version() + "\"";
  }
}
