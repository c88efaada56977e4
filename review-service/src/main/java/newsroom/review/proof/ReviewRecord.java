package newsroom.review.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 三审记录: one article's review as its events tell it, and nothing else. Made by [Story].
///
/// @param state WAITING, CLAIMED, AWAITING_REVISION, HELD, APPROVED, REJECTED or CANCELLED
/// @param stage that is open, or that returned or held the article
/// @param policy id and version, for example `standard/2`; null where the events do not say
/// @param fastTrack 快速通道: two of the three stages
/// @param certificate who passed the approved text; empty unless it is approved
/// @param names of people, by account, where an event says them
/// @param at the instant up to which events were read; null for all
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewRecord(
    String articleId,
    @Nullable String unitId,
    @Nullable String receiptNo,
    @Nullable String headline,
    @Nullable String genre,
    @Nullable String origin,
    String state,
    @Nullable String stage,
    int round,
    int versionNo,
    String contentHash,
    Instant openedAt,
    @Nullable String policy,
    List<String> stages,
    boolean fastTrack,
    @Nullable String claimedBy,
    @Nullable Instant leaseUntil,
    @Nullable Instant dueAt,
    @Nullable String endedReason,
    List<RecordVersion> versions,
    List<RecordPass> certificate,
    List<RecordDecision> decisions,
    List<RecordOverride> overrides,
    List<RecordRecusal> recusals,
    List<RecordVerification> verifications,
    RecordFindings findings,
    List<RecordHold> holds,
    List<RecordReopening> reopenings,
    List<RecordDeadline> overdue,
    List<RecordEdit> edits,
    List<RecordConsent> consents,
    List<RecordEvent> events,
    RecordChain chain,
    Map<String, String> names,
    @Nullable Instant at) {

  /// @param submittedBy account at the unit; null where the unit's events are not there
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RecordVersion(
      int versionNo, String contentHash, Instant at, @Nullable String submittedBy) {}

  /// A stage passed on the certificate.
  public record RecordPass(
      String stage,
      String reviewerId,
      int versionNo,
      String contentHash,
      Instant decidedAt,
      boolean overridden) {}

  /// @param stands no later event made it void
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RecordDecision(
      long sequence,
      int round,
      String stage,
      String decision,
      String reviewerId,
      int versionNo,
      String contentHash,
      Instant decidedAt,
      @Nullable String reasonCode,
      @Nullable String comment,
      boolean stands) {}

  /// 准予
  public record RecordOverride(
      long sequence, String reviewerId, String recordedBy, String reason, Instant at) {}

  /// 回避
  public record RecordRecusal(
      long sequence, String stage, String reviewerId, String reason, Instant at) {}

  /// 核实登记
  public record RecordVerification(
      long sequence, int versionNo, String contentHash, String recordedBy, Instant at) {}

  /// 缓发
  ///
  /// @param endedAt null while it lasts
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RecordHold(
      long sequence,
      String stage,
      String heldBy,
      String reason,
      Instant at,
      @Nullable Instant endedAt,
      @Nullable String endedBy) {}

  /// 恢复审稿: a decision was taken back.
  public record RecordReopening(
      long sequence, String stage, String undone, String reopenedBy, String reason, Instant at) {}

  /// A deadline that was near or over.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RecordDeadline(
      long sequence,
      String stage,
      String rule,
      String act,
      @Nullable String holder,
      Instant dueAt,
      Instant at) {}

  /// 编辑修改: an editor's version.
  ///
  /// @param content the unit is asked; every pass before is void
  /// @param changes place, class, words before and after, why
  public record RecordEdit(
      long sequence,
      String stage,
      int versionNo,
      String editedBy,
      boolean content,
      List<String> changes,
      Instant at) {}

  /// The unit's answer to a change of content.
  public record RecordConsent(
      long sequence, int versionNo, boolean agreed, String answeredBy, String words, Instant at) {}

  /// What the checks found 审校.
  ///
  /// @param checkedAt null when no check has reported
  /// @param rules packs and versions of the last report
  /// @param open must be fixed, in the last report, and nobody has waived it
  /// @param fixed were to be fixed in an earlier version and are gone
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RecordFindings(
      @Nullable Instant checkedAt,
      List<String> rules,
      List<String> open,
      List<String> fixed,
      List<RecordWaiver> waived,
      int check,
      int notes) {}

  /// 具名放行
  public record RecordWaiver(
      long sequence, String findingId, String ruleId, String reason, String waivedBy, Instant at) {}

  /// One event.
  ///
  /// @param name `stage-decided` of `newsroom.review.stage-decided.v1`
  /// @param person who acted; null when nobody did
  /// @param fields what else it says, one value a name
  /// @param hash null when it is older than the chain
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RecordEvent(
      long sequence,
      String name,
      String type,
      Instant at,
      @Nullable String person,
      Map<String, String> fields,
      @Nullable String hash) {}

  /// @param head hash of the last event
  /// @param from number of the first event that is chained
  /// @param breaks none when the chain is whole and the rules were kept
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RecordChain(
      long length, long from, @Nullable String head, List<Proof.Break> breaks) {}
}
