package newsroom.publishing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsroom.contracts.publishing.ArticleCut;
import newsroom.contracts.publishing.ArticlePlaced;
import newsroom.contracts.publishing.IssueClosed;
import newsroom.contracts.publishing.IssueOpened;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.contracts.publishing.IssueReopened;
import newsroom.contracts.publishing.IssueSigned;
import newsroom.platform.problem.Refusal;
import newsroom.publishing.issue.Issue.Closed;
import newsroom.publishing.issue.Issue.Opened;
import newsroom.publishing.issue.Issue.Planned;
import newsroom.publishing.issue.Issue.Published;
import newsroom.publishing.issue.Issue.Signed;
import newsroom.publishing.issue.IssueCommand.Close;
import newsroom.publishing.issue.IssueCommand.Cut;
import newsroom.publishing.issue.IssueCommand.Open;
import newsroom.publishing.issue.IssueCommand.Place;
import newsroom.publishing.issue.IssueCommand.Printed;
import newsroom.publishing.issue.IssueCommand.Publish;
import newsroom.publishing.issue.IssueCommand.RemoveSlot;
import newsroom.publishing.issue.IssueCommand.Reopen;
import newsroom.publishing.issue.IssueCommand.Sign;
import org.junit.jupiter.api.Test;

class IssueTests {
  private static final Instant AT = Instant.parse("2026-10-30T09:00:00Z");
  private static final Issue.Masthead HEAD =
      new Issue.Masthead("issue", "健康示例", 12, null, LocalDate.of(2026, 10, 30));
  private static final Slot.Filled A = content("a");
  private static final Slot.Filled B = content("b");
  private static final Map<String, Printed> PRINTED =
      Map.of("a", new Printed("题甲", "u1"), "b", new Printed("题乙", "u2"));

  private static Slot.Filled content(String id) {
    return new Slot.Filled(id, 1, id.repeat(64));
  }

  private static Slot slot(int order, Slot.Filling filling) {
    return new Slot(order, Slot.Role.SECOND, null, false, filling);
  }

  private static Makeup makeup(Slot.Filling first, Slot.Filling second) {
    return new Makeup(List.of(new Makeup.Page(1, "要闻", List.of(slot(1, first), slot(2, second)))));
  }

  private static final Makeup FULL = makeup(A, B);
  private static final Issue.Signature SIGNATURE =
      new Issue.Signature("chief", AT, FULL.contentHash());

  private static final List<Issue> STATES =
      List.of(
          new Planned(HEAD, makeup(new Slot.Empty(), new Slot.Empty())),
          new Opened(HEAD, makeup(A, new Slot.Empty())),
          new Opened(HEAD, FULL),
          new Closed(HEAD, FULL),
          new Signed(HEAD, FULL, SIGNATURE),
          new Published(HEAD, FULL, SIGNATURE, AT, "edition"));

  private static final List<IssueCommand> COMMANDS =
      List.of(
          new Open(),
          new Place(1, 2, B),
          new Cut(1, 1, "改期"),
          new RemoveSlot(1, 2, "不用"),
          new Close(),
          new Reopen("补稿", "chief"),
          new Sign(12, "chief", AT),
          new Publish(AT, "edition", PRINTED));

  @Test
  void everyStateAnswersEveryCommandAndOnlyTheTableMoves() {
    var allowed = new ArrayList<String>();
    for (var state : STATES) {
      for (var command : COMMANDS) {
        try {
          var decision = state.apply(command);
          allowed.add(
              state.status()
                  + (state.makeup().equals(FULL) ? " full" : "")
                  + " "
                  + command.getClass().getSimpleName()
                  + " -> "
                  + decision.next().status());
        } catch (Refusal refusal) {
          assertThat(refusal.reason().code()).isNotBlank();
        }
      }
    }
    assertThat(allowed)
        .containsExactly(
            "PLANNED Open -> OPEN",
            "OPEN Place -> OPEN",
            "OPEN Cut -> OPEN",
            "OPEN RemoveSlot -> OPEN",
            "OPEN full Cut -> OPEN",
            "OPEN full Close -> CLOSED",
            "CLOSED full Reopen -> OPEN",
            "CLOSED full Sign -> SIGNED",
            "SIGNED full Reopen -> OPEN",
            "SIGNED full Publish -> PUBLISHED",
            "PUBLISHED full Publish -> PUBLISHED");
  }

  @Test
  void eachMoveTellsItsEvent() {
    assertThat(STATES.get(0).apply(new Open()).events()).containsExactly(new IssueOpened("issue"));
    assertThat(STATES.get(1).apply(new Place(1, 2, B)).events())
        .containsExactly(new ArticlePlaced("issue", 1, 2, "b", 1, "b".repeat(64)));
    assertThat(STATES.get(1).apply(new Cut(1, 1, "改期")).events())
        .containsExactly(new ArticleCut("issue", 1, 1, "a", "改期"));
    assertThat(STATES.get(2).apply(new Close()).events()).containsExactly(new IssueClosed("issue"));
    assertThat(STATES.get(3).apply(new Reopen("补稿", "chief")).events())
        .containsExactly(new IssueReopened("issue", "补稿", "chief"));
    assertThat(STATES.get(3).apply(new Sign(12, "chief", AT)).events())
        .containsExactly(new IssueSigned("issue", "chief", FULL.contentHash()));
  }

  @Test
  void publicationListsWhatStandsWhereInOrder() {
    var event =
        (IssuePublished) STATES.get(4).apply(new Publish(AT, "e", PRINTED)).events().getFirst();
    assertThat(event.path()).isEqualTo("/paper/issue/");
    assertThat(event.pages().getFirst().entries())
        .extracting(entry -> entry.slotOrder() + entry.articleId() + entry.headline())
        .containsExactly("1a题甲", "2b题乙");
  }

  @Test
  void publishingAgainTellsNothing() {
    var published = STATES.get(5);
    var again = published.apply(new Publish(AT.plusSeconds(9), "other", Map.of()));
    assertThat(again.next()).isEqualTo(published);
    assertThat(again.events()).isEmpty();
  }

  @Test
  void anEmptySlotHoldsUpClosingAndPublication() {
    for (var command : List.of(new Close(), new Publish(AT, "e", PRINTED))) {
      assertThatThrownBy(() -> STATES.get(1).apply(command))
          .isInstanceOfSatisfying(
              Refusal.Conflict.class,
              refusal -> {
                assertThat(refusal.reason()).isEqualTo(IssueReason.EMPTY_SLOT);
                assertThat(refusal.args()).isEqualTo(Map.of("page", 1, "slot", 2));
              });
    }
  }

  @Test
  void aRemovedSlotIsNotMissed() {
    var removed = STATES.get(1).apply(new RemoveSlot(1, 2, "不用")).next();
    assertThat(removed.apply(new Close()).next()).isInstanceOf(Closed.class);
  }

  @Test
  void anArticleFillsOneSlotOfAnIssue() {
    assertThatThrownBy(() -> STATES.get(1).apply(new Place(1, 2, A)))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(IssueReason.ALREADY_IN_ISSUE));
  }

  @Test
  void aFilledSlotTakesNoSecondArticle() {
    assertThatThrownBy(() -> STATES.get(1).apply(new Place(1, 1, B)))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(IssueReason.SLOT_NOT_EMPTY));
  }

  @Test
  void whoeverSignsNamesTheNumberHeMeans() {
    assertThatThrownBy(() -> STATES.get(3).apply(new Sign(13, "chief", AT)))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void contentsOtherThanTheSignedOnesAreNotPublished() {
    var swapped = new Signed(HEAD, makeup(B, A), SIGNATURE);
    assertThatThrownBy(() -> swapped.apply(new Publish(AT, "e", PRINTED)))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(IssueReason.CHANGED_SINCE_SIGNED));
  }

  @Test
  void theSignedHashChangesWithOrderVersionAndText() {
    assertThat(
            Set.of(
                FULL.contentHash(),
                makeup(B, A).contentHash(),
                makeup(A, new Slot.Filled("b", 2, B.contentHash())).contentHash(),
                makeup(A, new Slot.Filled("b", 1, "c".repeat(64))).contentHash()))
        .hasSize(4);
  }

  @Test
  void pagesAndSlotsStandInRisingOrder() {
    assertThatThrownBy(
            () -> new Makeup.Page(1, "要闻", List.of(slot(2, A), slot(2, new Slot.Empty()))))
        .isInstanceOf(Refusal.Invalid.class);
    var page = new Makeup.Page(2, "要闻", List.of(slot(1, A)));
    assertThatThrownBy(() -> new Makeup(List.of(page, page))).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> new Makeup(List.of())).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void oneTitleAndNumberIsOneId() {
    assertThat(IssueDesk.idOf("健康示例", 12))
        .isEqualTo(IssueDesk.idOf("健康示例", 12))
        .isNotEqualTo(IssueDesk.idOf("健康示例", 13))
        .matches("[0-9a-f-]{36}");
  }
}
