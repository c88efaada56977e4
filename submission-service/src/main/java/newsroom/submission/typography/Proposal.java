package newsroom.submission.typography;

import org.jspecify.annotations.Nullable;

/// A change that somebody may accept.
///
/// @param from first code point, from 0
/// @param to one after the last
/// @param replacement null where only a person knows what is missing
public record Proposal(int from, int to, String before, @Nullable String replacement, Rule rule) {}
