package newsroom.review.queue;

import org.jspecify.annotations.Nullable;

/// What a list is narrowed by; null asks nothing.
///
/// @param words part of the headline or the byline
public record Narrowed(
    @Nullable String column,
    @Nullable String unitId,
    @Nullable String genre,
    @Nullable String words) {
  public static final Narrowed NOT = new Narrowed(null, null, null, null);
}
