package newsroom.submission.call;

import java.time.Instant;

/// An article that answers a call, as its own events tell it.
///
/// @param at when it was handed in for this call; a revision keeps it
public record Answer(
    String articleId,
    String callId,
    String unitId,
    String headline,
    int versionNo,
    Instant at,
    boolean withdrawn) {
  /// Late stays late unless the call is extended: nothing is dropped for it.
  public boolean late(CallSheet call) {
    return !at.isBefore(call.lateFrom());
  }

  public Answer revised(String title, int no) {
    return new Answer(articleId, callId, unitId, title, no, at, false);
  }

  public Answer takenBack() {
    return new Answer(articleId, callId, unitId, headline, versionNo, at, true);
  }
}
