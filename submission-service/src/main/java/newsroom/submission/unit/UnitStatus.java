package newsroom.submission.unit;

/// The five states of a unit, as words.
public enum UnitStatus {
  APPLIED("申请", "applied for"),
  ACTIVE("有效", "active"),
  SUSPENDED("暂停", "suspended"),
  MERGED("并入其他单位", "merged into another"),
  CLOSED("撤销", "closed");

  private final String chinese;
  private final String english;

  UnitStatus(String chinese, String english) {
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
