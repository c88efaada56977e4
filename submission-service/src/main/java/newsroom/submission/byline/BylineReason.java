package newsroom.submission.byline;

import newsroom.platform.problem.Reason;

/// Why a byline cannot be looked at.
public enum BylineReason implements Reason {
  TEXT_MISSING("byline-text-missing", "请填写署名。", "Enter the byline."),
  TEXT_TOO_LONG(
      "byline-text-too-long",
      "文字太长，最多 5000 个字。",
      "The text is too long; it has at most 5,000 characters.");

  private final String code;
  private final String chinese;
  private final String english;

  BylineReason(String code, String chinese, String english) {
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
