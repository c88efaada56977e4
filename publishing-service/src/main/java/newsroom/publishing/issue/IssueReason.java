package newsroom.publishing.issue;

import newsroom.platform.problem.Reason;

/// Why an issue refuses a command.
public enum IssueReason implements Reason {
  NO_SUCH_ISSUE("issue-not-found", "没有这一期。", "There is no such issue."),
  NUMBER_TAKEN(
      "issue-number-taken",
      "这个报头下已有这个期号。",
      "This publication already has an issue of that number."),
  NOT_NOW(
      "issue-state", "这一期现在是“{state}”，不能这样做。", "The issue is {status} now; this cannot be done."),
  EMPTY_SLOT(
      "issue-slot-empty",
      "第{page}版第{slot}个版位还空着。请上稿，或撤掉这个版位。",
      "Slot {slot} of page {page} is empty. Fill it or remove it."),
  NOTHING_PLACED("issue-nothing-placed", "这一期还没有稿件。", "The issue has no article yet."),
  NO_SUCH_SLOT("slot-not-found", "第{page}版没有第{slot}个版位。", "Page {page} has no slot {slot}."),
  SLOT_NOT_EMPTY(
      "slot-not-empty", "第{page}版第{slot}个版位不是空的。", "Slot {slot} of page {page} is not empty."),
  SLOT_NOT_FILLED(
      "slot-not-filled", "第{page}版第{slot}个版位没有稿件。", "Slot {slot} of page {page} has no article."),
  ALREADY_IN_ISSUE(
      "article-already-in-issue", "这篇稿件已在本期的版上。", "The article already stands in this issue."),
  WRONG_NUMBER(
      "issue-number-mismatch",
      "输入的期号不是这一期的期号。请核对后再签发。",
      "The number given is not this issue's number. Check it before signing."),
  CHANGED_SINCE_SIGNED(
      "issue-changed-since-signed",
      "版面与签发时不同，不能出版。",
      "The contents differ from what was signed; the issue cannot be published."),
  PAGES_COUNT("pages-count", "一期须有 1 至 24 版。", "An issue has 1 to 24 pages."),
  SLOTS_COUNT(
      "slots-count",
      "每版至少一个版位，一期最多 120 个。",
      "Every page has at least one slot, an issue at most 120."),
  PAGES_OUT_OF_ORDER(
      "pages-out-of-order", "版次须从小到大，不能重复。", "Page numbers must rise and not repeat."),
  SLOTS_OUT_OF_ORDER(
      "slots-out-of-order", "版位须从小到大，不能重复。", "Slot orders must rise and not repeat.");

  private final String code;
  private final String chinese;
  private final String english;

  IssueReason(String code, String chinese, String english) {
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
