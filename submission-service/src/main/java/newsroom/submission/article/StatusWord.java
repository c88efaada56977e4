package newsroom.submission.article;

/// The eight words a unit reads. 草稿 and 单位审签 come before them and stand apart.
public enum StatusWord {
  RECEIVED("已投稿", "Received"),
  IN_REVIEW("在审", "In review"),
  RETURNED("退改", "Returned"),
  /// Also while it stands on a page: it may still be cut.
  ACCEPTED("留用", "Accepted"),
  PUBLISHED("已刊发", "Published"),
  REJECTED("退稿", "Rejected"),
  LAPSED("未采用", "Lapsed"),
  WITHDRAWN("撤稿", "Withdrawn");

  private final String chinese;
  private final String english;

  StatusWord(String chinese, String english) {
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
