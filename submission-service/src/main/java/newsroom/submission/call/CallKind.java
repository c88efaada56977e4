package newsroom.submission.call;

/// To everybody, or to those invited.
public enum CallKind {
  OPEN("征稿", "Call"),
  INVITED("约稿", "Commission");

  private final String chinese;
  private final String english;

  CallKind(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
