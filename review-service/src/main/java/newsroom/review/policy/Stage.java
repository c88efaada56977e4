package newsroom.review.policy;

import newsroom.contracts.access.Role;

/// The three reviews 三审, in their order.
public enum Stage {
  /// 初审
  FIRST(Role.FIRST_REVIEWER, "初审"),
  /// 复审
  SECOND(Role.SECOND_REVIEWER, "复审"),
  /// 终审
  FINAL(Role.FINAL_REVIEWER, "终审");

  private final Role reviewer;
  private final String chinese;

  Stage(Role reviewer, String chinese) {
    this.reviewer = reviewer;
    this.chinese = chinese;
  }

  /// The role that decides this stage.
  public Role reviewer() {
    return reviewer;
  }

  public String chinese() {
    return chinese;
  }
}
