package newsroom.submission.intake.page;

/// What a line is on the page.
public enum Role {
  MASTHEAD("masthead", "报头", false),
  PAGE_NUMBER("page-number", "版次", false),
  DATE_LINE("date-line", "日期", false),
  EDITOR_LINE("editor-line", "编辑署名", false),
  IMPRINT("imprint", "版权信息", false),
  FILLER("filler", "补白", false),
  COLUMN_BANNER("column-banner", "栏目", true),
  EYEBROW("eyebrow", "引题", true),
  HEADLINE("headline", "主题", true),
  VERTICAL_HEADLINE("vertical-headline", "竖题", true),
  DECK("deck", "副题", true),
  SUBHEAD("subhead", "小标题", true),
  BODY("body", "正文", true),
  BYLINE("byline", "署名", true),
  POINTER("pointer", "指引", true),
  CAPTION("caption", "图片说明", true),
  JUMP("jump", "转版", true),
  UNASSIGNED("unassigned", "未归入", false);

  private final String code;
  private final String chinese;
  private final boolean ofArticle;

  Role(String code, String chinese, boolean ofArticle) {
    this.code = code;
    this.chinese = chinese;
    this.ofArticle = ofArticle;
  }

  public String code() {
    return code;
  }

  public String chinese() {
    return chinese;
  }

  /// Whether such a line belongs to one story.
  public boolean ofArticle() {
    return ofArticle;
  }
}
