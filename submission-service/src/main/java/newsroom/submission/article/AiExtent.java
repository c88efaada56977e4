package newsroom.submission.article;

/// How much of a text or its pictures was generated. Anything but polishing shows in its label.
public enum AiExtent {
  POLISHED("润色", "Polished"),
  PARTLY("部分生成", "Partly generated"),
  MOSTLY("主要生成", "Mostly generated"),
  PICTURES("图片生成", "Generated pictures");

  private final String chinese;
  private final String english;

  AiExtent(String chinese, String english) {
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
