package newsroom.submission.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An article as statistics look at it.
///
/// @param decidedAt when it was accepted or turned down last
public record Counted(
    @Nullable String unitId,
    String status,
    String genre,
    String origin,
    @Nullable String column,
    Instant receivedAt,
    @Nullable Instant firstAnsweredAt,
    @Nullable Instant decidedAt,
    int returns,
    @Nullable LocalDate issueDate) {}
