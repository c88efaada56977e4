package newsroom.submission.call;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.Article;
import newsroom.submission.article.ArticleDesk;
import newsroom.submission.article.Copy;
import newsroom.submission.article.Correspondent;
import newsroom.submission.article.Credit;
import newsroom.submission.article.DraftDesk;
import newsroom.submission.article.Origin;
import newsroom.submission.article.PassageKind;
import newsroom.submission.unit.Units;
import org.jspecify.annotations.Nullable;

/// Writes a call or its results down as the draft of an article. The draft is the organiser's: its
/// people finish it, sign it off and hand it in like any other.
public final class CallDrafts {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

  private final CallDesk desk;
  private final ArticleDesk articles;
  private final DraftDesk drafts;
  private final Units units;

  public CallDrafts(CallDesk desk, ArticleDesk articles, DraftDesk drafts, Units units) {
    this.desk = desk;
    this.articles = articles;
    this.drafts = drafts;
    this.units = units;
  }

  public Outcome<Call> announce(
      String callId, long version, String articleId, String by, String name, Cause.Command cause) {
    var call = desk.read(callId);
    var sheet = call.state().sheet();
    return draft(
        call.version() == version,
        sheet,
        sheet.announcementArticleId(),
        new CallCommand.Announce(articleId),
        call.state(),
        () -> copy("CALL", sheet.terms(), sheet.terms().title(), body(sheet.terms()), null),
        new Correspondent(by, sheet.terms().organiserUnitId(), name),
        articleId,
        version,
        cause);
  }

  public Outcome<Call> report(
      String callId, long version, String articleId, String by, String name, Cause.Command cause) {
    var call = desk.read(callId);
    var sheet = call.state().sheet();
    return draft(
        call.version() == version,
        sheet,
        sheet.resultsArticleId(),
        new CallCommand.Report(articleId),
        call.state(),
        () ->
            copy(
                "COMPETITION_RESULT",
                sheet.terms(),
                sheet.terms().title() + "结果揭晓",
                results(sheet),
                desk.now().atZone(Deadline.ZONE).toLocalDate()),
        new Correspondent(by, sheet.terms().organiserUnitId(), name),
        articleId,
        version,
        cause);
  }

  /// The draft first: a call never names an article that is not there.
  private Outcome<Call> draft(
      boolean fresh,
      CallSheet sheet,
      @Nullable String before,
      CallCommand command,
      Call call,
      Supplier<Copy> copy,
      Correspondent who,
      String articleId,
      long version,
      Cause.Command cause) {
    if (fresh) {
      call.apply(command);
      if (before != null && !before.equals(articleId) && there(before)) {
        throw new Refusal.Conflict(CallReason.ALREADY_DRAFTED);
      }
      if (!desk.active(sheet.terms().organiserUnitId())) {
        throw new Refusal.Conflict(CallReason.ORGANISER_GONE);
      }
      drafts.start(
          articleId, who, articles.check(copy.get(), who), Cause.Command.of("start|" + articleId));
    }
    return desk.change(sheet.callId(), version, command, cause);
  }

  private boolean there(String articleId) {
    return desk.article(articleId)
        .filter(article -> !(article instanceof Article.Discarded))
        .isPresent();
  }

  private Copy copy(
      String genre,
      Terms terms,
      String title,
      List<Copy.@Nullable Passage> body,
      @Nullable LocalDate eventDate) {
    String organiser =
        units
            .find(terms.organiserUnitId())
            .map(unit -> unit.state().profile().canonicalName())
            .orElse("");
    return new Copy(
        new Copy.Heading(null, List.of(title), null),
        body,
        genre,
        Origin.ORIGINAL,
        null,
        "(" + organiser + ")",
        List.of(new Copy.Byline(terms.organiserUnitId(), organiser, Credit.CONTRIBUTED)),
        terms.column(),
        null,
        eventDate);
  }

  private static List<Copy.@Nullable Passage> body(Terms terms) {
    var body = new ArrayList<Copy.@Nullable Passage>();
    terms.text().lines().forEach(line -> body.add(new Copy.Passage(PassageKind.TEXT, line)));
    list(body, "征集范围", terms.scopes());
    list(body, "材料要求", terms.materials());
    body.add(new Copy.Passage(PassageKind.SUBHEAD, "投稿时间"));
    body.add(new Copy.Passage(PassageKind.TEXT, "截稿时间：" + words(terms.deadline()) + "。"));
    var quota = terms.quota();
    if (quota != null) {
      var percent = quota.differentialPercent();
      body.add(
          new Copy.Passage(
              PassageKind.TEXT,
              "名额："
                  + quota.places()
                  + "个"
                  + (percent == null ? "" : "，差额比例控制在" + percent + "%以内")
                  + "。"));
    }
    return body;
  }

  private List<Copy.@Nullable Passage> results(CallSheet sheet) {
    var body = new ArrayList<Copy.@Nullable Passage>();
    var verdict = desk.verdict(sheet).orElseThrow();
    var answers = new TreeMap<String, Answer>();
    desk.answersOf(List.of(sheet.callId())).forEach(a -> answers.put(a.articleId(), a));
    body.add(
        new Copy.Passage(
            PassageKind.TEXT,
            "“%s”共收到来稿%d篇，选出%d篇。"
                .formatted(
                    sheet.terms().title(),
                    Objects.requireNonNull(sheet.judgement()).answers(),
                    verdict.chosen().size())));
    String award = "";
    for (var choice : verdict.chosen()) {
      String now = Objects.requireNonNullElse(choice.award(), "入选作品");
      if (!now.equals(award)) {
        body.add(new Copy.Passage(PassageKind.SUBHEAD, now));
        award = now;
      }
      var answer = Objects.requireNonNull(answers.get(choice.articleId()));
      body.add(
          new Copy.Passage(
              PassageKind.LIST_ITEM,
              "《%s》（%s）".formatted(answer.headline(), unit(answer.unitId())),
              1,
              true,
              null,
              null,
              null));
    }
    return body;
  }

  private String unit(String unitId) {
    return units.find(unitId).map(unit -> unit.state().profile().canonicalName()).orElse(unitId);
  }

  private static void list(
      List<Copy.@Nullable Passage> body, String subhead, List<String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    body.add(new Copy.Passage(PassageKind.SUBHEAD, subhead));
    for (String entry : entries) {
      body.add(new Copy.Passage(PassageKind.LIST_ITEM, entry, 1, true, null, null, null));
    }
  }

  static String words(Deadline deadline) {
    var day = deadline.day();
    return day != null
        ? DAY.format(day) + "24:00"
        : MOMENT.format(deadline.at().atZone(Deadline.ZONE));
  }
}
