package newsroom.submission.newsroom;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A list that somebody wants to come back to: what was asked for, under a name.
///
/// @param asked the parameters of the list by their names
/// @param ownerId whose it is, also when it is shared
/// @param version rises with each change
/// @param deletedAt kept for a while, so that it can be brought back
public record SavedView(
    String viewId,
    String name,
    Map<String, String> asked,
    boolean shared,
    String ownerId,
    String ownerName,
    int version,
    @Nullable Instant deletedAt) {
  public SavedView {
    asked = Map.copyOf(asked);
  }

  boolean live() {
    return deletedAt == null;
  }

  SavedView said(ViewDesk.Words words) {
    return new SavedView(
        viewId, words.name(), words.asked(), words.shared(), ownerId, ownerName, version + 1, null);
  }

  SavedView deleted(@Nullable Instant at) {
    return new SavedView(viewId, name, asked, shared, ownerId, ownerName, version + 1, at);
  }

  boolean says(ViewDesk.Words words) {
    return live()
        && name.equals(words.name())
        && asked.equals(words.asked())
        && shared == words.shared();
  }
}
