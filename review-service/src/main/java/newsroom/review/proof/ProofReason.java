package newsroom.review.proof;

import newsroom.platform.problem.Reason;

/// What is refused of the past.
public enum ProofReason implements Reason {
  NO_SUCH_VIEW(
      "no-such-view-of-the-past",
      "view 须为 open、queue、claimed、returned、held、ended 或 all。",
      "view is open, queue, claimed, returned, held, ended or all.");

  private final String code;
  private final String chinese;
  private final String english;

  ProofReason(String code, String chinese, String english) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }
}
