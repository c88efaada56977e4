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
  NOT_TEXT("not-text", "含有不能排版的控制字符。", "It holds control characters that cannot be printed."),
  PASSAGE_KIND("passage-kind", "段落须标明 TEXT（正文）或 SUBHEAD（小标题）。", "A paragraph is TEXT or SUBHEAD."),
  GENRE_CODE(
      "genre-code", "请选择体裁，例如 NEWS_BRIEF。", "Choose a genre; its code looks like NEWS_BRIEF."),
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
      "请写署名单位。尚未确定的，不带 unitId 写明名称即为“待定”。",
      "Name at least one byline unit. Without a unitId it counts as unresolved."),
  CREDIT_MISSING(
      "credit-missing",
      "请选择供稿、摄影或整理。",
      "Say whether the unit contributed, photographed or compiled."),
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
