package newsroom.review.presence;

/// Somebody who has the case open now.
///
/// @param editing writes a decision or a note there
public record Person(String accountId, String name, boolean editing) {}
