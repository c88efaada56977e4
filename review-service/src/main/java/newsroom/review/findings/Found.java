package newsroom.review.findings;

import org.jspecify.annotations.Nullable;

/// A finding as it is kept: with the rule's own words, as they were on that day.
///
/// @param findingId the same as long as the rule and the words around it are the same
/// @param part HEADLINE, EYEBROW, DECK, BYLINE, BODY or WHOLE
/// @param from in code points of that part or paragraph
/// @param to after the last one
/// @param proposal what could stand there; null when only a person can say
public record Found(
    String findingId,
    String ruleId,
    int ruleVersion,
    String type,
    String level,
    String part,
    @Nullable String paragraphId,
    int from,
    int to,
    String quote,
    String explanation,
    String explanationEn,
    @Nullable String proposal,
    Citation source) {

  /// @param sure READ, EXCERPT or GENERAL: whether somebody has read the article itself
  public record Citation(
      String title, @Nullable String number, @Nullable String article, String sure) {}
}
