package newsroom.submission.article;

import newsroom.platform.problem.Reason;

/// Why an article is not taken, or not moved.
public enum ArticleReason implements Reason {
  NO_SUCH_ARTICLE("no-such-article", "没有这篇稿件。", "There is no such article."),
  NO_SUCH_VERSION("no-such-version", "这篇稿件没有这一稿。", "This article has no such version."),
  NO_UNIT(
      "no-unit",
      "您的账号还没有归入供稿单位。请联系单位管理员。",
      "Your account belongs to no contributing unit. Ask your unit's administrator."),
  UNIT_NOT_ACTIVE(
      "unit-not-active",
      "贵单位目前不能投稿。单位状态为“{status}”，请联系编辑部。",
      "Your unit cannot submit at present. It is {statusEn}; ask the desk."),
  ARTICLE_NOT_READY(
      "article-not-ready",
      "稿件目前为“{status}”，不能{act}。",
      "The article is {statusEn} at present. You cannot {actEn} it."),
  ALREADY_PUBLISHED(
      "already-published",
      "稿件已刊发，不能撤稿。内容有误请报更正。",
      "The article is published and cannot be withdrawn. Report a correction if it is wrong."),
  NOTHING_CHANGED(
      "nothing-changed",
      "这一稿与上一稿完全相同，也没有答复。请修改或答复后再交。",
      "This version is the same as the one before, and nothing is answered. Change it or answer."),
  HEADLINE_MISSING("headline-missing", "请写标题。", "Write a headline."),
  ARTICLE_LENGTH(
      "article-length",
      "正文须为 1 至 {limit} 字，现在是 {actual} 字。",
      "An article has 1 to {limit} characters; this one has {actual}."),
  TOO_MUCH_BLANK(
      "too-much-blank",
      "正文中空白或不可见的字符过多。",
      "The text holds too many blank or invisible characters."),
  TEXT_LENGTH(
      "text-length",
      "须为 {least} 至 {limit} 个字，现在是 {actual} 个字。",
      "This takes {least} to {limit} characters; there are {actual}."),
  TOO_MANY(
      "too-many", "最多 {limit} 项，现在是 {actual} 项。", "At most {limit} entries; there are {actual}."),
  NOT_TEXT(
      "not-text",
      "第 {place} 个字符（{character}）不能排版，请删去。",
      "Character number {place} ({character}) cannot be printed; delete it."),
  PASSAGE_KIND(
      "passage-kind",
      "段落须标明正文、小标题、列表项、引文或图片。",
      "A paragraph is text, a subhead, a list item, a quote or a picture."),
  LIST_LEVEL("list-level", "列表最多 {limit} 级。", "A list has at most {limit} levels."),
  MARK_PLACE(
      "mark-place",
      "着重标记须落在本段的 {limit} 个字之内。",
      "Emphasis lies inside the {limit} characters of its paragraph."),
  RIGHT_INCOMPLETE("right-incomplete", "请写明渠道和依据。", "Say for which channel, and on what it rests."),
  GENRE_CODE("genre-code", "请选体裁。", "Choose a genre."),
  ORIGIN_MISSING(
      "origin-missing",
      "请选择原创、转载或约稿。",
      "Say whether it is an original, a reprint or a commission."),
  REPRINT_SOURCE(
      "reprint-source", "转载稿须写明来源和原标题。", "A reprint names its source and the original title."),
  REPRINT_UNEXPECTED(
      "reprint-unexpected", "只有转载稿才写转载来源。", "Only a reprint names a source of reprint."),
  WEB_ADDRESS(
      "web-address",
      "网址须以 http:// 或 https:// 开头。",
      "A web address begins with http:// or https://."),
  BYLINE_MISSING(
      "byline-missing",
      "请写署名单位；还不确定的可以先写名称，算“待定”。",
      "Name at least one byline unit; one you are not sure of may stay unresolved."),
  CREDIT_MISSING(
      "credit-missing",
      "请选择供稿、摄影或整理。",
      "Say whether the unit contributed, photographed or compiled."),
  GENRE_UNKNOWN(
      "genre-unknown", "没有这个体裁，请从列表里选。", "There is no such genre; choose one of the list."),
  GENRE_LENGTH(
      "genre-length",
      "{genre}须为 {least} 至 {limit} 字，现在是 {actual} 字。",
      "A {genreEn} has {least} to {limit} characters; this one has {actual}."),
  GENRE_USUAL_LENGTH(
      "genre-usual-length",
      "{genre}一般 {least} 至 {limit} 字，现在是 {actual} 字。",
      "A {genreEn} usually has {least} to {limit} characters; this one has {actual}."),
  USUALLY_SHORTER(
      "usually-shorter",
      "一般不超过 {limit} 字，现在是 {actual} 字。",
      "Usually at most {limit} characters; there are {actual}."),
  PART_MISSING("part-missing", "{genre}须写{part}。", "A {genreEn} needs: {partEn}."),
  PART_EXPECTED("part-expected", "{genre}一般有{part}。", "A {genreEn} usually has: {partEn}."),
  PICTURE_MISSING("picture-missing", "这里没有选照片。", "No photo is chosen here."),
  CAPTION_MISSING("caption-missing", "请写图说。", "Write a caption."),
  PHOTO_CREDIT_MISSING("photo-credit-missing", "请写摄影者姓名。", "Say who took the photo."),
  PHOTO_GONE("photo-gone", "这张照片已经不在了，请换一张。", "This photo is no longer there; choose another."),
  CONSENT_MISSING(
      "consent-missing",
      "涉及患者或未成年人：请写明谁在哪天同意刊登这张照片；认不出人的，写明原因。",
      "Patients or minors are concerned: say who agreed to this photo and when, or why nobody can be recognised."),
  PHOTO_COARSE(
      "photo-coarse",
      "照片像素太少，印一栏宽也会糊。有原图请换上。",
      "The photo has too few pixels even for one column. Use the original if there is one."),
  PHOTO_NARROW(
      "photo-narrow",
      "照片的像素只够印 {columns} 栏宽。有原图请换上。",
      "The photo has pixels for {columns} column only. Use the original if there is one."),
  PHOTO_BARE(
      "photo-bare",
      "图说一般写明时间、地点、人物；这张照片还没有记全。",
      "A caption usually says when, where and who; not all of it is noted for this photo."),
  BYLINE_UNRESOLVED(
      "byline-unresolved", "署名单位“{name}”待定。", "The byline unit {name} is unresolved."),
  BYLINE_NAMES_MORE(
      "byline-names-more",
      "印出的署名里有“{names}”，署名单位里没有。",
      "The byline as printed names {names}, who are not among its units."),
  NOT_BEFORE_PAST(
      "not-before-past", "“不早于”的时间已经过了。", "The time before which it must not appear has passed."),
  CALL_MISSING("call-missing", "约稿须注明应的是哪次约稿。", "A commissioned article names the commission."),
  CALL_UNKNOWN(
      "call-unknown",
      "没有这次征稿或约稿，或者没有约贵单位。请从列表里选。",
      "There is no such call for your unit; choose one of the list."),
  CALL_NOT_YET("call-not-yet", "这次征稿还没开始收稿。", "This call is not open yet."),
  CALL_LATE(
      "call-late",
      "截稿时间已过，仍可交，会标明迟交。",
      "The deadline is over. It is taken all the same, marked as late."),
  CALL_OVER(
      "call-over",
      "这次征稿已经结束。要按自由来稿投，请去掉所应的征稿。",
      "This call is over. Take the call out to hand it in by itself."),
  NOT_VERIFIED(
      "not-verified",
      "自发来稿请写核实记录：谁核实的，怎么核实的。复审前必须补齐。",
      "Say who verified it and how. The second review needs it."),
  REPRINT_DATE("reprint-date", "转载稿须写明原文日期。", "A reprint names the date of the original."),
  REPRINT_AUTHOR("reprint-author", "请写原作者。上网须署名。", "Name the author. The web needs it."),
  REPRINT_ADDRESS("reprint-address", "请写原文网址。上网须注明。", "Give the web address. The web needs it."),
  RIGHT_STATUTORY(
      "right-statutory",
      "法定许可只及于报纸，不及于数字报、网站和微信。",
      "A statutory licence reaches print only, not e-paper, web or WeChat."),
  RIGHT_UNKNOWN(
      "right-unknown",
      "没有{channel}的转载权依据，编辑部不会在那里用。",
      "No right to reprint on this channel is shown: {channelEn}. It will not appear there."),
  AI_NOT_SAID("ai-not-said", "请说明是否用了人工智能生成。", "Say whether any content was generated by AI."),
  AI_EXTENT("ai-extent", "请选择人工智能生成的程度。", "Say how much was generated by AI."),
  CRITICAL_SOURCES(
      "critical-sources",
      "批评性报道至少要 {least} 个不同来源，现在是 {actual} 个。",
      "A critical report needs {least} different sources; there are {actual}."),
  CRITICAL_EVIDENCE(
      "critical-evidence", "批评性报道须留存证据，请逐项列出。", "A critical report keeps evidence; list it."),
  JOURNALIST(
      "journalist",
      "“记者”限持新闻记者证者使用，单位作者请写“通讯员”。",
      "Only holders of a press card are journalists; authors of a unit are correspondents."),
  SIGN_OFF_MISSING(
      "sign-off-missing",
      "投稿前须经单位审签。请先送单位审签。",
      "Your unit signs what it hands in. Ask for the sign-off first."),
  SIGN_OFF_VOID(
      "sign-off-void",
      "审签之后文字改过，签名已失效。请重新送单位审签。",
      "The text was changed after it had been signed. Ask for the sign-off again."),
  SIGN_OFF_OTHER_TEXT(
      "sign-off-other-text",
      "您看到的不是现在的文字，没有签。请刷新后再看一遍。",
      "What you read is not what stands there now; nothing was signed. Read it again."),
  POST_MISSING("post-missing", "请写明您的职务。", "Say what your post is."),
  DRAFT_CONFLICT(
      "draft-conflict",
      "这份草稿刚被别处改过。您的文字已另存，没有丢，可以在“另存的文字”里对照取用。",
      "This draft was changed elsewhere. Your text was kept beside it; compare the two and choose."),
  ANSWER_MISSING("answer-missing", "请答复第 {no} 点。", "Answer point {no}."),
  ANSWER_POINT("answer-point", "退改意见只有 {limit} 点。", "The desk made only {limit} points."),
  NO_SUCH_PARAGRAPH("no-such-paragraph", "稿件里没有这一段。", "The article has no such paragraph."),
  SOURCE_EDITION(
      "source-edition", "名单编号只用字母、数字、点和短横。", "An edition takes letters, digits, dots and hyphens."),
  SOURCE_ENCODING(
      "source-encoding",
      "文件不是 UTF-8 编码。请另存为 UTF-8 再传。",
      "The file is not UTF-8. Save it as UTF-8."),
  SOURCE_HEAD(
      "source-head",
      "第一行须是表头：name,from,to,status。",
      "The first line is the head: name,from,to,status."),
  SOURCE_NONE("source-none", "名单里没有单位。", "The list names no unit."),
  SOURCE_NAME("source-name", "这一行没有单位名称。", "This row names no unit."),
  SOURCE_TWICE("source-twice", "这个单位在名单里出现两次。", "This unit is on the list twice."),
  SOURCE_DAY("source-day", "日期须写成 2026-11-20。", "A day is written 2026-11-20."),
  SOURCE_DAYS("source-days", "截止日早于起始日。", "The last day is before the first."),
  SOURCE_STATUS("source-status", "状态只有 LISTED 和 SUSPENDED。", "A status is LISTED or SUSPENDED."),
  UNIT_UNKNOWN("unit-unknown", "没有登记这个单位。", "No such unit is registered.");

  private final String code;
  private final String chinese;
  private final String english;

  ArticleReason(String code, String chinese, String english) {
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
