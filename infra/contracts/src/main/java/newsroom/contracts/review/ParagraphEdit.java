package newsroom.contracts.review;

/// What an editor changed in one place, and why.
///
/// @param place id of a paragraph, or EYEBROW 引题, HEADLINE 主题 (lines by line breaks), DECK 副题
/// @param kind WORDING, or CONTENT which needs the unit's consent
public record ParagraphEdit(String place, String kind, String why, String before, String after) {}
