package newsroom.publishing.pool;

import newsroom.platform.problem.Reason;

/// Why an article may not be placed.
public enum PoolReason implements Reason {
  NOT_IN_POOL("article-not-in-pool", "稿池里没有这篇稿件。", "This article is not in the pool."),
  NOT_APPROVED(
      "article-not-approved",
      "稿件还没有通过终审，不能上版。",
      "The article has not passed its final review and cannot be placed."),
  NOT_CURRENT(
      "article-not-current",
      "终审通过的不是这一稿。请用最新通过的稿件。",
      "This is not the version that was approved. Use the one approved last."),
  WITHDRAWN("article-withdrawn", "稿件已撤回，不能上版。", "The article was withdrawn and cannot be placed."),
  REJECTED("article-rejected", "稿件已退稿，不能上版。", "The article was rejected and cannot be placed."),
  PLACED_ELSEWHERE(
      "article-placed-elsewhere", "稿件已上另一期的版。", "The article is already placed in another issue.");

  private final String code;
  private final String chinese;
  private final String english;

  PoolReason(String code, String chinese, String english) {
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
