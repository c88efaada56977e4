package newsroom.submission.call;

import java.time.Instant;
import newsroom.contracts.call.CallResultsPublished;

/// What may be asked of a call.
public sealed interface CallCommand {
  record Revise(Terms terms) implements CallCommand {}

  record Open(Instant now) implements CallCommand {}

  record Extend(Deadline deadline, String reason, Instant now, Attendance attendance)
      implements CallCommand {}

  /// Before its time.
  record Close(Instant now, Attendance attendance) implements CallCommand {}

  record Cancel(String reason, Instant now, Attendance attendance) implements CallCommand {}

  record Judge(CallSheet.Judgement judgement) implements CallCommand {}

  /// @param results as they are told
  record PublishResults(CallResultsPublished results) implements CallCommand {}

  record Archive() implements CallCommand {}

  /// The call as an article.
  record Announce(String articleId) implements CallCommand {}

  /// Its results as an article.
  record Report(String articleId) implements CallCommand {}

  /// Time passes. Asked of every call; where there is nothing to do it does nothing.
  record Tick(Instant now, Attendance attendance) implements CallCommand {}
}
