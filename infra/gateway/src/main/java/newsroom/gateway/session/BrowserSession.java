package newsroom.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import newsroom.gateway.store.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// One session in memory. It remembers what changed, so that a save writes only that.
final class BrowserSession implements Session {
  /// Opens an attribute when it is first asked for: most requests need one of them.
  @FunctionalInterface
  interface Opener {
    @Nullable Object open(String name, byte[] sealed);
  }

  private final Map<String, byte[]> unopened;
  private final Map<String, Object> values = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private final Opener opener;
  private final Instant created;
  private final Duration absolute;
  private String id;
  private @Nullable String storedId;
  private Instant accessed;
  private Instant storedAccess;
  private Duration idle;
  private boolean idleChanged;

  private BrowserSession(
      String id,
      @Nullable String storedId,
      Instant created,
      Instant accessed,
      Duration idle,
      Duration absolute,
      Map<String, byte[]> unopened,
      Opener opener) {
    this.id = id;
    this.storedId = storedId;
    this.created = created;
    this.accessed = accessed;
    this.storedAccess = accessed;
    this.idle = idle;
    this.absolute = absolute;
    this.unopened = unopened;
    this.opener = opener;
  }

  static BrowserSession fresh(Instant now, Duration idle, Duration absolute) {
    return new BrowserSession(
        Seal.random(), null, now, now, idle, absolute, new HashMap<>(), (_, _) -> null);
  }

  static BrowserSession stored(
      String id,
      Instant created,
      Instant accessed,
      Duration idle,
      Duration absolute,
      Map<String, byte[]> sealed,
      Opener opener) {
    return new BrowserSession(
        id, id, created, accessed, idle, absolute, new HashMap<>(sealed), opener);
  }

  /// The id it has in the store, or null before its first save.
  @Nullable String storedId() {
    return storedId;
  }

  Set<String> changed() {
    return changed;
  }

  boolean idleChanged() {
    return idleChanged;
  }

  /// The time of access is written at most once a minute: it is not worth a write per request.
  boolean accessWorthWriting() {
    return Duration.between(storedAccess, accessed).toSeconds() >= 60;
  }

  void saved() {
    storedId = id;
    storedAccess = accessed;
    changed.clear();
    idleChanged = false;
  }

  Instant expiresAt() {
    Instant byIdle = accessed.plus(idle);
    Instant byAge = created.plus(absolute);
    return byIdle.isBefore(byAge) ? byIdle : byAge;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public String changeSessionId() {
    id = Seal.random();
    return id;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T getAttribute(String name) {
    byte[] sealed = unopened.remove(name);
    if (sealed != null) {
      Object value = opener.open(name, sealed);
      if (value != null) {
        values.put(name, value);
      }
    }
    return (T) values.get(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    Set<String> names = new HashSet<>(values.keySet());
    names.addAll(unopened.keySet());
    return names;
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    unopened.remove(name);
    if (value == null) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
    changed.add(name);
  }

  @Override
  public void removeAttribute(String name) {
    setAttribute(name, null);
  }

  @Override
  public Instant getCreationTime() {
    return created;
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    accessed = time;
  }

  @Override
  public Instant getLastAccessedTime() {
    return accessed;
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    idleChanged |= !interval.equals(idle);
    idle = interval;
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return idle;
  }

  @Override
  public boolean isExpired() {
    return !Instant.now().isBefore(expiresAt());
  }
}
