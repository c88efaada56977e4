package newsroom.submission.attachment;

import newsroom.platform.problem.Reason;

/// Why a file is not kept beside an article.
public enum AttachmentReason implements Reason {
  NO_SUCH_ATTACHMENT("no-such-attachment", "没有这个附件。", "There is no such attachment."),
  NOT_NOW(
      "attachment-not-now",
      "稿件现在不能改，附件也不能增减。退改以后可以补。",
      "The article cannot be changed at present, so its attachments stay as they are."),
  HANDED_IN(
      "attachment-handed-in",
      "这个附件已随稿件交给编辑部，不能删除。",
      "This attachment was handed in with the article and stays."),
  TOO_MANY(
      "too-many-attachments",
      "一篇稿件最多 {limit} 个附件，已经有 {actual} 个。",
      "An article has at most {limit} attachments; there are {actual}."),
  MACROS(
      "attachment-macros",
      "文件里有宏，没有接收。请另存为不带宏的格式（.docx、.xlsx、.pptx）。",
      "The file has macros and was not accepted. Save it without them (.docx, .xlsx, .pptx)."),
  HIDES_FILES(
      "attachment-hides-files",
      "文件里嵌有别的文件（{part}），没有接收。请把它们另外上传。",
      "Another file is embedded in it ({part}), so it was not accepted. Upload that on its own."),
  OLD_OFFICE(
      "attachment-old-office",
      "这是旧版 Office 文件，或设了打开密码。请另存为 .docx、.xlsx 或 PDF 再传。",
      "This is an old Office file or one with a password. Save it as .docx, .xlsx or PDF."),
  UNKNOWN_KIND(
      "attachment-unknown-kind",
      "不收这种文件（{type}）。可以交 PDF、Word、Excel、PowerPoint、纯文本和图片。",
      "Files of this kind ({type}) are not accepted. Use PDF, Word, Excel, PowerPoint, plain text or pictures."),
  BROKEN("attachment-broken", "文件已损坏，打不开。", "The file is damaged and cannot be opened.");

  private final String code;
  private final String chinese;
  private final String english;

  AttachmentReason(String code, String chinese, String english) {
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
