package newsroom.review.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsroom.review.casefile.Decided;
import newsroom.review.casefile.Exemption;
import newsroom.review.casefile.Lease;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.Verified;
import newsroom.review.casefile.VersionText;
import newsroom.review.casefile.Words;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;

/// A case as the people of the review desk see it.
///
/// @param state WAITING, CLAIMED, AWAITING_REVISION, APPROVED, REJECTED or CANCELLED
/// @param stage that is open, or that returned the article
/// @param version the text under review
/// @param dueAt when the revision is due
/// @param unverified copy that nobody asked for, with no record yet: it may not be passed
/// @param verification by the newsroom, of the text under review
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
    String articleId,
    String unitId,
    String state,
    @Nullable Stage stage,
    int round,
    int versionNo,
    String contentHash,
    Instant openedAt,
    @Nullable Instant dueAt,
    @Nullable String claimedBy,
    @Nullable String claimedByName,
    @Nullable Instant leaseUntil,
    @Nullable String cancelledReason,
    String policy,
    List<DecisionLine> decisions,
    List<OverrideLine> overrides,
    boolean unverified,
    @Nullable VerificationLine verification,
    VersionText version) {

  /// One decision, of any round.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecisionLine(
      int round,
      Stage stage,
      String decision,
      String reviewerId,
      String reviewerName,
      int versionNo,
      String contentHash,
      Instant decidedAt,
      @Nullable String reasonCode,
      @Nullable String comment,
      List<String> points,
      boolean overridden) {

    static DecisionLine of(Decided decided, Map<String, Words> words) {
      var said = decided.words() == null ? null : words.get(decided.words());
      return new DecisionLine(
          decided.round(),
          decided.stage(),
          decided.verdict().name(),
          decided.reviewerId(),
          decided.reviewerName(),
          decided.version().versionNo(),
          decided.version().contentHash(),
          decided.at(),
          decided.reasonCode(),
          said == null ? null : said.comment(),
          said == null ? List.of() : said.points(),
          decided.overridden());
    }
  }

  /// 准予: who let whom review, and why.
  record OverrideLine(String reviewerId, String recordedBy, Instant recordedAt, String reason) {
    static OverrideLine of(Exemption exemption, Map<String, Words> words) {
      var said = words.get(exemption.words());
      var reason = said == null ? null : said.comment();
      return new OverrideLine(
          exemption.reviewerId(),
          exemption.recordedBy(),
          exemption.at(),
          reason == null ? "" : reason);
    }
  }

  /// 核实登记: who of the newsroom asked whom, and how.
  record VerificationLine(
      int versionNo,
      String contentHash,
      String recordedBy,
      String recordedByName,
      Instant recordedAt,
      String source,
      String method) {
    static VerificationLine of(Verified verified, Map<String, Words> words) {
      var said = words.get(verified.words());
      var method = said == null ? null : said.comment();
      return new VerificationLine(
          verified.version().versionNo(),
          verified.version().contentHash(),
          verified.recordedBy(),
          verified.recordedByName(),
          verified.at(),
          said == null || said.points().isEmpty() ? "" : said.points().getFirst(),
          method == null ? "" : method);
    }
  }

  static CaseView of(ReviewCase state, VersionText text, Map<String, Words> words, Instant now) {
    var file = state.file();
    var lease = state.leaseAt(now);
    return new CaseView(
        file.articleId(),
        file.unitId(),
        state.statusAt(now),
        state.atStage().orElse(null),
        file.round(),
        file.current().versionNo(),
        file.current().contentHash(),
        file.openedAt(),
        state instanceof ReviewCase.AwaitingRevision(_, _, var dueAt) ? dueAt : null,
        lease.map(Lease::reviewerId).orElse(null),
        lease.map(Lease::reviewerName).orElse(null),
        lease.map(Lease::until).orElse(null),
        state instanceof ReviewCase.Cancelled(_, var reason) ? reason : null,
        file.policy().id() + "/" + file.policy().version(),
        file.decisions().stream().map(d -> DecisionLine.of(d, words)).toList(),
        file.exemptions().stream().map(e -> OverrideLine.of(e, words)).toList(),
        file.label().unverified() && file.verification().isEmpty(),
        file.verification().map(v -> VerificationLine.of(v, words)).orElse(null),
        text);
  }
}
