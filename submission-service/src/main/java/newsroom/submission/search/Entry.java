package newsroom.submission.search;

import org.jspecify.annotations.Nullable;

/// An article as the index gives it back.
public record Entry(
    String articleId,
    @Nullable String unitId,
    @Nullable String receiptNo,
    String headline,
    String byline,
    Facts facts) {}
