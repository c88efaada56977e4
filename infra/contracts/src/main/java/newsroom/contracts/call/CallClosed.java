package newsroom.contracts.call;

import java.time.Instant;
import java.util.List;

/// 截稿: by the clock or by hand.
///
/// @param closedAt what comes later is late
/// @param answered units with an answer, and how many
/// @param owing units that were invited or had said yes, and sent nothing
public record CallClosed(
    String callId,
    String title,
    String kind,
    Instant closedAt,
    boolean lateAccepted,
    List<Answered> answered,
    List<String> owing)
    implements CallEvent {
  public CallClosed {
    answered = List.copyOf(answered);
    owing = List.copyOf(owing);
  }

  public record Answered(String unitId, int answers) {}
}
