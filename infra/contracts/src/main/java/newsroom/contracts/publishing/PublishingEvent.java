package newsroom.contracts.publishing;

import newsroom.contracts.Event;

/// Key: issueId for what happens to an issue 期, articleId for what happens to a publication 刊发记录.
public sealed interface PublishingEvent extends Event
    permits IssuePlanned,
        IssueOpened,
        ArticlePlaced,
        ArticleCut,
        IssueClosed,
        IssueReopened,
        IssueSigned,
        IssuePublished,
        ArticlePublished,
        ArticleKilled {}
