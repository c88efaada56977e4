package newsroom.platform.tally;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Ids of events whose application fails as long as they are in here.
final class Poisoned {
  static final Set<String> IDS = ConcurrentHashMap.newKeySet();

  private Poisoned() {}
}
