package newsroom.contracts.publishing;

/// 撤下: the article leaves its slot.
public record ArticleCut(String issueId, int pageNo, int slotOrder, String articleId, String reason)
    implements PublishingEvent {}
