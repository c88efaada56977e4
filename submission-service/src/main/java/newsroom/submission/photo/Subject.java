package newsroom.submission.photo;

/// Whose picture is nobody's without asking.
public enum Subject {
  PATIENT,
  MINOR
}
