package newsroom.publishing.publication;

import newsroom.platform.problem.Reason;

/// Why a publication refuses a command.
public enum PublicationReason implements Reason {
  NO_SUCH_PUBLICATION(
      "publication-not-found", "这篇稿件没有刊发记录。", "This article has not been published."),
  ALREADY_KILLED("publication-killed", "这篇稿件已经撤销。", "This article has already been killed.");

  private final String code;
  private final String chinese;
  private final String english;

  PublicationReason(String code, String chinese, String english) {
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
