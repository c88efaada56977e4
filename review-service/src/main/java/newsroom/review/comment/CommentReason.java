package newsroom.review.comment;

import newsroom.platform.problem.Reason;

/// What the desk of the comments refuses.
enum CommentReason implements Reason {
  EMPTY("comment-empty", "请写下批注。", "Write the comment."),
  TOO_LONG("comment-too-long", "批注太长，最多 {most} 字。", "Too long: at most {most} characters."),
  TOO_MANY("too-many-comments", "一篇稿件最多 {most} 条批注。", "An article has at most {most} comments."),
  NO_COMMENT("no-open-comment", "没有这条待解决的批注。", "There is no such open comment."),
  NO_PARAGRAPH("no-such-paragraph", "稿件里没有这一段。", "The article has no such paragraph.");

  private final String code;
  private final String chinese;
  private final String english;

  CommentReason(String code, String chinese, String english) {
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
