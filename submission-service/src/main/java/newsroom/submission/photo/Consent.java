package newsroom.submission.photo;

import java.time.LocalDate;

/// Whether those shown agree to be printed. Patients and minors are asked, or those who answer for them.
public sealed interface Consent {
  /// Nobody has said yet.
  record Missing() implements Consent {}

  /// For example because nobody can be recognised, or the occasion was public.
  record NotNeeded(String reason) implements Consent {}

  /// @param by who agreed, or who agreed for a minor
  record Given(String by, LocalDate on) implements Consent {}

  default String state() {
    return switch (this) {
      case Missing() -> "MISSING";
      case NotNeeded _ -> "NOT_NEEDED";
      case Given _ -> "GIVEN";
    };
  }
}
