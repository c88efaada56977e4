package newsroom.review.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the unit answers to a change of content.
///
/// @param versionNo up to which its answer holds
/// @param words name of its words in the [WordStore]
public record Consent(
    int versionNo, boolean agreed, String by, Instant at, @Nullable String words) {}
