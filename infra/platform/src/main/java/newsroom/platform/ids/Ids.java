package newsroom.platform.ids;

import com.github.f4b6a3.uuid.UuidCreator;

/// New identifiers: UUIDs of version 7, so that keyset paging by id follows time.
public final class Ids {
  private Ids() {}

  public static String next() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }
}
