package newsroom.submission.call.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.ids.Ids;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.submission.article.Correspondent;
import newsroom.submission.call.CallDesk;
import newsroom.submission.call.CallReason;
import newsroom.submission.call.CallStatus;
import newsroom.submission.call.web.CallViews.UnitCall;
import newsroom.submission.call.web.CallViews.UnitRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/unit-calls")
@Tag(
    name = "unit-calls",
    description =
        "Calls that are open to the caller's unit. One that others were invited to answers 404 like"
            + " one that does not exist.")
class UnitCallController {
  private static final String OF_A_UNIT = "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN')";

  private final CallDesk desk;
  private final CallViews views;

  UnitCallController(CallDesk desk, CallViews views) {
    this.desk = desk;
    this.views = views;
  }

  @GetMapping
  @PreAuthorize(OF_A_UNIT)
  @Operation(summary = "Calls and invitations of the own unit, newest first")
  Page<UnitRow> list(
      Actor actor,
      @Parameter(description = "Only those that run") @RequestParam(defaultValue = "false")
          boolean running,
      PageRequest page) {
    String unitId = Correspondent.of(actor).unitId();
    var found =
        desk.list(unitId, running ? CallStatus.RUNNING : List.of(), page.after(), page.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), page.limit()));
    return new Page<>(
        views.unitRows(shown, unitId), found.size() > shown.size() ? shown.getLast().id() : null);
  }

  @GetMapping("/{callId}")
  @PreAuthorize(OF_A_UNIT)
  @Operation(summary = "One call, the unit's own answers to it, and its results once published")
  UnitCall read(Actor actor, @PathVariable String callId) {
    String unitId = Correspondent.of(actor).unitId();
    return views.unitCall(desk.readable(callId, unitId).state(), unitId);
  }

  @PostMapping("/{callId}/reply")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Say that the unit takes part 应约, or does not 谢绝",
      description =
          "It may think better until the deadline. Handing something in is a yes of itself; after"
              + " that a no is 409.")
  UnitCall reply(Actor actor, @PathVariable String callId, @RequestBody CallBody.Reply body) {
    var who = Correspondent.of(actor);
    desk.readable(callId, who.unitId());
    var takesPart = body.takesPart();
    if (takesPart == null) {
      throw new Refusal.Invalid(
          PlatformReason.INVALID, List.of(new FieldProblem("/takesPart", CallReason.CALL_CHOICE)));
    }
    desk.reply(
        callId,
        who.unitId(),
        who.name(),
        takesPart,
        body.reason(),
        Cause.Command.of("reply|" + Ids.next()));
    return views.unitCall(desk.readable(callId, who.unitId()).state(), who.unitId());
  }
}
