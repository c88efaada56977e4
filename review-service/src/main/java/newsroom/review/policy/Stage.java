package newsroom.review.policy;

import newsroom.contracts.access.Role;

/// The three reviews 三审, in their order.
public enum Stage {
  /// 初审
  FIRST(Role.FIRST_REVIEWER, "初审", "first review"),
  /// 复审
  SECOND(Role.SECOND_REVIEWER, "复审", "second review"),
  /// 终审
  FINAL(Role.FINAL_REVIEWER, "终审", "final review");

  private final Role reviewer;
  private final String chinese;
  private final String english;

  Stage(Role reviewer, String chinese, String english) {
    this.reviewer = reviewer;
    this.chinese = chinese;
    this.english = english;
  }

  /// The role that decides this stage.
  public Role reviewer() {
    return reviewer;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
