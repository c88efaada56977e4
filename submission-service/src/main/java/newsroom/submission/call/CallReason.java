package newsroom.submission.call;

import newsroom.platform.problem.Reason;

/// Why a call says no.
public enum CallReason implements Reason {
  NO_SUCH_CALL("no-such-call", "没有这次征稿或约稿。", "There is no such call."),
  CALL_NOT_READY(
      "call-not-ready",
      "目前为“{status}”，不能{act}。",
      "The call is {statusEn} at present. It cannot be {actEn}."),
  CALL_CHOICE("call-choice", "请选择。", "Choose one."),
  ORGANISER("call-organiser", "请选一个有效的单位作为主办。", "Choose an active unit as organiser."),
  DEADLINE_MISSING("deadline-missing", "请写截稿时间。", "Say when the deadline is."),
  DEADLINE_TWICE(
      "deadline-twice", "截稿写日期或写时刻，只写一样。", "The deadline is a day or an instant, not both."),
  DEADLINE_PAST("deadline-past", "截稿时间须在现在之后。", "The deadline has to be in the future."),
  DEADLINE_FAR("deadline-far", "截稿时间最远两年。", "The deadline is at most two years away."),
  DEADLINE_NOT_LATER(
      "deadline-not-later",
      "延期只能往后延，不能提前。要提前结束请用“现在截稿”。",
      "Extending only moves it later. To end earlier, close the call now."),
  OPENS_AFTER_DEADLINE(
      "opens-after-deadline", "开始时间须早于截稿时间。", "It has to open before the deadline."),
  QUOTA_PLACES("quota-places", "名额须为 1 至 {limit}。", "There are 1 to {limit} places."),
  QUOTA_PERCENT("quota-percent", "差额比例须为 0 至 100。", "A differential is 0 to 100 percent."),
  QUOTA_NEEDED("quota-needed", "写了差额比例，就要写名额。", "A differential needs a number of places."),
  ISSUE_NUMBER("issue-number", "期号须为 1 至 {limit}。", "An issue has a number of 1 to {limit}."),
  NOBODY_INVITED("nobody-invited", "约稿至少要约一个单位。", "A commission invites at least one unit."),
  INVITED_OPEN(
      "invited-open", "公开征稿面向所有单位，不用逐个邀请。", "An open call reaches every unit; invite nobody."),
  UNIT_NOT_INVITABLE(
      "unit-not-invitable", "这个单位不是有效的供稿单位。", "This unit is no active contributing unit."),
  REMINDER_DAYS(
      "reminder-days",
      "提醒须在截稿前 {before} 天至截稿后 {after} 天之间。",
      "A reminder comes at most {before} days before and {after} days after the deadline."),
  REMINDER_TOO_LATE(
      "reminder-too-late",
      "逾期不收的，截稿后就不用再提醒。",
      "Nothing is taken after the deadline, so there is nothing to remind of."),
  ALREADY_ANSWERED(
      "already-answered",
      "贵单位已经交稿。要退出请先撤稿。",
      "Your unit has handed something in. Withdraw it first."),
  NOT_AN_ANSWER("not-an-answer", "这篇不是这次征稿的来稿。", "This article is no answer to this call."),
  TAKEN_BACK("taken-back", "这篇已经撤稿。", "This article was withdrawn."),
  CHOSEN_TWICE("chosen-twice", "这篇选了两次。", "This article is chosen twice."),
  TOO_MANY_CHOSEN(
      "too-many-chosen",
      "名额 {limit} 个，选了 {actual} 篇。",
      "There are {limit} places; {actual} are chosen."),
  REMARK_UNIT("remark-unit", "这个单位没有交稿。", "This unit handed nothing in."),
  ALREADY_DRAFTED(
      "already-drafted",
      "已经起草过一篇，在主办单位的稿件里。",
      "It has been drafted already; the organiser has the article."),
  ORGANISER_GONE(
      "organiser-gone",
      "主办单位目前不能投稿，没有起草。",
      "The organiser cannot submit at present; nothing was drafted.");

  private final String code;
  private final String chinese;
  private final String english;

  CallReason(String code, String chinese, String english) {
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
