package newsroom.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/// A session that remembers what changed since it was read, so that only that is written.
final class StoredSession implements Session {
  private final MapSession held;
  private final Set<String> changed = new HashSet<>();
  private @Nullable String storedId;
  private Instant storedAccess;

  private StoredSession(MapSession held, @Nullable String storedId) {
    this.held = held;
    this.storedId = storedId;
    this.storedAccess = held.getLastAccessedTime();
  }

  static StoredSession fresh(MapSession held) {
    return new StoredSession(held, null);
  }

  static StoredSession read(MapSession held) {
    return new StoredSession(held, held.getId());
  }

  @Nullable String storedId() {
    return storedId;
  }

  Instant storedAccess() {
    return storedAccess;
  }

  Set<String> changed() {
    return Set.copyOf(changed);
  }

  void stored() {
    storedId = held.getId();
    storedAccess = held.getLastAccessedTime();
    changed.clear();
  }

  @Override
  public String getId() {
    return held.getId();
  }

  @Override
  public String changeSessionId() {
    return held.changeSessionId();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's signature
  public <T> @Nullable T getAttribute(String name) {
    return held.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return held.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    held.setAttribute(name, value);
    changed.add(name);
  }

  @Override
  public void removeAttribute(String name) {
    held.removeAttribute(name);
    changed.add(name);
  }

  @Override
  public Instant getCreationTime() {
    return held.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant at) {
    held.setLastAccessedTime(at);
  }

  @Override
  public Instant getLastAccessedTime() {
    return held.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    held.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return held.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return held.isExpired();
  }
}
