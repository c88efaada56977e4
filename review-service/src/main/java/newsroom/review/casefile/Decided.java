package newsroom.review.casefile;

import java.time.Instant;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;

/// A decision as made. It is never edited; a later round adds another.
///
/// @param version what the person read, by hash
/// @param words name of the words in the [WordStore]
/// @param overridden whether an override let this person act
public record Decided(
    int round,
    Stage stage,
    Verdict.Kind verdict,
    VersionRef version,
    String reviewerId,
    String reviewerName,
    Instant at,
    @Nullable String reasonCode,
    @Nullable String words,
    boolean overridden) {}
