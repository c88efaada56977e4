package newsroom.contracts.publishing;

import java.time.LocalDate;

/// 计划.
///
/// @param publicationTitle 报头
/// @param issueNo 期号
public record IssuePlanned(
    String issueId, String publicationTitle, int issueNo, LocalDate issueDate)
    implements PublishingEvent {}
