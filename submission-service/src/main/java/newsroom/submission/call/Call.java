package newsroom.submission.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsroom.contracts.call.CallCancelled;
import newsroom.contracts.call.CallClosed;
import newsroom.contracts.call.CallEvent;
import newsroom.contracts.call.CallExtended;
import newsroom.contracts.call.CallJudged;
import newsroom.contracts.call.CallOpened;
import newsroom.contracts.call.CallReminderDue;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Reason;
import newsroom.platform.problem.Refusal;
import newsroom.submission.call.CallCommand.Announce;
import newsroom.submission.call.CallCommand.Archive;
import newsroom.submission.call.CallCommand.Cancel;
import newsroom.submission.call.CallCommand.Close;
import newsroom.submission.call.CallCommand.Extend;
import newsroom.submission.call.CallCommand.Judge;
import newsroom.submission.call.CallCommand.Open;
import newsroom.submission.call.CallCommand.PublishResults;
import newsroom.submission.call.CallCommand.Report;
import newsroom.submission.call.CallCommand.Revise;
import newsroom.submission.call.CallCommand.Tick;

/// A call 征稿 or commission 约稿. A move that is not in the table is refused, never ignored.
public sealed interface Call {
  /// Answers of the last seconds are still on their way when the clock strikes.
  Duration GRACE = Duration.ofMinutes(1);

  CallSheet sheet();

  /// Answers are taken and in time.
  sealed interface Running extends Call {}

  /// 草稿
  record Draft(CallSheet sheet) implements Call {}

  /// 征稿中
  record Opened(CallSheet sheet) implements Running {}

  /// 已延期
  record Extended(CallSheet sheet) implements Running {}

  /// 已截稿
  record Closed(CallSheet sheet) implements Call {}

  /// 已评定: nobody outside knows it yet.
  record Judged(CallSheet sheet) implements Call {}

  /// 已公布
  record ResultsPublished(CallSheet sheet) implements Call {}

  /// 已归档
  record Archived(CallSheet sheet) implements Call {}

  /// 已取消
  record Cancelled(CallSheet sheet, String reason, Instant at) implements Call {}

  /// What a move leads to.
  record Change(Call next, List<CallEvent> events) {
    public Change {
      events = List.copyOf(events);
    }

    static Change quiet(Call next) {
      return new Change(next, List.of());
    }

    static Change told(Call next, CallEvent event) {
      return new Change(next, List.of(event));
    }
  }

  default Change apply(CallCommand command) {
    record Move(Call call, CallCommand command) {}
    return switch (new Move(this, command)) {
      case Move(Draft(var s), Revise(var terms)) -> Change.quiet(new Draft(s.with(terms)));
      case Move(Draft(var s), Open(var now)) -> opened(s, now);
      case Move(Draft(var s), Cancel(var reason, var now, _)) ->
          Change.quiet(new Cancelled(s, reason, now));
      case Move(Running running, Extend extend) -> extended(running.sheet(), extend);
      case Move(Running running, Close(var now, var attendance)) ->
          closed(running.sheet(), now, attendance);
      case Move(Running running, Cancel cancel) -> cancelled(running, cancel);
      case Move(Opened(var s), Announce(var id)) -> Change.quiet(new Opened(s.announced(id)));
      case Move(Extended(var s), Announce(var id)) -> Change.quiet(new Extended(s.announced(id)));
      case Move(Running running, Tick tick) -> ticked(running, tick);
      case Move(Closed(var s), Extend extend) -> extended(s, extend);
      case Move(Closed(var s), Judge(var judgement)) -> judged(s, judgement);
      case Move(Closed closed, Cancel cancel) -> cancelled(closed, cancel);
      case Move(Closed(var s), Archive _) -> Change.quiet(new Archived(s.silenced()));
      case Move(Closed closed, Tick tick) -> reminded(closed, tick);
      case Move(Judged(var s), Judge(var judgement)) ->
          judgement.equals(s.judgement()) ? Change.quiet(this) : judged(s, judgement);
      case Move(Judged judged, Cancel cancel) -> cancelled(judged, cancel);
      case Move(Judged(var s), PublishResults(var results)) ->
          Change.told(new ResultsPublished(s), results);
      case Move(ResultsPublished(var s), Report(var id)) ->
          Change.quiet(new ResultsPublished(s.reported(id)));
      case Move(ResultsPublished(var s), Archive _) -> Change.quiet(new Archived(s));
      case Move(Draft _, Tick _),
          Move(Judged _, Tick _),
          Move(ResultsPublished _, Tick _),
          Move(Archived _, Tick _),
          Move(Cancelled _, Tick _) ->
          Change.quiet(this);
      case Move(Draft _, Extend _),
          Move(Draft _, Close _),
          Move(Draft _, Judge _),
          Move(Draft _, PublishResults _),
          Move(Draft _, Archive _),
          Move(Draft _, Announce _),
          Move(Draft _, Report _),
          Move(Running _, Revise _),
          Move(Running _, Open _),
          Move(Running _, Judge _),
          Move(Running _, PublishResults _),
          Move(Running _, Archive _),
          Move(Running _, Report _),
          Move(Closed _, Revise _),
          Move(Closed _, Open _),
          Move(Closed _, Close _),
          Move(Closed _, PublishResults _),
          Move(Closed _, Announce _),
          Move(Closed _, Report _),
          Move(Judged _, Revise _),
          Move(Judged _, Open _),
          Move(Judged _, Extend _),
          Move(Judged _, Close _),
          Move(Judged _, Archive _),
          Move(Judged _, Announce _),
          Move(Judged _, Report _),
          Move(ResultsPublished _, Revise _),
          Move(ResultsPublished _, Open _),
          Move(ResultsPublished _, Extend _),
          Move(ResultsPublished _, Close _),
          Move(ResultsPublished _, Cancel _),
          Move(ResultsPublished _, Judge _),
          Move(ResultsPublished _, PublishResults _),
          Move(ResultsPublished _, Announce _),
          Move(Archived _, Revise _),
          Move(Archived _, Open _),
          Move(Archived _, Extend _),
          Move(Archived _, Close _),
          Move(Archived _, Cancel _),
          Move(Archived _, Judge _),
          Move(Archived _, PublishResults _),
          Move(Archived _, Archive _),
          Move(Archived _, Announce _),
          Move(Archived _, Report _),
          Move(Cancelled _, Revise _),
          Move(Cancelled _, Open _),
          Move(Cancelled _, Extend _),
          Move(Cancelled _, Close _),
          Move(Cancelled _, Cancel _),
          Move(Cancelled _, Judge _),
          Move(Cancelled _, PublishResults _),
          Move(Cancelled _, Archive _),
          Move(Cancelled _, Announce _),
          Move(Cancelled _, Report _) ->
          throw notNow(command);
    };
  }

  default CallStatus status() {
    return switch (this) {
      case Draft _ -> CallStatus.DRAFT;
      case Opened _ -> CallStatus.OPEN;
      case Extended _ -> CallStatus.EXTENDED;
      case Closed _ -> CallStatus.CLOSED;
      case Judged _ -> CallStatus.JUDGED;
      case ResultsPublished _ -> CallStatus.RESULTS_PUBLISHED;
      case Archived _ -> CallStatus.ARCHIVED;
      case Cancelled _ -> CallStatus.CANCELLED;
    };
  }

  /// When time has something to do with it again.
  default Optional<Instant> clockAt() {
    return switch (this) {
      case Running running ->
          Stream.concat(
                  running.sheet().nextTimer().stream(),
                  Stream.of(running.sheet().terms().deadline().at().plus(GRACE)))
              .min(Instant::compareTo);
      case Closed(var s) -> s.nextTimer();
      case Draft _, Judged _, ResultsPublished _, Archived _, Cancelled _ -> Optional.empty();
    };
  }

  private static Change opened(CallSheet sheet, Instant now) {
    var terms = sheet.terms();
    if (!terms.deadline().at().isAfter(now)) {
      throw invalid("/deadline", CallReason.DEADLINE_PAST);
    }
    var next = sheet.opened(now);
    return Change.told(
        new Opened(next),
        new CallOpened(
            sheet.callId(),
            terms.title(),
            terms.kind().name(),
            terms.organiserUnitId(),
            terms.scopes(),
            terms.materials(),
            terms.text(),
            next.opens(),
            terms.deadline().at(),
            terms.lateAccepted(),
            terms.column(),
            Attendance.NOBODY.interested(terms)));
  }

  private static Change extended(CallSheet sheet, Extend extend) {
    var former = sheet.terms().deadline();
    if (!extend.deadline().at().isAfter(former.at())) {
      throw invalid("/deadline", CallReason.DEADLINE_NOT_LATER);
    }
    if (!extend.deadline().at().isAfter(extend.now())) {
      throw invalid("/deadline", CallReason.DEADLINE_PAST);
    }
    var next = sheet.extended(extend.deadline(), extend.reason(), extend.now());
    return Change.told(
        new Extended(next),
        new CallExtended(
            sheet.callId(),
            sheet.terms().title(),
            sheet.terms().kind().name(),
            former.at(),
            extend.deadline().at(),
            extend.reason(),
            extend.attendance().interested(sheet.terms())));
  }

  private static Change closed(CallSheet sheet, Instant at, Attendance attendance) {
    return Change.told(
        new Closed(sheet.closed(at)),
        new CallClosed(
            sheet.callId(),
            sheet.terms().title(),
            sheet.terms().kind().name(),
            at,
            sheet.terms().lateAccepted(),
            attendance.answered(),
            attendance.owing(sheet.terms())));
  }

  private static Change cancelled(Call call, Cancel cancel) {
    var sheet = call.sheet();
    var terms = sheet.terms();
    return Change.told(
        new Cancelled(sheet.silenced(), cancel.reason(), cancel.now()),
        new CallCancelled(
            sheet.callId(),
            terms.title(),
            terms.kind().name(),
            cancel.reason(),
            call instanceof Running
                ? cancel.attendance().interested(terms)
                : cancel.attendance().involved(terms)));
  }

  private static Change judged(CallSheet sheet, CallSheet.Judgement judgement) {
    return Change.told(
        new Judged(sheet.judged(judgement)),
        new CallJudged(
            sheet.callId(), sheet.terms().title(), judgement.answers(), judgement.chosen()));
  }

  private static Change ticked(Running call, Tick tick) {
    var deadline = call.sheet().terms().deadline().at();
    return tick.now().isBefore(deadline.plus(GRACE))
        ? reminded(call, tick)
        : closed(call.sheet(), deadline, tick.attendance());
  }

  /// Rules whose time was missed together are one reminder: the last of them says it all.
  private static Change reminded(Call call, Tick tick) {
    var sheet = call.sheet();
    var terms = sheet.terms();
    var last =
        sheet.timers().stream()
            .filter(timer -> timer.due(tick.now()))
            .max((a, b) -> a.dueAt().compareTo(b.dueAt()));
    if (last.isEmpty()) {
      return Change.quiet(call);
    }
    int days = last.get().daysBefore();
    var next =
        sheet.timers(timer ->
            !timer.due(tick.now())
                ? timer
                : timer.daysBefore() == days ? timer.told(tick.now()) : timer.pass());
    return Change.told(
        with(call, next),
        new CallReminderDue(
            sheet.callId(),
            terms.title(),
            terms.kind().name(),
            days,
            terms.deadline().at(),
            terms.lateAccepted(),
            tick.attendance().reminded(terms, days)));
  }

  private static Call with(Call call, CallSheet sheet) {
    return switch (call) {
      case Opened _ -> new Opened(sheet);
      case Extended _ -> new Extended(sheet);
      case Closed _ -> new Closed(sheet);
      case Draft _, Judged _, ResultsPublished _, Archived _, Cancelled _ ->
          throw new IllegalStateException(call.status() + " has no timers");
    };
  }

  private static Refusal invalid(String path, Reason reason) {
    return new Refusal.Invalid(PlatformReason.INVALID, List.of(new FieldProblem(path, reason)));
  }

  private Refusal notNow(CallCommand command) {
    record Words(String act, String actEn) {}
    var words =
        switch (command) {
          case Revise _ -> new Words("修改", "changed");
          case Open _ -> new Words("发布", "opened");
          case Extend _ -> new Words("延期", "extended");
          case Close _ -> new Words("截稿", "closed");
          case Cancel _ -> new Words("取消", "cancelled");
          case Judge _ -> new Words("评定", "judged");
          case PublishResults _ -> new Words("公布结果", "published with its results");
          case Archive _ -> new Words("归档", "archived");
          case Announce _ -> new Words("起草启事", "announced");
          case Report _ -> new Words("起草结果稿", "reported");
          case Tick _ -> throw new IllegalStateException("Time is refused by no call");
        };
    return new Refusal.Conflict(
        CallReason.CALL_NOT_READY,
        Map.of(
            "status", status().chinese(),
            "statusEn", status().english(),
            "act", words.act(),
            "actEn", words.actEn()));
  }
}
