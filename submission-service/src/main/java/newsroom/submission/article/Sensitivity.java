package newsroom.submission.article;

/// Why a text needs care, as its author marks it. Review and publishing have their rules for each.
public enum Sensitivity {
  OUTBREAK("疫情", "Outbreak"),
  DRUG_SAFETY("药品、疫苗安全", "Drug or vaccine safety"),
  PATIENT("患者信息", "Facts about a patient"),
  HIV("艾滋病", "HIV"),
  MENTAL_HEALTH("精神卫生", "Mental health"),
  MINOR("未成年人", "Minors"),
  SUICIDE("自杀", "Suicide"),
  MAP("地图", "Map");

  private final String chinese;
  private final String english;

  Sensitivity(String chinese, String english) {
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
