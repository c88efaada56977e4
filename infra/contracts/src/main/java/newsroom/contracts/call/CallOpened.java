package newsroom.contracts.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 征稿开始: from now on it is known to the units concerned.
///
/// @param kind OPEN 征稿 or INVITED 约稿
/// @param organiserUnitId the unit that calls
/// @param scopes what is wanted
/// @param opensAt answers are taken from then on
/// @param deadline exclusive; 24:00 of a day is the first instant of the next
/// @param lateAccepted whether what comes later is taken, and marked
public record CallOpened(
    String callId,
    String title,
    String kind,
    String organiserUnitId,
    List<String> scopes,
    List<String> materials,
    String text,
    Instant opensAt,
    Instant deadline,
    boolean lateAccepted,
    @Nullable String column,
    CallAudience audience)
    implements CallEvent {
  public CallOpened {
    scopes = List.copyOf(scopes);
    materials = List.copyOf(materials);
  }
}
