package newsroom.submission.intake;

import newsroom.platform.problem.Reason;

/// Why a manuscript cannot be taken in.
public enum IntakeReason implements Reason {
  NOTHING("intake-nothing", "请选择文件，或粘贴文字。", "Choose a file or paste some text."),
  ONE_AT_A_TIME(
      "intake-one-at-a-time",
      "一次只能交一份：文件、文字或网页内容。",
      "Send one thing at a time: a file, text or HTML."),
  EMPTY("intake-empty", "文件是空的，没有内容。", "The file is empty."),
  NO_WORDS("intake-no-words", "里面没有找到文字。", "No words were found in it."),
  TOO_LONG(
      "intake-too-long",
      "文字有 {actual} 字，最多 {limit} 字。",
      "The text has {actual} characters; it may have {limit}."),
  OLD_WORD(
      "intake-old-word",
      "这是旧版 Word 文件（.doc）。请在 Word 里另存为 .docx 再上传。",
      "This is an old Word file (.doc). Save it as .docx in Word and upload that."),
  ENCRYPTED(
      "intake-encrypted",
      "文件设了打开密码。请去掉密码另存后再上传。",
      "The file is protected by a password. Remove it and save the file again."),
  A_PICTURE(
      "intake-picture",
      "这是图片（{type}）。照片请在“图片”处上传；版面请先识别成文字。",
      "This is a picture ({type}). Upload photos as photos; have a page read into text first."),
  A_PROGRAM(
      "intake-program",
      "文件名是 {name}，内容却是程序。没有接收。",
      "The file is called {name} but is a program. It was not accepted."),
  UNKNOWN_KIND(
      "intake-unknown-kind",
      "不认识这种文件（{type}）。请用 Word（.docx）或纯文本（.txt），也可以直接粘贴。",
      "Files of this kind ({type}) cannot be read. Use Word (.docx) or plain text (.txt), or paste the text."),
  BROKEN("intake-broken", "Word 文件已损坏，打不开。", "The Word file is damaged and cannot be opened."),
  TOO_MANY_PARTS(
      "intake-too-many-parts",
      "Word 文件里有 {actual} 个部件，最多 {limit} 个。",
      "The Word file has {actual} parts; it may have {limit}."),
  SWELLS(
      "intake-swells",
      "Word 文件解开后超过 {limit} MB，像是压缩炸弹。没有接收。",
      "Unpacked, the Word file has more than {limit} MB. It was not accepted."),
  FORBIDDEN_XML(
      "intake-forbidden-xml",
      "Word 文件里有不允许的内容（{part}）。没有接收。",
      "The Word file contains something not allowed ({part}). It was not accepted."),
  TOO_MANY_PICTURES(
      "intake-too-many-pictures",
      "一个文件最多取出 {limit} 张图片，其余请另外上传。",
      "At most {limit} pictures are taken out of a file; upload the others.");

  private final String code;
  private final String chinese;
  private final String english;

  IntakeReason(String code, String chinese, String english) {
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
