package newsroom.contracts.review;

import java.util.List;

/// 审校: what the checks found in one text. The places of the findings stay with review.
///
/// @param rules packs and versions, for example `language/3`
/// @param mustFix findings that final review cannot pass over unless waived by name
/// @param check findings somebody has to look at
/// @param notes hints
public record CheckReportAttached(
    String articleId,
    int versionNo,
    String contentHash,
    List<String> rules,
    List<String> mustFix,
    int check,
    int notes)
    implements ReviewEvent {
  public CheckReportAttached {
    rules = List.copyOf(rules);
    mustFix = List.copyOf(mustFix);
  }
}
