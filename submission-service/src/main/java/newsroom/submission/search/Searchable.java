package newsroom.submission.search;

import org.jspecify.annotations.Nullable;

/// An article as it is searched.
///
/// @param fingerprint changes with any of the words
/// @param kicker what stands around the headline: eyebrow, deck, column
public record Searchable(
    String articleId,
    String fingerprint,
    @Nullable String unitId,
    @Nullable String receiptNo,
    String headline,
    String kicker,
    String byline,
    String body,
    Facts facts) {}
