package newsroom.review.casefile;

import java.time.Instant;
import java.util.List;

/// What the case keeps of a check 审校: enough to refuse a pass. The findings lie with the report itself.
///
/// @param version that was looked at
/// @param rules packs and versions, for example `language/3`
/// @param mustFix ids of findings that have to be mended or waived before final review passes 须改
/// @param check how many more somebody has to look at 留意
/// @param notes how many hints 提示
public record CheckReport(
    VersionRef version,
    List<String> rules,
    Instant at,
    List<String> mustFix,
    int check,
    int notes) {
  static final int MOST_NAMED = 40;

  public CheckReport {
    rules = List.copyOf(rules);
    mustFix = List.copyOf(mustFix.subList(0, Math.min(MOST_NAMED, mustFix.size())));
  }
}
