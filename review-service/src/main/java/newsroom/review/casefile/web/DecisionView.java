package newsroom.review.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import newsroom.review.casefile.CaseFile;
import newsroom.review.casefile.Decided;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;

/// A decision and what it led to. Made of what never changes, so that a repeated request gets the first
/// answer, whatever happened to the case since.
///
/// @param state to which the decision led
/// @param nextStage that it opened
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
    String articleId,
    int round,
    Stage stage,
    String decision,
    int versionNo,
    String contentHash,
    String reviewerId,
    Instant decidedAt,
    @Nullable String reasonCode,
    boolean overridden,
    String state,
    @Nullable Stage nextStage) {

  static DecisionView of(CaseFile file, Decided decided) {
    var next =
        switch (decided.verdict()) {
          case PASS, PASS_WITH_EDITS -> file.policy().after(decided.stage());
          case SEND_BACK -> file.policy().before(decided.stage());
          case ESCALATE -> Optional.of(decided.stage());
          case RETURN, REJECT, HOLD -> Optional.<Stage>empty();
        };
    var state =
        switch (decided.verdict()) {
          case PASS, PASS_WITH_EDITS -> next.isPresent() ? "WAITING" : "APPROVED";
          case RETURN -> "AWAITING_REVISION";
          case REJECT -> "REJECTED";
          case SEND_BACK, ESCALATE -> "WAITING";
          case HOLD -> "HELD";
        };
    return new DecisionView(
        file.articleId(),
        decided.round(),
        decided.stage(),
        decided.verdict().name(),
        decided.version().versionNo(),
        decided.version().contentHash(),
        decided.reviewerId(),
        decided.at(),
        decided.reasonCode(),
        decided.overridden(),
        state,
        next.orElse(null));
  }
}
