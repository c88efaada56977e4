package newsroom.submission.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.Credit;
import newsroom.submission.article.Origin;
import newsroom.submission.unit.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTests {
  private static final Instant AT = Instant.parse("2026-11-02T02:00:00Z");
  private static final LocalDate ISSUED = LocalDate.of(2026, 10, 30);
  private static final Entry.By BY = new Entry.By("liaison-1", "示例通联");
  private static final Rules RULES = FirstRules.of();

  private static Piece.Party party(String unitId, UnitKind kind, Credit role) {
    return new Piece.Party(unitId, kind, role);
  }

  private static Piece piece(
      Origin origin, int characters, int slot, @Nullable String author, Piece.Party... byline) {
    return new Piece(
        "article-1",
        "示例标题",
        party("submitter", UnitKind.HOSPITAL, Credit.CONTRIBUTED),
        List.of(byline),
        "NEWS_BRIEF",
        origin,
        characters,
        author,
        new Piece.Person("person-1", "示例通讯员"),
        new Piece.Place("健康示例", "issue-1", 1286, ISSUED, 1, "要闻", slot, "WEB", "/a/article-1"));
  }

  private static Piece original(int characters, Piece.Party... byline) {
    return piece(Origin.ORIGINAL, characters, 2, null, byline);
  }

  private static Worth sum(Account account) {
    return account.net().values().stream().reduce(Worth.NOTHING, Worth::plus);
  }

  /// 6.2 and 6.3, and exactly 500 decided for the author; yuan at 100 for a thousand characters.
  @ParameterizedTest
  @CsvSource({
    "75,50",
    "300,50",
    "499,50",
    "500,100",
    "501,100",
    "999,100",
    "1000,100",
    "1001,150",
    "1200,150",
    "1499,150",
    "1500,200",
    "1600,200",
    "2000,200",
    "0,0"
  })
  void halfThousandsAreRoundedForTheAuthor(int characters, int yuan) {
    assertThat(Fees.of(characters, 10_000)).isEqualTo(yuan * 100L);
  }

  /// 6.7 and 6.8.
  @ParameterizedTest
  @CsvSource({"500,0", "800,0", "1000,28", "4000,448", "5000,560"})
  void taxIsKeptOfOnePayment(int yuan, int kept) {
    assertThat(Fees.withheld(yuan * 100L)).isEqualTo(kept * 100L);
  }

  @Test
  void anOriginalIsDueWithinAMonthAndAReprintWithinTwo() {
    var hospital = party("h", UnitKind.HOSPITAL, Credit.CONTRIBUTED);
    assertThat(Account.opened(original(1_200, hospital), RULES, AT).entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.worth()).isEqualTo(new Worth(400, 15_000));
          assertThat(entry.dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
          assertThat(entry.month()).isEqualTo(YearMonth.of(2026, 10));
          assertThat(entry.rules()).isEqualTo(1);
        });
    var reprint = piece(Origin.REPRINT, 1_600, 2, "李四示例", hospital);
    assertThat(Account.opened(reprint, RULES, AT).entries())
        .extracting(Entry::unitId, Entry::payee, Entry::worth, Entry::dueOn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("submitter", Payee.UNIT, new Worth(400, 0), null),
            org.assertj.core.groups.Tuple.tuple(
                "submitter", Payee.AUTHOR, new Worth(0, 20_000), LocalDate.of(2026, 12, 30)));
  }

  /// 6.4: where the author is not known, paying the society ends the duty.
  @Test
  void aReprintEarnsItsSourceNothingAndCountsForWhoPutItTogether() {
    var reprint =
        piece(
            Origin.REPRINT,
            300,
            2,
            null,
            party("source", UnitKind.GOV_WEBSITE, Credit.CONTRIBUTED),
            party("compiler", UnitKind.HOSPITAL, Credit.COMPILED));
    assertThat(Account.opened(reprint, RULES, AT).net())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                new Account.Holder("compiler", Payee.UNIT), new Worth(200, 0),
                new Account.Holder("submitter", Payee.SOCIETY), new Worth(0, 5_000)));
  }

  /// 6.10, and the money stays whole for those who may have it.
  @Test
  void bureausGetPointsAndNoMoney() {
    var joint =
        original(
            1_000,
            party("bureau", UnitKind.BUREAU, Credit.CONTRIBUTED),
            party("centre", UnitKind.AFFILIATED_CENTRE, Credit.CONTRIBUTED));
    assertThat(Account.opened(joint, RULES, AT).entries())
        .extracting(Entry::worth)
        .containsExactly(new Worth(100, 0), new Worth(100, 10_000));
    var alone = original(1_000, party("bureau", UnitKind.BUREAU, Credit.CONTRIBUTED));
    assertThat(sum(Account.opened(alone, RULES, AT))).isEqualTo(new Worth(200, 0));
  }

  @Test
  void theLeadCountsTwiceAndALongPieceMore() {
    var hospital = party("h", UnitKind.HOSPITAL, Credit.CONTRIBUTED);
    assertThat(RULES.points(original(1_000, hospital))).isEqualTo(200);
    assertThat(RULES.points(original(1_001, hospital))).isEqualTo(400);
    assertThat(RULES.points(piece(Origin.ORIGINAL, 1_001, 1, null, hospital))).isEqualTo(800);
  }

  @Test
  void sharesAddUpToTheWholeHoweverTheyAreSplit() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      long whole = random.nextLong(2_000_000);
      int sharers = 1 + random.nextInt(12);
      var weights = random.ints(1 + random.nextInt(6), 1, 100).boxed().toList();
      for (var sharing : Sharing.values()) {
        var shares = sharing.shares(whole, sharers, weights);
        assertThat(shares).as("seed %d, round %d, %s", seed, round, sharing).hasSize(sharers);
        assertThat(shares.stream().mapToLong(s -> s).sum())
            .as("seed %d, round %d, %s", seed, round, sharing)
            .isEqualTo(whole);
        assertThat(shares).allMatch(share -> share >= 0);
      }
      var equal = Sharing.EQUAL.shares(whole, sharers, weights);
      assertThat(equal.getFirst() - equal.getLast()).isBetween(0L, 1L);
    }
  }

  @Test
  void whatCannotBeSplitGoesToTheOneNamedFirst() {
    assertThat(Sharing.EQUAL.shares(100, 3, List.of())).containsExactly(34L, 33L, 33L);
    assertThat(Sharing.FIRST_FULL.shares(100, 3, List.of())).containsExactly(100L, 0L, 0L);
    assertThat(Sharing.WEIGHTED.shares(100, 3, List.of(2, 1))).containsExactly(50L, 25L, 25L);
  }

  @Test
  void aKilledArticleIsWorthNothingAndItsEntriesStay() {
    var joint =
        original(
            1_000,
            party("a", UnitKind.HOSPITAL, Credit.CONTRIBUTED),
            party("b", UnitKind.HOSPITAL, Credit.PHOTO));
    var adjusted =
        Account.opened(joint, RULES, AT)
            .adjusted(
                new Account.Holder("a", Payee.UNIT),
                new Worth(50, 100),
                1,
                1,
                ISSUED,
                "补计",
                BY,
                AT);
    var killed = adjusted.killed("数据有误", AT.plusSeconds(60));
    assertThat(sum(killed)).isEqualTo(Worth.NOTHING);
    assertThat(killed.net().values()).allMatch(Worth::isNothing);
    assertThat(killed.entries().subList(0, 3)).isEqualTo(adjusted.entries());
    assertThat(killed.entries().subList(3, 5))
        .extracting(Entry::kind, Entry::about, Entry::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Entry.Kind.REVERSAL, 1, "数据有误"),
            org.assertj.core.groups.Tuple.tuple(Entry.Kind.REVERSAL, 2, "数据有误"));
    assertThat(killed.entries()).extracting(Entry::n).containsExactly(1, 2, 3, 4, 5);
    assertThat(killed.killed("再来", AT).entries()).hasSize(5);
  }

  @Test
  void theSameStoryInSeveralMediaCountsOnceAndWhereItIsWorthMost() {
    var hospital = party("h", UnitKind.HOSPITAL, Credit.CONTRIBUTED);
    var first = Account.opened(original(1_000, hospital), RULES, AT);
    assertThat(first.publishedAgain(original(1_000, hospital), RULES, AT)).isEqualTo(first);
    var lead = first.publishedAgain(piece(Origin.ORIGINAL, 1_000, 1, null, hospital), RULES, AT);
    assertThat(sum(lead)).isEqualTo(new Worth(400, 10_000));
    assertThat(lead.entries())
        .extracting(Entry::kind)
        .containsExactly(Entry.Kind.GRANT, Entry.Kind.REVERSAL, Entry.Kind.GRANT);
  }

  @Test
  void onlyWhatIsOwedIsPaidAndOnlyOnce() {
    var holder = new Account.Holder("h", Payee.UNIT);
    var account =
        Account.opened(
            original(1_000, party("h", UnitKind.HOSPITAL, Credit.CONTRIBUTED)), RULES, AT);
    var payment = new Payment("h", Payee.UNIT, 10_000, ISSUED, "凭2026-11-001", BY, AT);
    var paid = account.paid(payment);
    assertThat(paid.owed(holder)).isZero();
    assertThatThrownBy(() -> paid.paid(payment)).isInstanceOf(Refusal.Conflict.class);
    assertThat(paid.killed("数据有误", AT).owed(holder)).as("to be claimed back").isEqualTo(-10_000);
    assertThatThrownBy(() -> account.paid(new Payment("h", Payee.UNIT, 9_999, ISSUED, "凭", BY, AT)))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void theEditionIsTheOneOfTheIssuesDate() {
    var later = edition(2, LocalDate.of(2026, 11, 1));
    var book = new RuleBook(List.of(later, RULES));
    assertThat(book.on(LocalDate.of(2026, 10, 31)).no()).isEqualTo(1);
    assertThat(book.on(LocalDate.of(2026, 11, 1)).no()).isEqualTo(2);
    assertThat(book.on(LocalDate.of(2000, 1, 1)).no()).as("before the first").isEqualTo(1);
  }

  private static Rules edition(int no, LocalDate from) {
    return new Rules(
        no,
        from,
        Map.of(),
        100,
        1_000,
        0,
        1,
        Map.of(),
        100,
        12_000,
        1,
        10_000,
        2,
        Set.of(),
        Sharing.EQUAL,
        List.of(),
        5,
        "",
        new Rules.Maker("p", "示例", AT));
  }

  @Test
  void whatComesAfterTheClosingIsBookedInTheOpenMonth() {
    var closed = Months.of(Arrays.asList(YearMonth.of(2026, 9), YearMonth.of(2026, 10)));
    assertThat(closed.open(YearMonth.of(2026, 10))).isEqualTo(YearMonth.of(2026, 11));
    assertThat(closed.open(YearMonth.of(2026, 8))).isEqualTo(YearMonth.of(2026, 11));
    assertThat(closed.open(YearMonth.of(2026, 12))).isEqualTo(YearMonth.of(2026, 12));
    assertThat(Months.objectionsUntil(YearMonth.of(2026, 10), 5))
        .isEqualTo(LocalDate.of(2026, 11, 8));
  }
}
