package newsroom.submission.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsroom.submission.unit.UnitKind;

/// The rules until somebody makes others: fees as the law asks at least (使用文字作品支付报酬办法, in force since
/// 2014-11-01), points by our own judgement of the trade.
public final class FirstRules {
  private static final LocalDate LAW = LocalDate.of(2014, 11, 1);

  private FirstRules() {}

  public static Rules of() {
    return new Rules(
        1,
        LAW,
        Map.ofEntries(
            Map.entry("FEATURE", 500),
            Map.entry("EVENT_REPORT", 400),
            Map.entry("EXPLAINER", 400),
            Map.entry("POLICY_BRIEF", 400),
            Map.entry("MEETING_REPORT", 300),
            Map.entry("HONOUR", 300),
            Map.entry("NEWS_BRIEF", 200),
            Map.entry("NOTICE", 100),
            Map.entry("CALL", 100),
            Map.entry("COMPETITION_RESULT", 100)),
        200,
        1_000,
        200,
        2,
        Map.of(),
        100,
        10_000,
        1,
        10_000,
        2,
        Set.of(UnitKind.BUREAU),
        Sharing.EQUAL,
        List.of(),
        5,
        "随系统提供",
        new Rules.Maker("", "", Instant.parse("2014-11-01T00:00:00Z")));
  }
}
