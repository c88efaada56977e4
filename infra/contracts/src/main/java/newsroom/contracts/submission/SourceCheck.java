package newsroom.contracts.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether the source of a reprint stood on the list of permitted sources 稿源名单 on that day.
///
/// @param state LISTED 在名单, SUSPENDED 暂停, NOT_LISTED 不在名单 or NO_LIST 当日没有名单
/// @param list edition of the list that was looked at
public record SourceCheck(String state, @Nullable String list, LocalDate checkedOn) {}
