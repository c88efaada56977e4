package newsroom.submission.article;

import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;

/// 通讯员 or unit administrator: a person who acts for one unit.
public record Correspondent(String accountId, String unitId, String name) {
  public Correspondent(String accountId, String unitId) {
    this(accountId, unitId, "");
  }

  /// @throws Refusal.Forbidden when the account writes for no unit
  public static Correspondent of(Actor actor) {
    String unit = actor.ownUnit();
    if (unit == null) {
      throw new Refusal.Forbidden(ArticleReason.NO_UNIT);
    }
    return new Correspondent(actor.accountId(), unit, actor.name());
  }
}
