package newsroom.submission.unit;

/// What a contributing unit is.
public enum UnitKind {
  /// 机关处室
  BUREAU,
  /// 直属单位
  AFFILIATED_CENTRE,
  /// 医院
  HOSPITAL,
  /// 县级卫健局
  COUNTY_BUREAU,
  /// 报社
  NEWSPAPER,
  /// 政府网站
  GOV_WEBSITE,
  /// 政务新媒体
  GOV_MEDIA_ACCOUNT,
  /// 学会、协会
  SOCIETY
}
