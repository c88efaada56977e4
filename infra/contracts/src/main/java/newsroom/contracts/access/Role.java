package newsroom.contracts.access;

/// What an account is trusted to do. The name is the value of the token's `roles` claim.
public enum Role {
  /// 通讯员: writes and submits for one unit.
  CORRESPONDENT,
  /// 单位管理员: looks after one unit's correspondents and articles.
  UNIT_ADMIN,
  /// 初审
  FIRST_REVIEWER,
  /// 复审
  SECOND_REVIEWER,
  /// 终审
  FINAL_REVIEWER,
  /// 校对
  PROOFREADER,
  /// 版面编辑
  LAYOUT_EDITOR,
  /// 值班总编: signs issues and records overrides.
  DUTY_EDITOR,
  /// 发行: looks after subscribers and mailings.
  SUBSCRIPTION_MANAGER,
  /// 通联编辑: looks after the contributing units, their people and what they hand in; decides nothing.
  LIAISON_EDITOR,
  /// 审计: reads everything, changes nothing.
  AUDITOR,
  /// 管理员: units, accounts, operation; no editorial act.
  ADMINISTRATOR
}
