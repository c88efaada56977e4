package newsroom.submission.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a call asks for. Made by [CallCheck]; settled when the call is opened, but for the deadline.
///
/// @param organiserUnitId the unit that calls
/// @param opensAt null: from the opening on
/// @param column where it is to be printed, with the number of the issue
/// @param invited empty for an open call
/// @param reminders days before the deadline; 0 is the last day, negative after it
public record Terms(
    CallKind kind,
    String title,
    String organiserUnitId,
    List<String> scopes,
    List<String> materials,
    List<Medium> media,
    String text,
    @Nullable Instant opensAt,
    Deadline deadline,
    LateRule lateRule,
    @Nullable Quota quota,
    @Nullable String column,
    @Nullable Integer issueNo,
    List<String> invited,
    List<Integer> reminders) {
  public Terms {
    scopes = List.copyOf(scopes);
    materials = List.copyOf(materials);
    media = List.copyOf(media);
    invited = List.copyOf(invited);
    reminders = List.copyOf(reminders);
  }

  Terms until(Deadline later) {
    return new Terms(
        kind,
        title,
        organiserUnitId,
        scopes,
        materials,
        media,
        text,
        opensAt,
        later,
        lateRule,
        quota,
        column,
        issueNo,
        invited,
        reminders);
  }

  public boolean lateAccepted() {
    return lateRule == LateRule.ACCEPT;
  }

  /// Whether it is any business of this unit.
  public boolean concerns(String unitId) {
    return kind == CallKind.OPEN || invited.contains(unitId);
  }
}
