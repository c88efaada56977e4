package newsroom.submission.article;

/// Where an article may appear. The right to one is not the right to another.
public enum Channel {
  PRINT("报纸", "Print"),
  EPAPER("数字报", "E-paper"),
  WEB("网站", "Web"),
  WECHAT("微信", "WeChat");

  private final String chinese;
  private final String english;

  Channel(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
