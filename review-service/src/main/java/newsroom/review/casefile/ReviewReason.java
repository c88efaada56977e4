package newsroom.review.casefile;

import newsroom.platform.problem.Reason;

/// What the review desk refuses.
public enum ReviewReason implements Reason {
  NO_CASE("no-review-case", "没有这份审稿单。", "There is no such review case."),
  NO_TEXT("no-version-text", "没有这个版本的正文。", "There is no text of this version."),
  NO_CERTIFICATE(
      "no-certificate", "这篇稿件没有有效的审稿证明。", "This article has no valid certificate of review."),
  STAGE_SKIPPED(
      "stage-skipped",
      "不能跳过审级。现在是{open}，还不能处理{asked}。",
      "No stage may be skipped. The {openEn} is due now, not yet the {askedEn}."),
  STAGE_PASSED(
      "stage-passed", "这一审级已经结束。现在是{open}。", "This stage is over. The {openEn} is due now."),
  ROLE_DOES_NOT_FIT(
      "role-does-not-fit-stage", "您的角色不能处理{stage}。", "Your role does not decide the {stageEn}."),
  TWO_STAGES(
      "two-stages-by-one-person",
      "同一篇稿件的初审、复审、终审须由不同的人承担。您已作过{decided}。",
      "First, second and final review of one article are done by different people. You have"
          + " decided the {decidedEn}."),
  OWN_SUBMISSION(
      "own-submission", "不能审自己投的稿件。", "Nobody reviews an article that he or she submitted."),
  OWN_UNIT(
      "own-unit",
      "您所在的单位是这篇稿件的投稿或署名单位，须先由值班总编登记准予。",
      "Your unit submitted or signed this article. The duty editor must record an override first."),
  NOT_DUTY_EDITOR("not-duty-editor", "只有值班总编可以登记准予。", "Only the duty editor records an override."),
  OWN_OVERRIDE("own-override", "不能为自己登记准予。", "Nobody records an override for himself or herself."),
  ALREADY_OVERRIDDEN(
      "already-overridden", "已为这位审稿人登记过准予。", "An override for this reviewer is recorded already."),
  TOO_MANY_OVERRIDES(
      "too-many-overrides", "这份审稿单的准予已达上限。", "This case has as many overrides as it can have."),
  OVERRIDE_REASON_REQUIRED(
      "override-reason-required", "请写明准予的理由。", "Say why the override is given."),
  REVIEWER_REQUIRED("reviewer-required", "请指明审稿人。", "Name the reviewer."),
  NOT_VERIFIED(
      "not-verified",
      "自发来稿没有核实记录，不能送下一审。请登记向谁、怎样核实过，或退请单位补写。",
      "Unsolicited copy without a record of verification does not go on. Record who was asked and"
          + " how, or return it to its unit."),
  SOURCE_REQUIRED("verification-source-required", "请写明向谁核实。", "Say who was asked."),
  METHOD_REQUIRED("verification-method-required", "请写明怎样核实。", "Say how it was verified."),
  RAISED("stage-raised", "这一审已提级，由值班总编处理。", "This stage was escalated; a duty editor decides it."),
  ALREADY_RAISED("already-raised", "这一审已经提级。", "This stage is escalated already."),
  TOO_MANY_DECISIONS(
      "too-many-decisions",
      "这份审稿单的决定已达 {most} 次。请通过、退改或退稿。",
      "This case has {most} decisions. Pass, return or reject the article."),
  NO_STAGE_BEFORE(
      "no-stage-before",
      "这是第一审，前面没有可退回的审级。",
      "This is the first stage; there is none to send it back to."),
  RECUSED("recused", "您已登记回避，不再审这篇稿件。", "You recused yourself from this article."),
  TOO_MANY_RECUSALS(
      "too-many-recusals",
      "这份审稿单的回避已达 {most} 人。",
      "This case has {most} recusals, as many as it can have."),
  REASON_REQUIRED("reason-required", "请写明理由。", "Say why."),
  ON_HOLD("on-hold", "稿件已缓发。请先恢复审稿。", "The article is on hold. End the hold first."),
  NOT_ON_HOLD("not-on-hold", "稿件没有缓发。", "The article is not on hold."),
  NOT_YOURS_TO_RESUME(
      "not-yours-to-resume",
      "由缓发的人、终审或值班总编恢复。",
      "Whoever held it, a final reviewer or the duty editor ends a hold."),
  NOTHING_TO_UNDO("nothing-to-undo", "没有可撤回的决定。", "There is no decision that could be taken back."),
  UNDO_TOO_LATE(
      "undo-too-late",
      "撤回的时限是作出决定后 {minutes} 分钟，并限本人；过后由值班总编重开。",
      "One takes back one's own decision within {minutes} minutes; after that a duty editor"
          + " reopens the case."),
  STAGE_TAKEN_UP(
      "stage-taken-up",
      "下一审已有人领取，不能撤回。请对方退回上一审。",
      "The next stage is claimed. Ask its reviewer to send the article back."),
  LAST_EDITOR(
      "last-editor",
      "最后改稿的人不能终审。",
      "Whoever edited the text last does not decide the final review."),
  FINAL_EDITS_NOTHING(
      "final-edits-nothing",
      "终审不改稿。请退回上一审修改。",
      "Final review edits nothing. Send the article back a stage."),
  NOTHING_EDITED("nothing-edited", "您在这一审没有改过稿。", "You have edited nothing at this stage."),
  NOTHING_CHANGED("nothing-changed", "没有改动。", "Nothing was changed."),
  NO_SUCH_PLACE("no-such-place", "稿件里没有这一处。", "The article has no such place."),
  EDIT_EMPTY("edit-empty", "改后不能是空的。", "A place cannot be left empty."),
  EDIT_KIND("edit-kind", "请说明是文字修改还是内容修改。", "Say whether wording or content was changed."),
  WHY_REQUIRED("why-required", "请写明为什么改。", "Say why it was changed."),
  TOO_MANY_EDITS(
      "too-many-edits", "编辑修改已达 {most} 次。", "Editors have changed this article {most} times."),
  CONSENT_DUE(
      "consent-due",
      "改动了内容，须等单位同意后再终审通过。",
      "Content was changed: final review passes once the unit has agreed."),
  NO_CONSENT_ASKED("no-consent-asked", "没有等您单位确认的修改。", "No change waits for your unit's consent."),
  NOT_OF_THE_UNIT(
      "not-of-the-unit", "只有投稿单位的人可以确认。", "Only people of the unit that submitted it answer."),
  NO_FINDING("no-such-finding", "没有这条审校结果。", "There is no such finding."),
  FINDINGS_OPEN(
      "findings-open",
      "还有 {count} 处须改：改正，或具名放行后再通过。",
      "{count} findings must be mended or waived by name before final review passes."),
  ALREADY_WAIVED("already-waived", "这一处已经具名放行。", "This finding is waived already."),
  TOO_MANY_WAIVERS("too-many-waivers", "一份审稿单最多放行 {most} 处。", "A case has {most} waivers at most."),
  COLLEAGUES_WORDS_REQUIRED("comment-required", "请给同事写明理由。", "Say why, for your colleagues."),
  NOT_CLAIMED("not-claimed", "请先领取这一审级。", "Claim the stage first."),
  CLAIMED_BY_ANOTHER("claimed-by-another", "这一审级已由他人领取。", "Somebody else holds this stage."),
  LEASE_EXPIRED(
      "lease-expired", "您的领取已过期。请重新领取。", "Your claim has expired. Claim the stage again."),
  NOT_CURRENT_VERSION(
      "not-current-version",
      "稿件已有新的版本。现在是第 {versionNo} 版，请重新读过再作决定。",
      "The article has another version. Version {versionNo} is current; read it before you decide."),
  AWAITING_REVISION(
      "awaiting-revision", "稿件已退改，正等待单位修改。", "The article was returned and awaits its revision."),
  CASE_CLOSED("case-closed", "这份审稿单已经结束。", "This review case is closed."),
  ROUNDS_EXHAUSTED(
      "rounds-exhausted",
      "退改已达 {rounds} 轮，不能再退。请通过或退稿。",
      "The article has been through {rounds} rounds and cannot be returned again. Pass or reject it."),
  REASON_CODE_REQUIRED(
      "reason-code-required", "退改或退稿须选择原因。", "A return or rejection needs a reason code."),
  REASON_CODE_MALFORMED(
      "reason-code-malformed",
      "原因代码须为 2 至 40 个大写字母、数字或下划线。",
      "A reason code is 2 to 40 capital letters, digits or underscores."),
  WORDS_REQUIRED(
      "words-required",
      "退改或退稿须写明单位能读懂的意见。",
      "A return or rejection needs words that the unit can read."),
  TOO_LONG("too-long", "内容太长，最多 {most} 字。", "Too long: at most {most} characters."),
  TOO_MANY_POINTS("too-many-points", "意见最多 {most} 条。", "At most {most} points."),
  NO_SUCH_VIEW(
      "no-such-view",
      "view 须为 queue、unclaimed、mine、returned、held、overdue 或 all。",
      "view is queue, unclaimed, mine, returned, held, overdue or all."),
  TOO_MANY_AT_ONCE("too-many-at-once", "一次最多 {most} 篇。", "At most {most} articles at once."),
  ILL_CURSOR("ill-cursor", "after 不正确。请从头读取列表。", "The cursor is not valid. Read the list anew.");

  private final String code;
  private final String chinese;
  private final String english;

  ReviewReason(String code, String chinese, String english) {
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
