package newsroom.submission.article;

import java.time.Instant;
import java.time.LocalDate;

/// Where an article stands in the paper.
public record Publication(
    String issueId,
    String publicationTitle,
    int issueNo,
    LocalDate issueDate,
    int pageNo,
    String pageName,
    String permalink,
    Instant publishedAt) {}
