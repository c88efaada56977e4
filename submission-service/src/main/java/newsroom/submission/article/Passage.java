package newsroom.submission.article;

/// One paragraph, normalised.
public record Passage(PassageKind kind, String text) {}
