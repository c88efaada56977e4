package newsroom.contracts.publishing;

/// 上版: an approved content goes into a slot 版位.
public record ArticlePlaced(
    String issueId, int pageNo, int slotOrder, String articleId, int versionNo, String contentHash)
    implements PublishingEvent {}
