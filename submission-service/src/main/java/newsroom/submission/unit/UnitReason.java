package newsroom.submission.unit;

import newsroom.platform.problem.Reason;

/// Why the registry says no.
public enum UnitReason implements Reason {
  NO_SUCH_UNIT("no-such-unit", "没有这个供稿单位。", "There is no such contributing unit."),
  UNIT_NOT_READY(
      "unit-not-ready",
      "单位目前为“{status}”，不能{act}。",
      "The unit is {statusEn} at present. It cannot be {actEn}."),
  NAME_LENGTH(
      "name-length",
      "名称须为 1 至 {limit} 个字，现在是 {actual} 个字。",
      "A name has 1 to {limit} characters; this one has {actual}."),
  TOO_MANY(
      "too-many", "最多 {limit} 项，现在是 {actual} 项。", "At most {limit} entries; there are {actual}."),
  KIND_MISSING("kind-missing", "请选择单位类型。", "Choose what kind of unit it is."),
  PARENT_UNKNOWN("parent-unknown", "没有这个上级单位。", "There is no such parent unit."),
  MAIL_ADDRESS(
      "mail-address",
      "邮箱地址的格式不正确，例如 office@unit.example。",
      "This is no mail address; one looks like office@unit.example.");

  private final String code;
  private final String chinese;
  private final String english;

  UnitReason(String code, String chinese, String english) {
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
