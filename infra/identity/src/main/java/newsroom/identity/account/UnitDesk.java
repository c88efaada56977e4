package newsroom.identity.account;

import java.util.List;
import java.util.Set;
import newsroom.contracts.access.Role;
import newsroom.identity.account.AccountDesk.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The people of one unit: its administrator lets them in and out, and so do, for every unit, the
/// liaison editor and the administrator. Who acts is judged as they are now, not as their token says.
@Service
public class UnitDesk {
  private static final Set<Role> FOR_EVERY_UNIT = Set.of(Role.ADMINISTRATOR, Role.LIAISON_EDITOR);

  private final Accounts accounts;
  private final AccountDesk desk;

  UnitDesk(Accounts accounts, AccountDesk desk) {
    this.accounts = accounts;
    this.desk = desk;
  }

  public List<Account> list(String actor, String unit, @Nullable String after, int limit) {
    require(actor, unit, true);
    return accounts.ofUnit(unit, after, limit);
  }

  public Account find(String actor, String unit, String id) {
    require(actor, unit, true);
    return person(unit, id);
  }

  /// Whether somebody may look after the people of a unit at all, before anything else is said.
  public void require(String actor, String unit) {
    require(actor, unit, false);
  }

  public Opened invite(String actor, String unit, String cause, String username, Profile profile) {
    Account by = require(actor, unit, false);
    if (!profile.ofAUnit()) {
      throw Refusal.Invalid.of("/roles", "roles-of-a-unit").raise();
    }
    mayTouch(by, profile);
    return desk.open(cause, username, profile, null);
  }

  public Opened renew(String actor, String unit, String id, long version) {
    return desk.renew(touched(actor, unit, id), version);
  }

  public Account withdraw(String actor, String unit, String id, long version) {
    return desk.withdraw(touched(actor, unit, id), version);
  }

  public Account disable(String actor, String unit, String id, long version) {
    return desk.disable(actor, touched(actor, unit, id), version);
  }

  public Account enable(String actor, String unit, String id, long version) {
    return desk.enable(touched(actor, unit, id), version);
  }

  private String touched(String actor, String unit, String id) {
    Account by = require(actor, unit, false);
    mayTouch(by, person(unit, id).profile());
    return id;
  }

  private Account person(String unit, String id) {
    return accounts
        .find(id)
        .filter(account -> unit.equals(account.profile().unit()) && account.profile().ofAUnit())
        .orElseThrow(() -> new Refusal.NoSuchAccount().raise());
  }

  private static void mayTouch(Account by, Profile whom) {
    if (whom.roles().contains(Role.UNIT_ADMIN) && !by.profile().administrator()) {
      throw new Refusal.AdministratorOnly().raise();
    }
  }

  private Account require(String actor, String unit, boolean reading) {
    Account by =
        accounts
            .find(actor)
            .filter(Account::enabled)
            .orElseThrow(() -> new Refusal.NotAllowed().raise());
    Set<Role> roles = by.profile().roles();
    if (roles.stream().anyMatch(FOR_EVERY_UNIT::contains)
        || (reading && roles.contains(Role.AUDITOR))) {
      return by;
    }
    if (!roles.contains(Role.UNIT_ADMIN)) {
      throw new Refusal.NotAllowed().raise();
    }
    if (!unit.equals(by.profile().unit())) {
      throw new Refusal.NoSuchUnit().raise();
    }
    return by;
  }
}
