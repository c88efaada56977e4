package newsroom.submission.call.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import newsroom.submission.call.CallDesk;
import newsroom.submission.call.CallForm;
import newsroom.submission.call.CallKind;
import newsroom.submission.call.LateRule;
import newsroom.submission.call.Medium;
import org.jspecify.annotations.Nullable;

/// What requests say of calls.
final class CallBody {
  private CallBody() {}

  @Schema(name = "CallDeadlineBody", description = "A day, which ends at 24:00, or an instant")
  record When(@Nullable LocalDate day, @Nullable Instant at) {
    static CallForm.@Nullable When form(@Nullable When when) {
      return when == null ? null : new CallForm.When(when.day(), when.at());
    }
  }

  @Schema(name = "CallQuotaBody")
  record Quota(
      @Schema(description = "1 to 200") @Nullable Integer places,
      @Schema(description = "差额: of those considered, at most so many percent are left out")
          @Nullable Integer differentialPercent) {}

  @Schema(name = "CallBody", description = "All of it: what is left out is taken away")
  record Terms(
      @Schema(description = "OPEN 征稿 or INVITED 约稿") @Nullable CallKind kind,
      @Schema(description = "1 to 60 characters") @Nullable String title,
      @Schema(description = "The active unit that calls") @Nullable String organiserUnitId,
      @Schema(description = "At most 20 of 200 characters") @Nullable List<@Nullable String> scopes,
      @Schema(description = "At most 20 of 200 characters")
          @Nullable List<@Nullable String> materials,
      @Nullable List<@Nullable Medium> media,
      @Schema(description = "At most 5,000 characters; each line is a paragraph")
          @Nullable String text,
      @Schema(description = "Answers are taken from then on; left out, from the opening on")
          @Nullable Instant opensAt,
      @Nullable When deadline,
      @Nullable LateRule lateRule,
      @Nullable Quota quota,
      @Nullable String column,
      @Nullable Integer issueNo,
      @Schema(description = "Only for INVITED, at most 200")
          @Nullable List<@Nullable String> invitedUnitIds,
      @Schema(description = "Days before the deadline, 60 to -30, at most 6; 0 is the last day")
          @Nullable List<@Nullable Integer> reminders) {
    CallForm form() {
      return new CallForm(
          kind,
          title,
          organiserUnitId,
          scopes,
          materials,
          media,
          text,
          opensAt,
          When.form(deadline),
          lateRule,
          quota == null ? null : quota.places(),
          quota == null ? null : quota.differentialPercent(),
          column,
          issueNo,
          invitedUnitIds,
          reminders);
    }
  }

  @Schema(name = "CallExtension")
  record Extension(
      @Nullable When deadline,
      @Schema(description = "As the units read it, at most 500 characters; may be left out")
          @Nullable String reason) {}

  @Schema(name = "CallCancellation")
  record Cancellation(
      @Schema(description = "As the units read it, 1 to 500 characters") @Nullable String reason) {}

  @Schema(name = "CallChoice")
  record Choice(
      @Nullable String articleId,
      @Schema(description = "For example 一等奖, at most 20 characters") @Nullable String award) {}

  @Schema(name = "CallRemark")
  record Remark(
      @Nullable String unitId, @Schema(description = "At most 200") @Nullable String words) {}

  @Schema(name = "CallJudgement")
  record Judgement(
      @Schema(description = "In the order of the list, no more than there are places")
          @Nullable List<@Nullable Choice> chosen,
      @Schema(description = "What each unit is told; nobody else reads it")
          @Nullable List<@Nullable Remark> remarks) {
    @Nullable List<CallDesk.@Nullable Choosing> choosing() {
      if (chosen == null) {
        return null;
      }
      var all = new ArrayList<CallDesk.@Nullable Choosing>();
      for (var choice : chosen) {
        all.add(choice == null ? null : new CallDesk.Choosing(choice.articleId(), choice.award()));
      }
      return all;
    }

    @Nullable List<CallDesk.@Nullable Remark> words() {
      if (remarks == null) {
        return null;
      }
      var all = new ArrayList<CallDesk.@Nullable Remark>();
      for (var remark : remarks) {
        all.add(remark == null ? null : new CallDesk.Remark(remark.unitId(), remark.words()));
      }
      return all;
    }
  }

  @Schema(name = "CallReply")
  record Reply(
      @Schema(description = "true 应约, false 谢绝") @Nullable Boolean takesPart,
      @Schema(description = "Of a refusal, 1 to 500 characters") @Nullable String reason) {}
}
