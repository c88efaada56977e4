package newsroom.contracts.review;

import java.time.Instant;
import java.util.List;
import newsroom.contracts.submission.ArticleVersion;

/// 编辑修改: an editor's next version, on a copy; the unit's own versions stay as they are.
///
/// @param version the whole text; its parent is the version that was edited
/// @param edits place by place
/// @param consentNeeded whether the unit is asked before final review passes it
public record EditorialEditMade(
    String articleId,
    String unitId,
    int round,
    String stage,
    ArticleVersion version,
    List<ParagraphEdit> edits,
    boolean consentNeeded,
    String editedBy,
    Instant editedAt)
    implements ReviewEvent {
  public EditorialEditMade {
    edits = List.copyOf(edits);
  }
}
