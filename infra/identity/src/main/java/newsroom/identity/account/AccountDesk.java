package newsroom.identity.account;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import newsroom.contracts.access.Role;
import newsroom.identity.IdentitySettings;
import newsroom.identity.account.Accounts.NewAccount;
import newsroom.identity.account.Links.Invitation;
import newsroom.identity.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Opens, changes and closes accounts. Who acts is passed in, from the token.
@Service
public class AccountDesk {
  private final Accounts accounts;
  private final Links links;
  private final List<Access> access;
  private final PasswordHashes hashes;
  private final Vault vault;
  private final IdentitySettings settings;
  private final Clock clock;

  AccountDesk(
      Accounts accounts,
      Links links,
      List<Access> access,
      PasswordHashes hashes,
      Vault vault,
      IdentitySettings settings,
      Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.access = access;
    this.hashes = hashes;
    this.vault = vault;
    this.settings = settings;
    this.clock = clock;
  }

  /// An account as answered to the administrator, with the link to hand over if one was made.
  public record Opened(Account account, @Nullable Link link) {}

  public record Link(String address, Instant until) {}

  /// Without a password the answer carries a link on which the person sets one.
  public Opened open(String cause, String username, Profile profile, @Nullable String password) {
    var faults = new ArrayList<Fault>();
    if (!Username.acceptable(username)) {
      faults.add(new Fault("/username", "username-form"));
    }
    if (password != null) {
      PasswordRules.broken(password, username)
          .ifPresent(code -> faults.add(new Fault("/password", code)));
    }
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid(faults).raise();
    }
    String standing = new TreeSet<>(profile.roles()) + " " + profile.unit();
    String request = request(username, profile.name(), standing, password);
    String id = UuidCreator.getTimeOrderedEpoch().toString();
    Account account =
        accounts.add(
            new NewAccount(
                id,
                username.strip(),
                profile,
                password == null ? null : hashes.hash(password),
                password == null ? pending(firstToken(id, cause)) : null,
                cause,
                request));
    // Of a repeated request the id is that of the first; its link is answered as long as it is the
    // one
    String token = firstToken(account.id(), cause);
    @Nullable Pending pending = account.pending();
    return pending == null || !pending.link().equals(Vault.hash(token))
        ? new Opened(account, null)
        : offered(account, token, pending, false);
  }

  /// Derived, not random: a retry of a lost answer is given the same link.
  private String firstToken(String id, String cause) {
    return vault.derive("invite " + id + cause);
  }

  public Account find(String id) {
    return accounts.find(id).orElseThrow(() -> new Refusal.NoSuchAccount().raise());
  }

  public List<Account> list(String text, @Nullable String after, int limit) {
    return accounts.list(text.strip(), after, limit);
  }

  public Account change(String actor, String id, long version, Profile profile) {
    Account account = find(id).at(version);
    if (actor.equals(id) && account.profile().administrator() && !profile.administrator()) {
      throw new Refusal.OwnAccount().raise();
    }
    return accounts.change(id, version, profile);
  }

  public Account disable(String actor, String id, long version) {
    find(id).at(version);
    if (actor.equals(id)) {
      throw new Refusal.OwnAccount().raise();
    }
    Account disabled = accounts.enable(id, version, false);
    end(id, null);
    return disabled;
  }

  public Account enable(String id, long version) {
    find(id).at(version);
    return accounts.enable(id, version, true);
  }

  /// A new link for somebody who forgot the password or lost the second factor. What they have
  /// open stays open until they use it.
  public Opened reset(String id, long version, boolean dropSecondFactor) {
    Account account = find(id).at(version);
    if (!account.enabled()) {
      throw new Refusal.Disabled().raise();
    }
    return renew(account, dropSecondFactor);
  }

  /// Another link instead of the one that was lost or ran out, for somebody who never came in.
  public Opened renew(String id, long version) {
    Account account = find(id).at(version);
    if (!account.enabled()) {
      throw new Refusal.Disabled().raise();
    }
    return renew(neverIn(account), false);
  }

  private Opened renew(Account account, boolean dropSecondFactor) {
    String token = Vault.random();
    Pending pending = pending(token);
    return offered(
        accounts.invite(account.id(), account.version(), pending),
        token,
        pending,
        dropSecondFactor);
  }

  /// The link of somebody who never came in stops working.
  public Account withdraw(String id, long version) {
    Account account = neverIn(find(id).at(version));
    return accounts.invite(account.id(), account.version(), null);
  }

  private static Account neverIn(Account account) {
    if (account.hasPassword()) {
      throw new Refusal.AlreadyIn().raise();
    }
    return account;
  }

  /// Who a link is for, without using it up.
  public Optional<Account> invited(String token) {
    return links
        .look(token, clock.instant())
        .flatMap(invitation -> accounts.find(invitation.account()))
        .filter(Account::enabled)
        .filter(account ->
            account.pending() != null && account.pending().link().equals(Vault.hash(token)));
  }

  /// Who a link is for, or why it works no more.
  public Account expected(String token) {
    return invited(token).orElseThrow(() -> over(token).raise());
  }

  /// Uses up the link; whatever was open under the old password ends. The password and the use of
  /// the link are one write, so neither two people nor a crash can come between them.
  public Account accept(String token, String password) {
    Account account = expected(token);
    requirePassword(password, account.username(), "/password");
    String use = "link " + Vault.hash(token);
    if (!accounts.setPasswordOnce(account.id(), hashes.hash(password), use)
        && !passwordIs(account.id(), password)) {
      throw new Refusal.LinkSpent().raise();
    }
    links
        .take(token, clock.instant())
        .filter(Invitation::dropSecondFactor)
        .ifPresent(_ -> accounts.setSecondFactor(account.id(), null));
    accounts.used(account.id(), Vault.hash(token));
    end(account.id(), null);
    return find(account.id());
  }

  private Refusal over(String token) {
    return links
        .ranOut(token, clock.instant())
        .<Refusal>map(Refusal.LinkExpired::new)
        .orElseGet(Refusal.LinkSpent::new);
  }

  /// A changed password ends every other session: somebody else may have known the old one.
  public void changePassword(String id, String password, String session) {
    requirePassword(password, find(id).username(), "/password");
    accounts.setPassword(id, hashes.hash(password));
    end(id, session);
  }

  public boolean passwordIs(String id, String password) {
    return hashes.matches(password, accounts.password(id).orElse(null));
  }

  /// The very first account. Storing it uses up the token: exactly one request wins, and the same
  /// request repeated after a lost answer is told it has won.
  public Account setUp(String token, String username, String name, String password) {
    String cause = "setup " + Vault.hash(token);
    String request = request(username, name, "", password);
    // First of all the token: without it nobody learns anything here
    if (accounts.anyAdministrator() || !links.setupOpen(token, clock.instant())) {
      return accounts.opened(cause, request).orElseThrow(() -> new Refusal.LinkSpent().raise());
    }
    var faults = new ArrayList<Fault>();
    if (!Username.acceptable(username)) {
      faults.add(new Fault("/username", "username-form"));
    } else if (accounts.findByUsername(username).isPresent()) {
      faults.add(new Fault("/username", "username-taken"));
    }
    if (name.isBlank()) {
      faults.add(new Fault("/name", "name-length"));
    }
    PasswordRules.broken(password, username)
        .ifPresent(code -> faults.add(new Fault("/password", code)));
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid(faults).raise();
    }
    var profile = new Profile(name, EnumSet.of(Role.ADMINISTRATOR), null);
    try {
      Account first =
          accounts.add(
              new NewAccount(
                  UuidCreator.getTimeOrderedEpoch().toString(),
                  username.strip(),
                  profile,
                  hashes.hash(password),
                  null,
                  cause,
                  request));
      links.dropSetup();
      return first;
    } catch (Refused refused) {
      throw refused.refusal() instanceof Refusal.KeyUsedDifferently
          ? new Refusal.LinkSpent().raise()
          : refused;
    }
  }

  private String request(String username, String name, String standing, @Nullable String password) {
    String secret = password == null ? "" : vault.derive("password " + password);
    return Vault.hash(String.join("\n", Username.key(username), name, standing, secret));
  }

  private void end(String id, @Nullable String exceptSession) {
    access.forEach(open -> open.end(id, exceptSession));
  }

  private Pending pending(String token) {
    return new Pending(
        Vault.hash(token),
        clock.instant().plus(settings.invitationLife()).truncatedTo(ChronoUnit.MILLIS));
  }

  private Opened offered(Account account, String token, Pending pending, boolean dropSecondFactor) {
    links.offer(token, new Invitation(account.id(), dropSecondFactor), pending.until());
    return new Opened(account, new Link(settings.address("/invite#" + token), pending.until()));
  }

  private static void requirePassword(String password, String username, String path) {
    PasswordRules.broken(password, username)
        .ifPresent(code -> {
          throw Refusal.Invalid.of(path, code).raise();
        });
  }
}
