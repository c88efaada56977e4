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
      "须为 1 至 {limit} 个字，现在是 {actual} 个字。",
      "This takes 1 to {limit} characters; there are {actual}."),
  NAME_UNPRINTABLE(
      "name-unprintable",
      "含有看不见或不能排版的字符。请删去后重新输入。",
      "It holds invisible or unprintable characters. Type it again without them."),
  NAME_TAKEN(
      "name-taken",
      "“{text}”已是另一个供稿单位的名称。请核对是否同一单位。",
      "\"{text}\" is the name of another contributing unit. See whether they are the same."),
  TOO_MANY(
      "too-many", "最多 {limit} 项，现在是 {actual} 项。", "At most {limit} entries; there are {actual}."),
  KIND_MISSING("kind-missing", "请选择单位类型。", "Choose what kind of unit it is."),
  REGION_UNKNOWN(
      "region-unknown",
      "没有“{text}”这个行政区划。写法如：福建省福州市鼓楼区。",
      "There is no region \"{text}\". Write it like 福建省福州市鼓楼区."),
  REGION_AMBIGUOUS(
      "region-ambiguous",
      "“{text}”可能是：{candidates}。请写全称。",
      "\"{text}\" may be {candidates}. Write it in full."),
  PARENT_UNKNOWN("parent-unknown", "没有这个上级单位。", "There is no such parent unit."),
  PARENT_ENDED(
      "parent-ended",
      "上级单位已并入其他单位或撤销。请另选。",
      "The parent unit has been merged or closed. Choose another."),
  PARENT_BELOW(
      "parent-below",
      "上级单位不能是本单位或其下级。",
      "A unit cannot stand below itself or below one of its own."),
  PARENT_TOO_DEEP(
      "parent-too-deep", "层级最多 {limit} 层。", "The hierarchy has at most {limit} levels."),
  CHILDREN_LEFT(
      "children-left",
      "还有 {count} 个下级单位。请先移走、并入或撤销它们。",
      "It still has {count} units below it. Move, merge or close them first."),
  MERGE_TARGET(
      "merge-target",
      "只能并入另一个有效的单位。",
      "A unit can be merged only into another one that is active."),
  DATE_TOO_EARLY("date-too-early", "日期不能早于 {date}。", "The date cannot be before {date}."),
  DATE_IN_FUTURE("date-in-future", "日期不能晚于今天。", "The date cannot be after today."),
  PERIOD_BACKWARDS("period-backwards", "截止日期不能早于起始日期。", "The last day cannot be before the first."),
  REASON_LENGTH(
      "reason-length",
      "请写明原因，1 至 {limit} 个字；现在是 {actual} 个字。",
      "Give a reason of 1 to {limit} characters; there are {actual}."),
  NO_SUCH_ALIAS("no-such-alias", "单位没有“{text}”这个别名。", "The unit has no alias \"{text}\"."),
  ALIAS_IS_NAME(
      "alias-is-name",
      "“{text}”在这段时间就是单位的正式名称。",
      "\"{text}\" is the unit's official name in those days."),
  ALIAS_TWICE(
      "alias-twice",
      "单位在这段时间已有别名“{text}”。",
      "The unit has the alias \"{text}\" already in those days."),
  ALIASES_FULL("aliases-full", "一个单位最多 {limit} 个别名。", "A unit has at most {limit} aliases."),
  NOT_AMBIGUOUS("not-ambiguous", "“{text}”目前没有两个单位在用。", "No two units bear \"{text}\" at present."),
  NOT_A_BEARER(
      "not-a-bearer", "这个单位目前没有用“{text}”。", "This unit does not bear \"{text}\" at present."),
  OFFICIAL_NAME(
      "official-name",
      "“{text}”是“{unit}”的正式名称，只能判给它。",
      "\"{text}\" is the official name of {unit}; it can be given to no other."),
  MAIL_ADDRESS(
      "mail-address",
      "邮箱地址的格式不正确，例如 office@unit.example。",
      "This is no mail address; one looks like office@unit.example."),
  PHONE_NUMBER(
      "phone-number",
      "电话号码的格式不正确，例如 0591-12345678。",
      "This is no telephone number; one looks like 0591-12345678.");

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
