package newsroom.contracts.review;

/// The unit withdrew the article; an approval, if there was one, is void.
public record ReviewCancelled(String articleId, String unitId, String reason)
    implements ReviewEvent {}
