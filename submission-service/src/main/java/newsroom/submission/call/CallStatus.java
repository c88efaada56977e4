package newsroom.submission.call;

import java.util.List;

/// The states in words.
public enum CallStatus {
  DRAFT("草稿", "a draft"),
  OPEN("征稿中", "open"),
  EXTENDED("已延期", "extended"),
  CLOSED("已截稿", "closed"),
  JUDGED("已评定", "judged"),
  RESULTS_PUBLISHED("已公布", "published with its results"),
  ARCHIVED("已归档", "archived"),
  CANCELLED("已取消", "cancelled");

  /// Answers come in.
  public static final List<CallStatus> RUNNING = List.of(OPEN, EXTENDED);

  private final String chinese;
  private final String english;

  CallStatus(String chinese, String english) {
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
