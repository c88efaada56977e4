package newsroom.identity.account.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newsroom.contracts.access.Role;
import newsroom.identity.account.Account;
import newsroom.identity.account.Accounts;
import newsroom.identity.account.Pending;
import newsroom.identity.account.Profile;
import newsroom.identity.account.Refusal;
import newsroom.identity.account.Username;
import newsroom.identity.vault.Vault;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoAccounts implements Accounts {
  private static final int DUPLICATE_KEY = 11_000;
  private static final List<String> OF_A_UNIT =
      List.of(Role.CORRESPONDENT.name(), Role.UNIT_ADMIN.name());

  private final MongoCollection<Document> accounts;
  private final Vault vault;
  private final Clock clock;

  MongoAccounts(MongoDatabase database, Vault vault, Clock clock) {
    this.accounts = database.getCollection("accounts");
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public Account add(NewAccount account) {
    Profile profile = account.profile();
    var document =
        new Document("_id", account.id())
            .append("version", 1L)
            .append("login", Username.key(account.username()))
            .append("username", account.username())
            .append("name", profile.name())
            .append("roles", names(profile))
            .append("enabled", true)
            .append("cause", account.cause())
            .append("request", account.request())
            .append("createdAt", Date.from(clock.instant()));
    if (profile.unit() != null) {
      document.append("unit", profile.unit());
    }
    if (account.passwordHash() != null) {
      document.append("password", account.passwordHash());
    }
    if (account.pending() != null) {
      document.append("invite", write(account.pending()));
    }
    try {
      accounts.insertOne(document);
      return read(document);
    } catch (MongoWriteException e) {
      if (e.getError().getCode() != DUPLICATE_KEY) {
        throw e;
      }
      return earlier(account);
    }
  }

  private Account earlier(NewAccount account) {
    @Nullable Document first = accounts.find(eq("cause", account.cause())).first();
    if (first == null) {
      throw new Refusal.UsernameTaken().raise();
    }
    if (!Objects.equals(first.getString("request"), account.request())) {
      throw new Refusal.KeyUsedDifferently().raise();
    }
    return read(first);
  }

  @Override
  public Optional<Account> find(String id) {
    return Optional.ofNullable(document(id)).map(MongoAccounts::read);
  }

  @Override
  public Optional<Account> findByUsername(String username) {
    return Optional.ofNullable(accounts.find(eq("login", Username.key(username))).first())
        .map(MongoAccounts::read);
  }

  @Override
  public List<Account> list(String text, @Nullable String after, int limit) {
    var wanted = new ArrayList<Bson>();
    if (!text.isEmpty()) {
      var within =
          Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      wanted.add(or(regex("name", within), regex("username", within)));
    }
    if (after != null) {
      wanted.add(gt("_id", after));
    }
    return accounts
        .find(wanted.isEmpty() ? new Document() : and(wanted))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .map(MongoAccounts::read)
        .into(new ArrayList<>());
  }

  @Override
  public List<Account> ofUnit(String unit, @Nullable String after, int limit) {
    Bson people = and(eq("unit", unit), in("roles", OF_A_UNIT));
    return accounts
        .find(after == null ? people : and(people, gt("_id", after)))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .map(MongoAccounts::read)
        .into(new ArrayList<>());
  }

  @Override
  public boolean anyAdministrator() {
    return accounts.find(and(eq("roles", Role.ADMINISTRATOR.name()), eq("enabled", true))).first()
        != null;
  }

  @Override
  public Account change(String id, long version, Profile profile) {
    return update(
        id,
        version,
        Updates.combine(
            Updates.set("name", profile.name()),
            Updates.set("roles", names(profile)),
            profile.unit() == null ? Updates.unset("unit") : Updates.set("unit", profile.unit())));
  }

  @Override
  public Account enable(String id, long version, boolean enabled) {
    return update(id, version, Updates.set("enabled", enabled));
  }

  @Override
  public Account invite(String id, long version, @Nullable Pending pending) {
    return update(
        id,
        version,
        pending == null ? Updates.unset("invite") : Updates.set("invite", write(pending)));
  }

  @Override
  public void used(String id, String link) {
    accounts.updateOne(
        and(eq("_id", id), eq("invite.link", link)),
        Updates.combine(Updates.unset("invite"), Updates.inc("version", 1L)));
  }

  private Account update(String id, long version, Bson change) {
    @Nullable Document after =
        accounts.findOneAndUpdate(
            and(eq("_id", id), eq("version", version)),
            Updates.combine(change, Updates.inc("version", 1L)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (after != null) {
      return read(after);
    }
    Account current = find(id).orElseThrow(() -> new Refusal.NoSuchAccount().raise());
    throw new Refusal.Stale(current.version()).raise();
  }

  @Override
  public Optional<Account> opened(String cause, String request) {
    return Optional.ofNullable(
            accounts.find(and(eq("cause", cause), eq("request", request))).first())
        .map(MongoAccounts::read);
  }

  @Override
  public boolean setPasswordOnce(String id, String hash, String use) {
    return accounts
            .updateOne(
                and(eq("_id", id), ne("lastLink", use)),
                Updates.combine(
                    Updates.set("password", hash),
                    Updates.set("lastLink", use),
                    Updates.inc("version", 1L)))
            .getModifiedCount()
        == 1;
  }

  @Override
  public void setPassword(String id, String hash) {
    accounts.updateOne(
        eq("_id", id), Updates.combine(Updates.set("password", hash), Updates.inc("version", 1L)));
  }

  @Override
  public Optional<String> password(String id) {
    return Optional.ofNullable(document(id)).map(found -> found.getString("password"));
  }

  @Override
  public Optional<byte[]> secondFactor(String id) {
    return Optional.ofNullable(document(id))
        .map(found -> found.get("totp", Binary.class))
        .map(sealed -> vault.open(sealed.getData(), id));
  }

  @Override
  public void setSecondFactor(String id, byte @Nullable [] secret) {
    accounts.updateOne(
        eq("_id", id),
        Updates.combine(
            secret == null
                ? Updates.unset("totp")
                : Updates.set("totp", new Binary(vault.seal(secret, id))),
            Updates.set("totpStep", 0L),
            Updates.inc("version", 1L)));
  }

  @Override
  public boolean spendStep(String id, long step) {
    return accounts
            .updateOne(and(eq("_id", id), lt("totpStep", step)), Updates.set("totpStep", step))
            .getModifiedCount()
        == 1;
  }

  private @Nullable Document document(String id) {
    return accounts.find(eq("_id", id)).first();
  }

  private static List<String> names(Profile profile) {
    return profile.roles().stream().sorted().map(Role::name).toList();
  }

  private static Account read(Document document) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String role : document.getList("roles", String.class)) {
      roles.add(Role.valueOf(role));
    }
    return new Account(
        document.getString("_id"),
        document.getString("username"),
        new Profile(document.getString("name"), roles, document.getString("unit")),
        document.getBoolean("enabled", false),
        document.containsKey("password"),
        document.containsKey("totp"),
        pending(document.get("invite", Document.class)),
        document.getLong("version"));
  }

  private static Document write(Pending pending) {
    return new Document("link", pending.link()).append("until", Date.from(pending.until()));
  }

  private static @Nullable Pending pending(@Nullable Document invite) {
    return invite == null
        ? null
        : new Pending(invite.getString("link"), invite.getDate("until").toInstant());
  }
}
