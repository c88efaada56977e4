package newsroom.submission.newsroom;

import newsroom.platform.problem.Reason;

/// Why a saved view is not taken, or not changed.
public enum ViewReason implements Reason {
  NO_SUCH_VIEW("no-such-view", "没有这个视图。", "There is no such view."),
  VIEW_NOT_YOURS(
      "view-not-yours",
      "这个视图是{owner}共享的，只有本人或通联编辑能改。可以另存一份。",
      "{owner} shares this view; only they or the liaison editor change it. Save one of your own."),
  TOO_MANY_VIEWS(
      "too-many-views",
      "最多存 {limit} 个，先删掉不用的。",
      "At most {limit} are kept. Delete one you no longer use."),
  VIEW_NAME("view-name", "名称须为 1 至 {limit} 个字。", "A name has 1 to {limit} characters."),
  ASKED_UNKNOWN("asked-unknown", "没有这个筛选项。", "There is no such filter."),
  ASKED_LENGTH("asked-length", "最多 {limit} 个字。", "At most {limit} characters.");

  private final String code;
  private final String chinese;
  private final String english;

  ViewReason(String code, String chinese, String english) {
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
