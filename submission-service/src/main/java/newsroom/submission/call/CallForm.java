package newsroom.submission.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody typed about a call, before it was looked at.
public record CallForm(
    @Nullable CallKind kind,
    @Nullable String title,
    @Nullable String organiserUnitId,
    @Nullable List<@Nullable String> scopes,
    @Nullable List<@Nullable String> materials,
    @Nullable List<@Nullable Medium> media,
    @Nullable String text,
    @Nullable Instant opensAt,
    @Nullable When deadline,
    @Nullable LateRule lateRule,
    @Nullable Integer places,
    @Nullable Integer differentialPercent,
    @Nullable String column,
    @Nullable Integer issueNo,
    @Nullable List<@Nullable String> invited,
    @Nullable List<@Nullable Integer> reminders) {

  /// A day or an instant.
  public record When(@Nullable LocalDate day, @Nullable Instant at) {}
}
