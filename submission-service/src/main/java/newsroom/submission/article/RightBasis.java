package newsroom.submission.article;

/// On what a right to reprint rests. A statutory licence reaches print only.
public enum RightBasis {
  OWN("自有", "Own"),
  LICENSED("已获授权", "Licensed"),
  STATUTORY("法定许可", "Statutory"),
  UNKNOWN("不明", "Unknown");

  private final String chinese;
  private final String english;

  RightBasis(String chinese, String english) {
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
