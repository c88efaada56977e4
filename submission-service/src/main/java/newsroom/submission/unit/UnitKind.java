package newsroom.submission.unit;

/// What a contributing unit is.
public enum UnitKind {
  BUREAU("机关处室", "Bureau"),
  AFFILIATED_CENTRE("直属单位", "Affiliated centre"),
  HOSPITAL("医院", "Hospital"),
  COUNTY_BUREAU("县级卫健局", "County health bureau"),
  NEWSPAPER("报社", "Newspaper"),
  GOV_WEBSITE("政府网站", "Government website"),
  GOV_MEDIA_ACCOUNT("政务新媒体", "Government media account"),
  SOCIETY("学会/协会", "Society");

  private final String chinese;
  private final String english;

  UnitKind(String chinese, String english) {
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
