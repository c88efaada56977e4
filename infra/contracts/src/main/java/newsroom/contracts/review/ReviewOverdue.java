package newsroom.contracts.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A deadline is near or over. Told once for each rule of the policy, late when nobody was there to tell it.
///
/// @param rule of the policy, for example `soon`
/// @param act REMIND, or ESCALATE: the stage is the duty editor's from here
/// @param holder who holds the stage; null when nobody does
public record ReviewOverdue(
    String articleId,
    int round,
    String stage,
    String rule,
    String act,
    Instant dueAt,
    @Nullable String holder)
    implements ReviewEvent {}
