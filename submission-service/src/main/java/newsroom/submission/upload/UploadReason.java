package newsroom.submission.upload;

import newsroom.platform.problem.Reason;

/// Why a file is not taken in, whatever it is for.
public enum UploadReason implements Reason {
  NOTHING("upload-nothing", "请选择文件。", "Choose a file."),
  EMPTY("upload-empty", "文件是空的，没有内容。", "The file is empty."),
  TOO_BIG(
      "upload-too-big",
      "文件有 {actual} MB，最多 {limit} MB。请压缩或拆开再传。",
      "The file has {actual} MB; it may have {limit} MB. Shrink or split it."),
  A_PROGRAM(
      "upload-program",
      "文件名是 {name}，内容却是程序（{type}）。没有接收。",
      "The file is called {name} but is a program ({type}). It was not accepted."),
  INFECTED(
      "upload-infected",
      "文件里查出病毒（{virus}）。没有接收，请先在您的电脑上杀毒。",
      "A virus was found in the file ({virus}). It was not accepted; clean your computer first."),
  SCANNER_AWAY(
      "scanner-away",
      "病毒检查现在不可用，暂时不能接收文件。过几分钟再传，您的文件还在您的电脑里。",
      "Files cannot be checked for viruses at the moment, so none is accepted. Upload it again in a few minutes."),
  BUSY(
      "upload-busy",
      "现在上传的人很多，请过几秒再试。您的文件还在您的电脑里。",
      "Many people are uploading. Try again in a few seconds.");

  private final String code;
  private final String chinese;
  private final String english;

  UploadReason(String code, String chinese, String english) {
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
