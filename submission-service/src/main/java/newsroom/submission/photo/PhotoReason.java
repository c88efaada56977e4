package newsroom.submission.photo;

import newsroom.platform.problem.Reason;

/// Why a photo is not kept, changed or removed.
public enum PhotoReason implements Reason {
  NO_SUCH_PHOTO("no-such-photo", "没有这张照片。", "There is no such photo."),
  HANDED_IN(
      "photo-handed-in",
      "这张照片已随稿件交给编辑部，不能删除。",
      "This photo was handed in with an article and stays."),
  TOO_MANY_PHOTOS(
      "too-many-photos",
      "一篇稿件最多 {limit} 张照片，已经有 {actual} 张。请先删掉用不着的。",
      "An article has at most {limit} photos; there are {actual}. Delete some first."),
  CONSENT_INCOMPLETE("consent-incomplete", "请写明是谁同意的、哪一天同意的。", "Say who agreed and on which day."),
  CONSENT_REASON("consent-reason", "请写明为什么不用征得同意。", "Say why nobody has to agree."),
  CONSENT_DAY("consent-day", "同意的日期不能在今天以后。", "The day of the consent is in the future."),
  TAKEN_LATER("photo-taken-later", "拍摄日期不能在今天以后。", "The day it was taken is in the future."),
  ILL_WRITTEN(
      "photo-text",
      "这里最多 {limit} 字，不能有控制字符。",
      "This takes {limit} characters and no control characters."),
  TOO_MANY_PEOPLE("too-many-people", "最多写 {limit} 个人。", "At most {limit} people are named.");

  private final String code;
  private final String chinese;
  private final String english;

  PhotoReason(String code, String chinese, String english) {
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
