package newsroom.submission.intake;

/// Something done to a manuscript that its author should know of.
public record IntakeNotice(String code, String zh, String en) {
  static IntakeNotice of(String code, String zh, String en) {
    return new IntakeNotice(code, zh, en);
  }
}
