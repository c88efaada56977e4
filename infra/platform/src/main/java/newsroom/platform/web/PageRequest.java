package newsroom.platform.web;

import org.jspecify.annotations.Nullable;

/// Which part of a list is wanted, from the query's `after` and `limit`. A handler argument:
/// the limit is 1 to 100 and 50 when not given, else 400.
public record PageRequest(@Nullable String after, int limit) {
  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 100;
}
