package newsroom.submission.call;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import newsroom.contracts.call.CallResultsPublished;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.Article;
import newsroom.submission.article.Articles;
import newsroom.submission.article.Mistakes;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.Units;
import org.jspecify.annotations.Nullable;

/// Where the newsroom calls for submissions and settles what came of it.
public final class CallDesk {
  public static final int LONGEST_AWARD = 20;
  public static final int LONGEST_REMARK = 200;
  private static final int AT_ONCE = 100;

  private final Calls calls;
  private final CallAnswers answers;
  private final Replies replies;
  private final Verdicts verdicts;
  private final Articles articles;
  private final Units units;
  private final Clock clock;

  public CallDesk(
      Calls calls,
      CallAnswers answers,
      Replies replies,
      Verdicts verdicts,
      Articles articles,
      Units units,
      Clock clock) {
    this.calls = calls;
    this.answers = answers;
    this.replies = replies;
    this.verdicts = verdicts;
    this.articles = articles;
    this.units = units;
    this.clock = clock;
  }

  /// What somebody typed about a choice.
  public record Choosing(@Nullable String articleId, @Nullable String award) {}

  public record Remark(@Nullable String unitId, @Nullable String words) {}

  public Terms check(CallForm form) {
    return CallCheck.check(form, this::active, now());
  }

  public Outcome<Call> start(String callId, Terms terms, String by, Cause.Command cause) {
    var first = new Call.Draft(CallSheet.started(callId, terms, by, now()));
    return calls.start(callId, cause, () -> first);
  }

  public Outcome<Call> revise(String callId, long version, CallForm form, Cause.Command cause) {
    read(callId);
    return change(callId, version, new CallCommand.Revise(check(form)), cause);
  }

  public Outcome<Call> open(String callId, long version, Cause.Command cause) {
    read(callId);
    return change(callId, version, new CallCommand.Open(now()), cause);
  }

  public Outcome<Call> extend(
      String callId,
      long version,
      CallForm.@Nullable When until,
      @Nullable String reason,
      Cause.Command cause) {
    read(callId);
    var command =
        new CallCommand.Extend(
            CallCheck.deadline(until, now()),
            CallCheck.reason(reason, 0),
            now(),
            attendance(callId));
    return change(callId, version, command, cause);
  }

  public Outcome<Call> close(String callId, long version, Cause.Command cause) {
    read(callId);
    return change(callId, version, new CallCommand.Close(now(), attendance(callId)), cause);
  }

  public Outcome<Call> cancel(
      String callId, long version, @Nullable String reason, Cause.Command cause) {
    read(callId);
    var command = new CallCommand.Cancel(CallCheck.reason(reason, 1), now(), attendance(callId));
    return change(callId, version, command, cause);
  }

  public Outcome<Call> archive(String callId, long version, Cause.Command cause) {
    read(callId);
    return change(callId, version, new CallCommand.Archive(), cause);
  }

  /// @throws Refusal.Invalid with every choice and remark that cannot stand
  public Outcome<Call> judge(
      String callId,
      long version,
      @Nullable List<@Nullable Choosing> chosen,
      @Nullable List<@Nullable Remark> remarks,
      Cause.Command cause) {
    var sheet = read(callId).state().sheet();
    var came = answers.of(List.of(callId));
    var verdict = verdict(sheet, came, chosen, remarks);
    var standing = (int) came.stream().filter(answer -> !answer.withdrawn()).count();
    var judgement =
        new CallSheet.Judgement(
            verdicts.keep(callId, verdict), standing, verdict.chosen().size(), now());
    return calls.change(
        callId,
        cause,
        Expected.version(version),
        call -> {
          var before = call.sheet().judgement();
          // The same once more is not another verdict
          var same = before != null && before.key().equals(judgement.key());
          return call.apply(
              new CallCommand.Judge(same ? Objects.requireNonNull(before) : judgement));
        });
  }

  public Outcome<Call> publishResults(String callId, long version, Cause.Command cause) {
    var sheet = read(callId).state().sheet();
    return change(callId, version, new CallCommand.PublishResults(results(sheet)), cause);
  }

  Outcome<Call> change(String callId, long version, CallCommand command, Cause.Command cause) {
    return calls.change(callId, cause, Expected.version(version), call -> call.apply(command));
  }

  public Snapshot<Call> read(String callId) {
    return calls.find(callId).orElseThrow(() -> new Refusal.NotFound(CallReason.NO_SUCH_CALL));
  }

  /// What a unit may know of: not a draft, and none that others were invited to.
  public Snapshot<Call> readable(String callId, String unitId) {
    return calls
        .find(callId)
        .filter(call -> !hidden(call.state()))
        .filter(call -> call.state().sheet().terms().concerns(unitId))
        .orElseThrow(() -> new Refusal.NotFound(CallReason.NO_SUCH_CALL));
  }

  /// A draft, or one that was cancelled before anybody heard of it.
  private static boolean hidden(Call call) {
    return call.sheet().openedAt() == null;
  }

  public List<Snapshot<Call>> list(
      @Nullable String unitId,
      Collection<CallStatus> statuses,
      @Nullable String before,
      int limit) {
    return calls.list(unitId, statuses, before, limit);
  }

  public List<Answer> answersOf(Collection<String> callIds) {
    return answers.of(callIds);
  }

  public List<Answer> answers(
      String callId, @Nullable String unitId, @Nullable String before, int limit) {
    return answers.page(callId, unitId, before, limit);
  }

  public List<Replies.Said> repliesOf(Collection<String> callIds) {
    return replies.of(callIds);
  }

  public Optional<Article> article(String articleId) {
    return articles.find(articleId).map(Snapshot::state);
  }

  public Optional<Verdict> verdict(CallSheet sheet) {
    var judgement = sheet.judgement();
    return judgement == null ? Optional.empty() : verdicts.find(sheet.callId(), judgement.key());
  }

  /// What a unit says to a call that runs.
  ///
  /// @param reason of a refusal
  public void reply(
      String callId,
      String unitId,
      String name,
      boolean takesPart,
      @Nullable String reason,
      Cause.Command cause) {
    var call = readable(callId, unitId).state();
    if (!(call instanceof Call.Running) || !now().isBefore(call.sheet().terms().deadline().at())) {
      throw new Refusal.Conflict(
          CallReason.CALL_NOT_READY,
          Map.of(
              "status",
              call instanceof Call.Running ? "已截稿" : call.status().chinese(),
              "statusEn",
              call instanceof Call.Running ? "closed" : call.status().english(),
              "act",
              "回应",
              "actEn",
              "answered"));
    }
    Reply reply;
    if (takesPart) {
      reply = new Reply.Accepted(now(), name);
    } else {
      reply = new Reply.Declined(now(), name, CallCheck.reason(reason, 1));
      if (answers.page(callId, unitId, null, AT_ONCE).stream().anyMatch(a -> !a.withdrawn())) {
        throw new Refusal.Conflict(CallReason.ALREADY_ANSWERED);
      }
    }
    replies.say(callId, unitId, cause, before -> Optional.of(Reply.next(before, reply)));
  }

  /// How a unit stands with a call.
  public Participation participation(Call call, String unitId) {
    return participations(call, List.of(unitId)).getOrDefault(unitId, Participation.NONE);
  }

  /// All units that were invited or had anything to do with it, in the order of their ids.
  public Map<String, Participation> participations(Call call) {
    var concerned = new TreeSet<>(call.sheet().terms().invited());
    replies.of(List.of(call.sheet().callId())).forEach(said -> concerned.add(said.unitId()));
    answers.of(List.of(call.sheet().callId())).forEach(answer -> concerned.add(answer.unitId()));
    return participations(call, concerned);
  }

  private Map<String, Participation> participations(Call call, Collection<String> unitIds) {
    var sheet = call.sheet();
    var chosen = new HashSet<String>();
    if (sheet.judgement() != null && published(call)) {
      verdict(sheet).ifPresent(v -> v.chosen().forEach(c -> chosen.add(c.articleId())));
    }
    var said = new HashMap<String, Reply>();
    replies.of(List.of(sheet.callId())).forEach(s -> said.put(s.unitId(), s.reply()));
    var came = new HashMap<String, List<Participation.Outcome>>();
    answers.of(List.of(sheet.callId())).stream()
        .filter(answer -> unitIds.contains(answer.unitId()))
        .forEach(answer ->
            came.computeIfAbsent(answer.unitId(), _ -> new ArrayList<>())
                .add(outcome(answer, chosen)));
    boolean over = !(call instanceof Call.Running) && !(call instanceof Call.Cancelled);
    var standing = new LinkedHashMap<String, Participation>();
    for (var unitId : unitIds) {
      standing.put(
          unitId,
          Participation.of(
              sheet.terms().invited().contains(unitId),
              Optional.ofNullable(said.get(unitId)),
              came.getOrDefault(unitId, List.of()),
              over));
    }
    return standing;
  }

  private Participation.Outcome outcome(Answer answer, Collection<String> chosen) {
    if (chosen.contains(answer.articleId())) {
      return Participation.Outcome.USED;
    }
    return switch (article(answer.articleId()).orElse(null)) {
      case Article.Accepted _, Article.Published _ -> Participation.Outcome.USED;
      case Article.Withdrawn _, Article.WithdrawalRequested _ -> Participation.Outcome.WITHDRAWN;
      case null ->
          answer.withdrawn() ? Participation.Outcome.WITHDRAWN : Participation.Outcome.PENDING;
      default -> Participation.Outcome.PENDING;
    };
  }

  /// Whether the results are for everybody.
  public static boolean published(Call call) {
    return call instanceof Call.ResultsPublished
        || (call instanceof Call.Archived && call.sheet().judgement() != null);
  }

  /// A round of the clock; what is left comes in the next.
  ///
  /// @return how many calls moved or told something
  public int look(Instant at) {
    var now = at.truncatedTo(ChronoUnit.MILLIS);
    int moved = 0;
    for (var due : calls.due(now, AT_ONCE)) {
      var command = new CallCommand.Tick(now, attendance(due.id()));
      var outcome =
          calls.change(
              due.id(),
              Cause.Command.of("tick|" + now.toEpochMilli()),
              Expected.any(),
              call -> call.apply(command));
      moved += outcome.version() > due.version() ? 1 : 0;
    }
    return moved;
  }

  Attendance attendance(String callId) {
    var count = new HashMap<String, Integer>();
    answers.of(List.of(callId)).stream()
        .filter(answer -> !answer.withdrawn())
        .forEach(answer -> count.merge(answer.unitId(), 1, Integer::sum));
    var accepted = new HashSet<String>();
    var declined = new HashSet<String>();
    for (var said : replies.of(List.of(callId))) {
      switch (said.reply()) {
        case Reply.Accepted _ -> accepted.add(said.unitId());
        case Reply.Declined _ -> declined.add(said.unitId());
      }
    }
    return new Attendance(count, accepted, declined);
  }

  private Verdict verdict(
      CallSheet sheet,
      List<Answer> came,
      @Nullable List<@Nullable Choosing> chosen,
      @Nullable List<@Nullable Remark> remarks) {
    var mistakes = new Mistakes();
    var byId = new HashMap<String, Answer>();
    came.forEach(answer -> byId.put(answer.articleId(), answer));
    var choices = new LinkedHashMap<String, Verdict.Choice>();
    var wanted = Objects.requireNonNullElse(chosen, List.<@Nullable Choosing>of());
    var quota = sheet.terms().quota();
    int places = quota == null ? Quota.MOST_PLACES : quota.places();
    if (wanted.size() > places) {
      mistakes.wrong(
          "/chosen", CallReason.TOO_MANY_CHOSEN, Map.of("limit", places, "actual", wanted.size()));
    }
    for (int i = 0; i < Math.min(wanted.size(), Quota.MOST_PLACES); i++) {
      String path = "/chosen/" + i;
      var choice = wanted.get(i);
      String id = choice == null || choice.articleId() == null ? "" : choice.articleId();
      var answer = byId.get(id);
      if (choice == null || answer == null) {
        mistakes.wrong(path + "/articleId", CallReason.NOT_AN_ANSWER);
      } else if (answer.withdrawn()) {
        mistakes.wrong(path + "/articleId", CallReason.TAKEN_BACK);
      } else if (choices.containsKey(id)) {
        mistakes.wrong(path + "/articleId", CallReason.CHOSEN_TWICE);
      } else {
        choices.put(
            id,
            new Verdict.Choice(
                id, mistakes.optional(path + "/award", choice.award(), LONGEST_AWARD)));
      }
    }
    var words = remarks(came, remarks, mistakes);
    mistakes.refuse();
    return new Verdict(List.copyOf(choices.values()), words);
  }

  private static Map<String, String> remarks(
      List<Answer> came, @Nullable List<@Nullable Remark> remarks, Mistakes mistakes) {
    var units = new HashSet<String>();
    came.forEach(answer -> units.add(answer.unitId()));
    var words = new HashMap<String, String>();
    var given = Objects.requireNonNullElse(remarks, List.<@Nullable Remark>of());
    if (given.size() > units.size()) {
      mistakes.tooMany("/remarks", units.size(), given.size());
      return words;
    }
    for (int i = 0; i < given.size(); i++) {
      var remark = given.get(i);
      String path = "/remarks/" + i;
      if (remark == null || remark.unitId() == null || !units.contains(remark.unitId())) {
        mistakes.wrong(path + "/unitId", CallReason.REMARK_UNIT);
        continue;
      }
      String text = mistakes.line(path + "/words", remark.words(), LONGEST_REMARK);
      if (!text.isEmpty()) {
        words.put(remark.unitId(), text);
      }
    }
    return words;
  }

  private CallResultsPublished results(CallSheet sheet) {
    var came = new LinkedHashMap<String, Answer>();
    answers.of(List.of(sheet.callId())).forEach(answer -> came.put(answer.articleId(), answer));
    var chosen =
        verdict(sheet).stream()
            .flatMap(verdict -> verdict.chosen().stream())
            .map(choice -> {
              var answer = Objects.requireNonNull(came.get(choice.articleId()));
              return new CallResultsPublished.Chosen(
                  choice.articleId(), answer.unitId(), answer.headline(), choice.award());
            })
            .toList();
    var answered = new TreeSet<String>();
    came.values().stream().filter(a -> !a.withdrawn()).forEach(a -> answered.add(a.unitId()));
    chosen.forEach(c -> answered.add(c.unitId()));
    return new CallResultsPublished(
        sheet.callId(),
        sheet.terms().title(),
        sheet.terms().kind().name(),
        chosen,
        List.copyOf(answered));
  }

  boolean active(String unitId) {
    return units.find(unitId).filter(unit -> unit.state() instanceof Unit.Active).isPresent();
  }

  /// The store keeps milliseconds.
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
