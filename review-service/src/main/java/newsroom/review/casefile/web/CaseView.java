package newsroom.review.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsroom.review.casefile.CaseFile;
import newsroom.review.casefile.Decided;
import newsroom.review.casefile.Edited;
import newsroom.review.casefile.Exemption;
import newsroom.review.casefile.Lease;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.Verified;
import newsroom.review.casefile.VersionText;
import newsroom.review.casefile.Words;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;

/// A case as the people of the review desk see it.
///
/// @param state WAITING, CLAIMED, AWAITING_REVISION, HELD, APPROVED, REJECTED or CANCELLED
/// @param stage that is open or on hold, or that returned the article
/// @param version the text under review
/// @param dueAt when the revision is due, or the open stage
/// @param escalated the stage is the duty editor's 提级
/// @param mustFix findings that final review does not pass over
/// @param consentDue the unit has not agreed to a change of content
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
    @Nullable HoldLine held,
    boolean escalated,
    String headline,
    String byline,
    @Nullable String column,
    List<String> sensitivity,
    String policy,
    PolicyLine policyDetail,
    List<VersionLine> versions,
    List<DecisionLine> decisions,
    List<OverrideLine> overrides,
    List<RecusalLine> recusals,
    List<WaiverLine> waivers,
    List<String> mustFix,
    boolean consentDue,
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

  /// 缓发
  record HoldLine(String by, String byName, Instant at, String reason) {}

  /// @param by UNIT, or EDITOR
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VersionLine(
      int versionNo, String contentHash, int round, String by, @Nullable String editorName) {}

  /// @param fastTrack fewer than three people see the article
  record PolicyLine(
      String id,
      int version,
      List<Stage> stages,
      int leaseMinutes,
      Stage restartStage,
      int mostRounds,
      int undoMinutes,
      boolean finalSecondFactor,
      boolean fastTrack) {
    static PolicyLine of(Policy policy) {
      return new PolicyLine(
          policy.id(),
          policy.version(),
          policy.stages(),
          policy.leaseMinutes(),
          policy.restartStage(),
          policy.mostRounds(),
          policy.undoMinutes(),
          policy.secondFactor(),
          policy.fastTrack());
    }
  }

  /// 回避
  record RecusalLine(String reviewerId, String reviewerName, Instant at, String reason) {}

  /// 具名放行
  record WaiverLine(
      String findingId, String ruleId, String by, String byName, Instant at, String reason) {}

  private static String comment(Map<String, Words> words, String name) {
    var said = words.get(name);
    return said == null || said.comment() == null ? "" : said.comment();
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
        state instanceof ReviewCase.AwaitingRevision(_, _, var dueAt) ? dueAt : file.dueAt(),
        lease.map(Lease::reviewerId).orElse(null),
        lease.map(Lease::reviewerName).orElse(null),
        lease.map(Lease::until).orElse(null),
        state instanceof ReviewCase.Cancelled(_, var reason) ? reason : null,
        state instanceof ReviewCase.Held held
            ? new HoldLine(
                held.heldBy(), held.heldByName(), held.at(), comment(words, held.words()))
            : null,
        state.atStage().filter(file.raised()::contains).isPresent(),
        file.label().headline(),
        file.label().byline(),
        file.label().column(),
        file.label().sensitivity(),
        file.policy().id() + "/" + file.policy().version(),
        PolicyLine.of(file.policy()),
        versions(file),
        file.decisions().stream().map(d -> DecisionLine.of(d, words)).toList(),
        file.exemptions().stream().map(e -> OverrideLine.of(e, words)).toList(),
        file.recusals().stream()
            .map(r ->
                new RecusalLine(
                    r.reviewerId(), r.reviewerName(), r.at(), comment(words, r.words())))
            .toList(),
        file.waivers().stream()
            .map(w ->
                new WaiverLine(
                    w.findingId(),
                    w.ruleId(),
                    w.by(),
                    w.byName(),
                    w.at(),
                    comment(words, w.words())))
            .toList(),
        file.openFindings(),
        file.consentDue().isPresent(),
        file.label().unverified() && file.verification().isEmpty(),
        file.verification().map(v -> VerificationLine.of(v, words)).orElse(null),
        text);
  }

  private static List<VersionLine> versions(CaseFile file) {
    var lines = new ArrayList<VersionLine>();
    int round = 0;
    for (var version : file.versions()) {
      var edit =
          file.edits().stream().filter(e -> e.versionNo() == version.versionNo()).findFirst();
      if (edit.isEmpty()) {
        round++;
      }
      lines.add(
          new VersionLine(
              version.versionNo(),
              version.contentHash(),
              round,
              edit.isEmpty() ? "UNIT" : "EDITOR",
              edit.map(Edited::byName).orElse(null)));
    }
    return lines;
  }
}
