package newsroom.contracts.submission;

/// @param paragraphId stable across versions as long as the paragraph is the same thought
/// @param kind TEXT or SUBHEAD 小标题
public record Paragraph(String paragraphId, String kind, String text) {}
