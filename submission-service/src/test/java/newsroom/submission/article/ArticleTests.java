package newsroom.submission.article;

import static newsroom.submission.article.Samples.AT;
import static newsroom.submission.article.Samples.everyState;
import static newsroom.submission.article.Samples.handedIn;
import static newsroom.submission.article.Samples.save;
import static newsroom.submission.article.Samples.signature;
import static newsroom.submission.article.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import newsroom.contracts.submission.AnswerDue;
import newsroom.contracts.submission.FreeElsewhere;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.contracts.submission.SubmissionWithdrawn;
import newsroom.contracts.submission.UnitSignOffRefused;
import newsroom.contracts.submission.UnitSignOffRequested;
import newsroom.contracts.submission.UnitSignedOff;
import newsroom.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

class ArticleTests {
  private static final Publication PUBLICATION =
      new Publication("i1", "示例健康报", 1286, LocalDate.of(2026, 10, 28), 3, "基层", "/a/a1", AT);
  private static final Instant LATER = AT.plus(Duration.ofDays(20));
  private static final Manuscript.Asked ASKED = new Manuscript.Asked("c1", "张三示例", AT);
  private static final List<ArticleCommand> COMMANDS =
      List.of(
          save("另一稿。"),
          new ArticleCommand.Discard(AT),
          new ArticleCommand.AskSignOff(ASKED),
          new ArticleCommand.RecallSignOff(AT),
          new ArticleCommand.SignOff(signature("第一稿。")),
          new ArticleCommand.RefuseSignOff("m1", "李四示例", "人数不对", AT),
          new ArticleCommand.Submit("2026-000002", text("第一稿。"), "c1", AT),
          new ArticleCommand.Revise(text("第二稿。"), "c1", AT, "改了", List.of("答"), "k"),
          new ArticleCommand.Withdraw("写错了", AT),
          new ArticleCommand.VoidReceipt("2026-000009"),
          new ArticleCommand.Remind(LATER),
          new ArticleCommand.Lapse("到期", AT));
  private static final List<News> NEWS =
      List.of(
          new News.Opened(AT),
          new News.SentBack(AT, 1, "FACTS", List.of("人数"), AT),
          new News.Resumed(AT),
          new News.Approved(AT, 1),
          new News.TurnedDown(AT, "SOURCE", "来源不明"),
          new News.Cancelled(AT),
          new News.Printed(AT, PUBLICATION),
          new News.Killed(AT, "数据有误"),
          new News.Reopened(AT),
          new News.Edited(AT, 2, false));

  @Test
  void everyStateMeetsEveryCommandAsTheTableSays() {
    assertThat(
            everyState().stream()
                .map(article ->
                    article.status()
                        + ": "
                        + COMMANDS.stream()
                            .map(command -> outcome(article, command))
                            .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            DRAFT: DRAFT DISCARDED UNIT_SIGNOFF - - - SUBMITTED - - DRAFT DRAFT -
            UNIT_SIGNOFF: - - - DRAFT DRAFT DRAFT - - - UNIT_SIGNOFF UNIT_SIGNOFF -
            SUBMITTED: - - - - - - - - WITHDRAWN SUBMITTED SUBMITTED -
            IN_REVIEW: - - - - - - - - WITHDRAWN IN_REVIEW IN_REVIEW -
            RETURNED: RETURNED - RETURNED - - - - IN_REVIEW WITHDRAWN RETURNED RETURNED -
            ACCEPTED: - - - - - - - - WITHDRAWAL_REQUESTED ACCEPTED ACCEPTED LAPSED
            REJECTED: - - - - - - - - - REJECTED REJECTED -
            PUBLISHED: - - - - - - - - - PUBLISHED PUBLISHED -
            WITHDRAWAL_REQUESTED: - - - - - - - - - WITHDRAWAL_REQUESTED WITHDRAWAL_REQUESTED -
            WITHDRAWN: - - - - - - - - - WITHDRAWN WITHDRAWN -
            LAPSED: - - - - - - - - - LAPSED LAPSED -
            DISCARDED: - - - - - - - - - DISCARDED DISCARDED -\
            """);
  }

  @Test
  void everyStateHearsEveryNewsAsTheTableSays() {
    assertThat(
            everyState().stream()
                .map(article ->
                    article.status()
                        + ": "
                        + NEWS.stream()
                            .map(news -> article.hear(news).status())
                            .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            DRAFT: DRAFT DRAFT DRAFT DRAFT DRAFT DRAFT DRAFT DRAFT DRAFT DRAFT
            UNIT_SIGNOFF: UNIT_SIGNOFF UNIT_SIGNOFF UNIT_SIGNOFF UNIT_SIGNOFF UNIT_SIGNOFF UNIT_SIGNOFF UNIT_SIGNOFF UNIT_SIGNOFF UNIT_SIGNOFF UNIT_SIGNOFF
            SUBMITTED: IN_REVIEW RETURNED IN_REVIEW ACCEPTED REJECTED WITHDRAWN PUBLISHED SUBMITTED SUBMITTED SUBMITTED
            IN_REVIEW: IN_REVIEW RETURNED IN_REVIEW ACCEPTED REJECTED WITHDRAWN PUBLISHED IN_REVIEW IN_REVIEW IN_REVIEW
            RETURNED: RETURNED RETURNED RETURNED ACCEPTED REJECTED WITHDRAWN PUBLISHED RETURNED IN_REVIEW RETURNED
            ACCEPTED: ACCEPTED RETURNED ACCEPTED ACCEPTED REJECTED WITHDRAWN PUBLISHED ACCEPTED IN_REVIEW ACCEPTED
            REJECTED: REJECTED REJECTED REJECTED REJECTED REJECTED REJECTED PUBLISHED REJECTED IN_REVIEW REJECTED
            PUBLISHED: PUBLISHED PUBLISHED PUBLISHED PUBLISHED PUBLISHED PUBLISHED PUBLISHED PUBLISHED PUBLISHED PUBLISHED
            WITHDRAWAL_REQUESTED: WITHDRAWAL_REQUESTED WITHDRAWAL_REQUESTED \
            WITHDRAWAL_REQUESTED WITHDRAWAL_REQUESTED WITHDRAWAL_REQUESTED WITHDRAWN PUBLISHED WITHDRAWAL_REQUESTED WITHDRAWAL_REQUESTED WITHDRAWAL_REQUESTED
            WITHDRAWN: WITHDRAWN WITHDRAWN WITHDRAWN WITHDRAWAL_REQUESTED WITHDRAWN WITHDRAWN \
            PUBLISHED WITHDRAWN WITHDRAWN WITHDRAWN
            LAPSED: LAPSED LAPSED LAPSED LAPSED LAPSED LAPSED PUBLISHED LAPSED LAPSED LAPSED
            DISCARDED: DISCARDED DISCARDED DISCARDED DISCARDED DISCARDED DISCARDED DISCARDED DISCARDED DISCARDED DISCARDED\
            """);
  }

  @Test
  void aSubmissionTellsVersionOneWithItsText() {
    var text = text("第一稿。");
    var change =
        everyState().getFirst().apply(new ArticleCommand.Submit("2026-000002", text, "c1", AT));
    assertThat(change.events())
        .containsExactly(
            new SubmissionReceived("a1", "2026-000002", "u1", "c1", text.version(1, null, null)));
    assertThat(change.next().manuscript().receiptNo()).isEqualTo("2026-000002");
  }

  @Test
  void aRevisionNamesItsParentAndAnswersThePoints() {
    var text = text("第二稿。");
    var change =
        new Article.Returned(handedIn())
            .apply(new ArticleCommand.Revise(text, "c2", AT, "改了", List.of("答"), "k"));
    assertThat(change.events())
        .containsExactly(
            new SubmissionRevised("a1", "u1", "c2", text.version(2, 1, null), "改了", List.of("答")));
    assertThat(change.next().manuscript().versions()).hasSize(2);
  }

  @Test
  void theSameWordsWithoutAnAnswerAreNoNewVersion() {
    var same = new ArticleCommand.Revise(text("第一稿。"), "c1", AT, "", List.of(""), "k");
    assertThatThrownBy(() -> new Article.Returned(handedIn()).apply(same))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("nothing-changed");
  }

  @Test
  void aUnitMayStandByItsWordsWhenItAnswers() {
    var text = text("第一稿。");
    var same = new ArticleCommand.Revise(text, "c1", AT, "", List.of("人数无误"), "k");
    assertThat(new Article.Returned(handedIn()).apply(same).events())
        .containsExactly(
            new SubmissionRevised("a1", "u1", "c1", text.version(2, 1, null), "", List.of("人数无误")));
  }

  @Test
  void aSignatureIsOfOneTextAndGoesWithTheNextOne() {
    var asked = new Article.Draft(Samples.draft()).apply(new ArticleCommand.AskSignOff(ASKED));
    assertThat(asked.events())
        .containsExactly(
            new UnitSignOffRequested("a1", "u1", "c1", text("第一稿。").contentHash(), "示例医院开出夜门诊"));
    assertThatThrownBy(() -> asked.next().apply(new ArticleCommand.SignOff(signature("第二稿。"))))
        .hasMessageContaining("sign-off-other-text");
    var signed = asked.next().apply(new ArticleCommand.SignOff(signature("第一稿。")));
    assertThat(signed.events()).containsExactly(new UnitSignedOff("a1", "u1", signature("第一稿。")));

    var handedIn =
        signed
            .next()
            .apply(new ArticleCommand.Submit("2026-000002", text("第一稿。"), "c1", AT))
            .events()
            .getFirst();
    assertThat(((SubmissionReceived) handedIn).signature()).isEqualTo(signature("第一稿。"));

    assertThat(signed.next().apply(save("第一稿。")).next()).as("the same").isEqualTo(signed.next());
    var changed = signed.next().apply(save("第一稿改。")).next();
    assertThat(changed.manuscript().signature()).isNull();
    assertThat(Timeline.of(changed).getLast().zh()).isEqualTo("文字改过，李四示例 的审签失效");
  }

  @Test
  void aReturnedArticleStaysReturnedWhileItIsSigned() {
    Article returned = new Article.Returned(handedIn());
    var signed = returned.apply(new ArticleCommand.SignOff(signature("第二稿。"))).next();
    assertThat(signed.status()).isEqualTo("RETURNED");
    var revised =
        signed.apply(new ArticleCommand.Revise(text("第二稿。"), "c1", AT, "", List.of("答"), "k"));
    assertThat(((SubmissionRevised) revised.events().getFirst()).signature())
        .isEqualTo(signature("第二稿。"));
    assertThat(revised.next().manuscript().signature()).as("the next needs its own").isNull();
  }

  @Test
  void aRefusedSignOffSaysWhy() {
    var asked = new Article.Draft(Samples.draft()).apply(new ArticleCommand.AskSignOff(ASKED));
    var refused = asked.next().apply(new ArticleCommand.RefuseSignOff("m1", "李四示例", "人数不对", AT));
    assertThat(refused.next().status()).isEqualTo("DRAFT");
    assertThat(refused.events())
        .containsExactly(
            new UnitSignOffRefused("a1", "u1", "m1", text("第一稿。").contentHash(), "人数不对"));
  }

  @Test
  void theClockWarnsOnceAndFreesOnce() {
    Article article = new Article.InReview(handedIn());
    var warned = article.apply(new ArticleCommand.Remind(AT.plus(Duration.ofDays(11))));
    assertThat(warned.events())
        .containsExactly(
            new AnswerDue("a1", "u1", "2026-000001", Instant.parse("2026-12-06T16:00:00Z")));
    var again = warned.next().apply(new ArticleCommand.Remind(AT.plus(Duration.ofDays(12))));
    assertThat(again.events()).isEmpty();
    assertThat(again.next()).isEqualTo(warned.next());
    var freed = warned.next().apply(new ArticleCommand.Remind(LATER));
    assertThat(freed.events())
        .containsExactly(
            new FreeElsewhere("a1", "u1", "2026-000001", Instant.parse("2026-12-06T16:00:00Z")));
    assertThat(freed.next().apply(new ArticleCommand.Remind(LATER)).events()).isEmpty();
    assertThat(article.apply(new ArticleCommand.Remind(LATER)).events())
        .as("who slept over the warning does not warn any more")
        .hasSize(1);
  }

  @Test
  void aKilledArticleStaysPublishedAndSaysSoInItsHistory() {
    var killed =
        everyState().stream()
            .filter(article -> article instanceof Article.Published)
            .findFirst()
            .orElseThrow()
            .hear(new News.Killed(AT, "数据有误"));
    assertThat(killed.status()).isEqualTo("PUBLISHED");
    assertThat(killed.manuscript().history().getLast()).isEqualTo(new Line.Killed(AT, "数据有误"));
    assertThat(Timeline.of(killed).getLast().zh()).isEqualTo("已撤销，不再供人阅读：数据有误");
  }

  @Test
  void newsThatComesAfterThePaperStandsBeforeItInTheHistory() {
    Article article = new Article.Submitted(handedIn());
    for (var news : List.of(NEWS.get(6), NEWS.get(0), NEWS.get(1), NEWS.get(3))) {
      article = article.hear(news);
    }
    assertThat(article.status()).isEqualTo("PUBLISHED");
    assertThat(Timeline.of(article))
        .extracting(Timeline.Entry::what)
        .containsExactly("IN_REVIEW", "RETURNED", "ACCEPTED", "PUBLISHED");
  }

  @Test
  void whatIsPublishedCannotBeWithdrawn() {
    assertThatThrownBy(
            () -> new Article.Published(handedIn()).apply(new ArticleCommand.Withdraw("写错了", AT)))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("already-published");
  }

  @Test
  void withdrawalAndApprovalMeetInEitherOrderAndEndAlike() {
    Article reviewed = new Article.InReview(handedIn());
    var approved = new News.Approved(AT, 1);
    var withdraw = new ArticleCommand.Withdraw("写错了", AT);

    var decidedFirst = reviewed.hear(approved).apply(withdraw);
    var withdrawnFirst = reviewed.apply(withdraw);

    assertThat(decidedFirst.events())
        .isEqualTo(withdrawnFirst.events())
        .containsExactly(new SubmissionWithdrawn("a1", "u1", "写错了"));
    for (var both : List.of(decidedFirst.next(), withdrawnFirst.next().hear(approved))) {
      assertThat(both.status()).isEqualTo("WITHDRAWAL_REQUESTED");
      assertThat(both.word()).contains(StatusWord.WITHDRAWN);
      assertThat(both.hear(new News.Cancelled(AT)).status()).isEqualTo("WITHDRAWN");
      assertThat(both.hear(new News.Printed(AT, PUBLICATION)).status()).isEqualTo("PUBLISHED");
    }
  }

  @Test
  void aWithdrawalHoldsWhenTheRejectionComesLater() {
    var withdrawn =
        new Article.InReview(handedIn()).apply(new ArticleCommand.Withdraw("写错了", AT)).next();
    assertThat(withdrawn.hear(new News.TurnedDown(AT, "SOURCE", "来源不明")).status())
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void voidingANumberChangesADraftSoThatWhoeverHoldsItIsStale() {
    var draft = everyState().getFirst();
    var fenced = draft.apply(new ArticleCommand.VoidReceipt("2026-000009"));
    assertThat(fenced.events()).isEmpty();
    assertThat(fenced.next()).isNotEqualTo(draft);
    assertThat(fenced.next().manuscript().voided()).containsExactly("2026-000009");
  }

  private static String outcome(Article article, ArticleCommand command) {
    try {
      return article.apply(command).next().status();
    } catch (Refusal.Conflict e) {
      return "-";
    }
  }
}
