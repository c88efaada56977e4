package newsroom.submission.ledger;

import newsroom.platform.problem.Reason;

/// Why the ledger refuses something.
public enum LedgerReason implements Reason {
  NO_SUCH_ACCOUNT("ledger-account-not-found", "这篇稿件没有记入台账。", "This article is not in the ledger."),
  NO_SUCH_ENTRY("ledger-entry-not-found", "没有这笔台账。", "There is no such entry."),
  NO_SUCH_MONTH("ledger-month-not-found", "没有这个月的台账。", "There is no such month in the ledger."),
  NO_SUCH_UNIT("unit-not-found", "没有这个供稿单位。", "There is no such contributing unit."),
  NO_SUCH_OBJECTION("ledger-objection-not-found", "没有这条异议。", "There is no such objection."),
  ACCOUNT_FULL(
      "ledger-account-full", "一篇稿件最多 {limit} 笔台账。", "An article has at most {limit} entries."),
  OWED_OTHERWISE(
      "ledger-owed-otherwise",
      "应付的数额不是这么多，请刷新后再看。",
      "This is not the amount that is owed. Look again."),
  NOTHING_CHANGES("ledger-nothing-changes", "分数和金额至少改一项。", "Change points or money."),
  MONTH_CLOSED("ledger-month-closed", "{month} 已结账。", "{month} is closed."),
  MONTH_OUT_OF_ORDER("ledger-month-out-of-order", "请先结 {month} 的账。", "Close {month} first."),
  MONTH_TOO_EARLY(
      "ledger-month-too-early",
      "异议期到 {until} 为止，之后才能结账。",
      "Objections are open until {until}; it can be closed after that."),
  OBJECTIONS_OPEN(
      "ledger-objections-open", "还有 {count} 条异议没有答复。", "{count} objections are not answered yet."),
  NO_OBJECTIONS_NOW(
      "ledger-objections-closed", "这个月不在异议期内。", "This month takes no objections now."),
  ANSWERED("ledger-objection-answered", "这条异议已经答复。", "This objection has been answered."),
  BELOW_THE_LAW(
      "ledger-fee-below-law",
      "稿费不得低于每千字 {least} 元（使用文字作品支付报酬办法第十二、十三条）。",
      "The fee may not be below {least} yuan per 1,000 characters (使用文字作品支付报酬办法 art. 12, 13)."),
  LATER_THAN_THE_LAW(
      "ledger-fee-late",
      "付酬期限不得超过 {most} 个月（使用文字作品支付报酬办法第十二、十三条）。",
      "Fees are paid within {most} months (使用文字作品支付报酬办法 art. 12, 13)."),
  NOT_BACKWARDS(
      "ledger-rules-backwards",
      "新规则只能从明天或以后生效，不能改变已经记的账。",
      "New rules hold from tomorrow or later; what is booked stays as it is."),
  NOT_AFTER_THE_LAST(
      "ledger-rules-order",
      "新规则的生效日须晚于上一版（{last}）。",
      "New rules hold from a later day than the last edition ({last})."),
  OUT_OF_BOUNDS("ledger-out-of-bounds", "须在 {least} 至 {most} 之间。", "Between {least} and {most}."),
  NO_SUCH_GENRE("ledger-genre-unknown", "没有这个体裁。", "There is no such genre."),
  WEIGHTS_NEEDED("ledger-weights-needed", "按权重分时，至少写一个权重。", "Give at least one weight."),
  REASON_NEEDED(
      "ledger-reason-needed", "请写明原因，1 至 500 字。", "Give a reason of 1 to 500 characters.");

  private final String code;
  private final String chinese;
  private final String english;

  LedgerReason(String code, String chinese, String english) {
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
