package newsroom.submission.call.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.web.ETags;
import newsroom.submission.article.Article;
import newsroom.submission.article.Line;
import newsroom.submission.article.OpenCalls;
import newsroom.submission.article.StatusWord;
import newsroom.submission.call.Answer;
import newsroom.submission.call.Call;
import newsroom.submission.call.CallDesk;
import newsroom.submission.call.CallKind;
import newsroom.submission.call.CallSheet;
import newsroom.submission.call.CallStatus;
import newsroom.submission.call.Deadline;
import newsroom.submission.call.LateRule;
import newsroom.submission.call.Medium;
import newsroom.submission.call.Participation;
import newsroom.submission.call.Quota;
import newsroom.submission.call.Replies;
import newsroom.submission.call.Reply;
import newsroom.submission.call.Timer;
import newsroom.submission.call.Verdict;
import newsroom.submission.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Calls as people read them: the newsroom everything, a unit what is its own and what is published.
@Component
final class CallViews {
  private final CallDesk desk;
  private final OpenCalls gate;
  private final UnitDirectory units;
  private final Clock clock;

  CallViews(CallDesk desk, OpenCalls gate, UnitDirectory units, Clock clock) {
    this.desk = desk;
    this.gate = gate;
    this.units = units;
    this.clock = clock;
  }

  @Schema(name = "CallWords")
  record Words(String zh, String en) {
    static Words of(CallStatus status) {
      return new Words(status.chinese(), status.english());
    }

    static Words of(Participation standing) {
      return new Words(standing.chinese(), standing.english());
    }
  }

  @Schema(name = "CallDeadline")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeadlineView(
      @Schema(description = "Given when it is a whole day") @Nullable LocalDate day,
      @Schema(description = "The first instant that is late") Instant at) {
    static DeadlineView of(Deadline deadline) {
      return new DeadlineView(deadline.day(), deadline.at());
    }
  }

  @Schema(name = "CallQuota")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record QuotaView(int places, @Nullable Integer differentialPercent) {
    static @Nullable QuotaView of(@Nullable Quota quota) {
      return quota == null ? null : new QuotaView(quota.places(), quota.differentialPercent());
    }
  }

  @Schema(name = "CallUnit")
  record UnitName(String unitId, String name) {}

  @Schema(name = "CallTimer")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TimerView(
      int daysBefore,
      Instant dueAt,
      @Nullable Instant toldAt,
      @Schema(description = "Its time was over, or a later one said the same") boolean passed) {
    static TimerView of(Timer timer) {
      return new TimerView(timer.daysBefore(), timer.dueAt(), timer.toldAt(), timer.passed());
    }
  }

  @Schema(name = "CallExtended")
  record ExtensionView(DeadlineView former, Instant at, String reason) {}

  @Schema(name = "CallCounts")
  record Counts(
      @Schema(description = "That were not taken back") int answers,
      int late,
      int units,
      int accepted,
      int declined,
      @Schema(description = "Invited or having said yes, and nothing came") int owing) {}

  @Schema(name = "CallArticle", description = "An article made of the call or its results")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Made(
      String articleId,
      String status,
      @Schema(description = "Once printed") @Nullable String permalink) {}

  @Schema(name = "CallRow")
  record Row(
      String callId,
      CallKind kind,
      CallStatus status,
      Words statusWord,
      String title,
      UnitName organiser,
      DeadlineView deadline,
      Counts counts,
      long version) {}

  @Schema(name = "Call", description = "A call as the newsroom reads it")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CallView(
      String callId,
      CallKind kind,
      CallStatus status,
      Words statusWord,
      String title,
      UnitName organiser,
      List<String> scopes,
      List<String> materials,
      List<Medium> media,
      String text,
      @Nullable Instant opensAt,
      DeadlineView deadline,
      LateRule lateRule,
      @Nullable QuotaView quota,
      @Nullable String column,
      @Nullable Integer issueNo,
      List<UnitName> invited,
      List<Integer> reminders,
      List<TimerView> timers,
      @Nullable Instant openedAt,
      @Nullable Instant closedAt,
      List<ExtensionView> extensions,
      @Nullable String cancelledBecause,
      @Nullable Integer chosen,
      @Nullable Made announcement,
      @Nullable Made results,
      Counts counts,
      long version) {}

  @Schema(name = "CallAnswer", description = "An article that answers a call")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AnswerView(
      String articleId,
      String headline,
      UnitName unit,
      @Nullable String receiptNo,
      Instant at,
      boolean late,
      @Schema(description = "SUBMITTED, IN_REVIEW and so on") String status,
      @Nullable Words statusWord,
      boolean chosen,
      @Nullable String award) {}

  @Schema(
      name = "CallParticipant",
      description = "A unit that was invited or had to do with a call")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Participant(
      UnitName unit,
      Participation standing,
      Words standingWord,
      int answers,
      @Nullable Instant repliedAt,
      @Nullable String repliedBy,
      @Schema(description = "Why it declined") @Nullable String reason,
      @Schema(description = "What the unit is told with the results") @Nullable String remark) {}

  @Schema(name = "CallParticipants")
  record Participants(List<Participant> items) {}

  @Schema(name = "UnitCallRow", description = "A call as a unit reads it in a list")
  record UnitRow(
      String callId,
      CallKind kind,
      CallStatus status,
      Words statusWord,
      String title,
      UnitName organiser,
      List<String> materials,
      @Nullable String column,
      Instant opensAt,
      DeadlineView deadline,
      @Schema(description = "Whether something may be handed in now, and whether it would be late")
          OpenCalls.Standing taking,
      Participation standing,
      Words standingWord,
      int ownAnswers) {}

  @Schema(name = "CallChosen")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Chosen(String headline, String unitName, @Nullable String award, boolean own) {}

  @Schema(name = "CallResults")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Results(
      List<Chosen> chosen,
      @Schema(description = "To the caller's unit; nobody else reads it") @Nullable String remark,
      @Schema(description = "Printed results") @Nullable String permalink) {}

  @Schema(name = "UnitCall", description = "A call as a unit reads it")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UnitCall(
      String callId,
      CallKind kind,
      CallStatus status,
      Words statusWord,
      String title,
      UnitName organiser,
      List<String> scopes,
      List<String> materials,
      List<Medium> media,
      String text,
      Instant opensAt,
      DeadlineView deadline,
      @Nullable DeadlineView formerDeadline,
      @Schema(description = "Whether something may be handed in now, and whether it would be late")
          OpenCalls.Standing taking,
      LateRule lateRule,
      @Nullable QuotaView quota,
      @Nullable String column,
      @Nullable Integer issueNo,
      Participation standing,
      Words standingWord,
      @Nullable String declinedBecause,
      @Nullable String cancelledBecause,
      List<AnswerView> ownAnswers,
      @Schema(description = "Once published") @Nullable Results results,
      @Schema(description = "The call in the paper") @Nullable String permalink) {}

  List<Row> rows(List<Snapshot<Call>> calls) {
    var ids = calls.stream().map(Snapshot::id).toList();
    var answers = byCall(desk.answersOf(ids));
    var replies = desk.repliesOf(ids);
    return calls.stream()
        .map(call -> {
          var sheet = call.state().sheet();
          return new Row(
              call.id(),
              sheet.terms().kind(),
              shown(call.state()),
              Words.of(shown(call.state())),
              sheet.terms().title(),
              unit(sheet.terms().organiserUnitId()),
              DeadlineView.of(sheet.terms().deadline()),
              counts(sheet, answers.getOrDefault(call.id(), List.of()), replies),
              call.version());
        })
        .toList();
  }

  CallView view(Call call, long version) {
    var sheet = call.sheet();
    var terms = sheet.terms();
    var judgement = sheet.judgement();
    var ids = List.of(sheet.callId());
    return new CallView(
        sheet.callId(),
        terms.kind(),
        shown(call),
        Words.of(shown(call)),
        terms.title(),
        unit(terms.organiserUnitId()),
        terms.scopes(),
        terms.materials(),
        terms.media(),
        terms.text(),
        terms.opensAt(),
        DeadlineView.of(terms.deadline()),
        terms.lateRule(),
        QuotaView.of(terms.quota()),
        terms.column(),
        terms.issueNo(),
        terms.invited().stream().map(this::unit).toList(),
        terms.reminders(),
        sheet.timers().stream().map(TimerView::of).toList(),
        sheet.openedAt(),
        sheet.closedAt(),
        sheet.extensions().stream()
            .map(e -> new ExtensionView(DeadlineView.of(e.former()), e.at(), e.reason()))
            .toList(),
        call instanceof Call.Cancelled(_, var reason, _) ? reason : null,
        judgement == null ? null : judgement.chosen(),
        made(sheet.announcementArticleId()),
        made(sheet.resultsArticleId()),
        counts(sheet, desk.answersOf(ids), desk.repliesOf(ids)),
        version);
  }

  ResponseEntity<CallView> changed(Outcome<Call> outcome) {
    return ResponseEntity.ok()
        .eTag(ETags.of(outcome.version()))
        .body(view(outcome.state(), outcome.version()));
  }

  /// @param verdict empty for those who may not know it yet
  List<AnswerView> answers(CallSheet sheet, List<Answer> answers, Optional<Verdict> verdict) {
    return answers.stream().map(answer -> answer(sheet, answer, verdict)).toList();
  }

  Participants participants(Call call) {
    var sheet = call.sheet();
    var ids = List.of(sheet.callId());
    var remarks = desk.verdict(sheet).map(Verdict::remarks).orElse(Map.of());
    var replies = new HashMap<String, Reply>();
    desk.repliesOf(ids).forEach(said -> replies.put(said.unitId(), said.reply()));
    var count = new HashMap<String, Integer>();
    desk.answersOf(ids).stream()
        .filter(answer -> !answer.withdrawn())
        .forEach(answer -> count.merge(answer.unitId(), 1, Integer::sum));
    var items = new ArrayList<Participant>();
    desk.participations(call)
        .forEach((unitId, standing) -> {
          var reply = replies.get(unitId);
          items.add(
              new Participant(
                  unit(unitId),
                  standing,
                  Words.of(standing),
                  count.getOrDefault(unitId, 0),
                  reply == null ? null : reply.at(),
                  reply == null ? null : reply.by(),
                  reply instanceof Reply.Declined(_, _, var reason) ? reason : null,
                  remarks.get(unitId)));
        });
    return new Participants(items);
  }

  List<UnitRow> unitRows(List<Snapshot<Call>> calls, String unitId) {
    var answers = byCall(desk.answersOf(calls.stream().map(Snapshot::id).toList()));
    return calls.stream()
        .map(call -> {
          var sheet = call.state().sheet();
          var standing = desk.participation(call.state(), unitId);
          return new UnitRow(
              call.id(),
              sheet.terms().kind(),
              told(call.state()),
              Words.of(told(call.state())),
              sheet.terms().title(),
              unit(sheet.terms().organiserUnitId()),
              sheet.terms().materials(),
              sheet.terms().column(),
              sheet.opens(),
              DeadlineView.of(sheet.terms().deadline()),
              gate.of(call.id(), unitId, clock.instant()),
              standing,
              Words.of(standing),
              (int)
                  answers.getOrDefault(call.id(), List.of()).stream()
                      .filter(a -> a.unitId().equals(unitId) && !a.withdrawn())
                      .count());
        })
        .toList();
  }

  UnitCall unitCall(Call call, String unitId) {
    var sheet = call.sheet();
    var terms = sheet.terms();
    var published = CallDesk.published(call);
    var verdict = published ? desk.verdict(sheet) : Optional.<Verdict>empty();
    var own = desk.answers(sheet.callId(), unitId, null, 100);
    var standing = desk.participation(call, unitId);
    var extensions = sheet.extensions();
    return new UnitCall(
        sheet.callId(),
        terms.kind(),
        told(call),
        Words.of(told(call)),
        terms.title(),
        unit(terms.organiserUnitId()),
        terms.scopes(),
        terms.materials(),
        terms.media(),
        terms.text(),
        sheet.opens(),
        DeadlineView.of(terms.deadline()),
        extensions.isEmpty() ? null : DeadlineView.of(extensions.getLast().former()),
        gate.of(sheet.callId(), unitId, clock.instant()),
        terms.lateRule(),
        QuotaView.of(terms.quota()),
        terms.column(),
        terms.issueNo(),
        standing,
        Words.of(standing),
        desk.repliesOf(List.of(sheet.callId())).stream()
            .filter(said -> said.unitId().equals(unitId))
            .map(Replies.Said::reply)
            .filter(Reply.Declined.class::isInstance)
            .map(reply -> ((Reply.Declined) reply).reason())
            .findFirst()
            .orElse(null),
        call instanceof Call.Cancelled(_, var reason, _) ? reason : null,
        answers(sheet, own, verdict),
        verdict.map(v -> results(sheet, v, unitId)).orElse(null),
        permalink(sheet.announcementArticleId()));
  }

  private Results results(CallSheet sheet, Verdict verdict, String unitId) {
    var answers = new HashMap<String, Answer>();
    desk.answersOf(List.of(sheet.callId())).forEach(a -> answers.put(a.articleId(), a));
    var chosen = new ArrayList<Chosen>();
    for (var choice : verdict.chosen()) {
      var answer = answers.get(choice.articleId());
      if (answer != null) {
        chosen.add(
            new Chosen(
                answer.headline(),
                unit(answer.unitId()).name(),
                choice.award(),
                answer.unitId().equals(unitId)));
      }
    }
    return new Results(chosen, verdict.remarks().get(unitId), permalink(sheet.resultsArticleId()));
  }

  private AnswerView answer(CallSheet sheet, Answer answer, Optional<Verdict> verdict) {
    var article = desk.article(answer.articleId());
    var choice = verdict.flatMap(v -> v.of(answer.articleId()));
    return new AnswerView(
        answer.articleId(),
        answer.headline(),
        unit(answer.unitId()),
        article.map(a -> a.manuscript().receiptNo()).orElse(null),
        answer.at(),
        answer.late(sheet),
        article.map(Article::status).orElse("SUBMITTED"),
        article.flatMap(Article::word).map(CallViews::words).orElse(null),
        choice.isPresent(),
        choice.map(Verdict.Choice::award).orElse(null));
  }

  private static Words words(StatusWord word) {
    return new Words(word.chinese(), word.english());
  }

  /// The clock closes a call within a minute or two; until then it only looks open.
  private CallStatus shown(Call call) {
    return call instanceof Call.Running
            && !clock.instant().isBefore(call.sheet().terms().deadline().at())
        ? CallStatus.CLOSED
        : call.status();
  }

  /// That it is judged is nobody's business before the results are out.
  private CallStatus told(Call call) {
    var status = shown(call);
    return status == CallStatus.JUDGED ? CallStatus.CLOSED : status;
  }

  private static Counts counts(CallSheet sheet, List<Answer> answers, List<Replies.Said> said) {
    var standing = answers.stream().filter(answer -> !answer.withdrawn()).toList();
    var answered = standing.stream().map(Answer::unitId).collect(Collectors.toSet());
    Set<String> accepted = new HashSet<>();
    Set<String> declined = new HashSet<>();
    for (var reply : said) {
      if (reply.callId().equals(sheet.callId())) {
        switch (reply.reply()) {
          case Reply.Accepted _ -> accepted.add(reply.unitId());
          case Reply.Declined _ -> declined.add(reply.unitId());
        }
      }
    }
    Collection<String> owing = new HashSet<>(sheet.terms().invited());
    owing.addAll(accepted);
    owing.removeAll(declined);
    owing.removeAll(answered);
    return new Counts(
        standing.size(),
        (int) standing.stream().filter(answer -> answer.late(sheet)).count(),
        answered.size(),
        accepted.size(),
        declined.size(),
        owing.size());
  }

  private static Map<String, List<Answer>> byCall(List<Answer> answers) {
    return answers.stream()
        .collect(Collectors.groupingBy(Answer::callId, LinkedHashMap::new, Collectors.toList()));
  }

  private @Nullable Made made(@Nullable String articleId) {
    if (articleId == null) {
      return null;
    }
    return desk.article(articleId)
        .filter(article -> !(article instanceof Article.Discarded))
        .map(article -> new Made(articleId, article.status(), permalink(articleId)))
        .orElse(null);
  }

  private @Nullable String permalink(@Nullable String articleId) {
    return articleId == null
        ? null
        : desk.article(articleId)
            .flatMap(article -> article.manuscript().last(Line.Published.class))
            .map(line -> line.publication().permalink())
            .orElse(null);
  }

  private UnitName unit(String unitId) {
    return new UnitName(
        unitId,
        units.roster().find(unitId).map(unit -> unit.state().profile().canonicalName()).orElse(""));
  }
}
