package newsroom.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Part of a list; `next` goes into the following request's `after`, null at the end.
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }
}
