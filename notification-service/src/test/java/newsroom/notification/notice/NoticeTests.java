package newsroom.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeTests {
  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

  @Test
  void theIdFollowsFromTheEventAndSortsByItsTime() {
    var id = Notice.id("review-case:a#3", AT);
    assertThat(Notice.id("review-case:a#3", AT)).isEqualTo(id);
    assertThat(Notice.id("review-case:a#4", AT)).isNotEqualTo(id);
    assertThat(Notice.id("review-case:a#4", AT.plusMillis(1))).isGreaterThan(id);
    assertThat(UUID.fromString(id).version()).isEqualTo(7);
    assertThat(UUID.fromString(id).variant()).isEqualTo(2);
  }

  @Test
  void aReturnSaysWhatAndByWhenInShanghai() {
    var words =
        words(
            new Notice.Returned(
                1, List.of("请补充来源。", "请核实人数。"), Instant.parse("2026-11-24T16:00:00Z")));
    assertThat(words.chinese()).isEqualTo("《夜门诊》请修改，11月24日\u00a024:00 前交第2稿。");
    assertThat(words.english())
        .isEqualTo("“夜门诊” needs changes. Submit version 2 by 24:00 on 24 November.");
    assertThat(words.detail()).isEqualTo("1. 请补充来源。\n2. 请核实人数。");
  }

  @Test
  void aRejectionQuotesTheReasonAsItStands() {
    var words = words(new Notice.Rejected(2, "与上期一篇重复。"));
    assertThat(words.chinese()).isEqualTo("《夜门诊》退稿。");
    assertThat(words.detail()).isEqualTo("与上期一篇重复。");
  }

  @Test
  void aPublicationSaysWhereAndLinksThere() {
    var words =
        words(new Notice.Published(2, "健康东岚", 1286, LocalDate.of(2026, 10, 30), 2, "基层", "/a/1"));
    assertThat(words.chinese()).isEqualTo("《夜门诊》已刊发：《健康东岚》2026年10月30日第1286期02版 基层。");
    assertThat(words.detail()).isEqualTo("https://paper.example/a/1");
  }

  @Test
  void anApprovalNamesTheVersion() {
    assertThat(words(new Notice.Approved(2)).chinese()).contains("留用", "第2稿");
  }

  @Test
  void theAnswerClockSaysWhatTheUnitMayExpect() {
    assertThat(words(new Notice.AnswerDue(Instant.parse("2026-12-05T16:00:00Z"))).chinese())
        .isEqualTo("《夜门诊》交来已满10天，12月5日\u00a024:00 前给您答复。");
    assertThat(words(new Notice.FreeElsewhere()).english())
        .isEqualTo(
            "“夜门诊” had no answer in fifteen days. You may submit it elsewhere, or leave it with us.");
    assertThat(words(new Notice.Lapsed("题材已用")).detail()).isEqualTo("题材已用");
  }

  @Test
  void aSignOffLeadsToTheArticle() {
    var asked = words(new Notice.SignOffRequested());
    assertThat(asked.chinese()).isEqualTo("《夜门诊》等单位审签，签了才能投稿。");
    assertThat(asked.link()).isEqualTo("https://paper.example/desk/submission/articles/a");
    assertThat(words(new Notice.SignOffRefused("数字没核")).detail()).isEqualTo("数字没核");
  }

  @Test
  void theTitleOfWhatWaitsForASignOffIsNoVersion() {
    var card = new ArticleCard("a").with(0, "旧题").with(1, "新题");
    assertThat(new Notice.SignOffRequested().headline(card)).contains("旧题");
    assertThat(new Notice.FreeElsewhere().headline(card)).contains("新题");
    assertThat(new Notice.Approved(2).headline(card)).as("not come yet").isEmpty();
  }

  @Test
  void oneEventOfACallIsOneNoticeForEachUnit() {
    var news = new Notice.CallExtended(AT, "");
    var one = Notice.ofCall("call:c#2", AT, "c", "征稿", "u1", news);
    assertThat(Notice.ofCall("call:c#2", AT, "c", "征稿", "u1", news)).isEqualTo(one);
    assertThat(Notice.ofCall("call:c#2", AT, "c", "征稿", "u2", news).noticeId())
        .isNotEqualTo(one.noticeId());
  }

  @Test
  void aCallSaysWhatByWhenAndWhatCameOfIt() {
    var deadline = Instant.parse("2026-12-20T16:00:00Z");
    assertThat(call(new Notice.CallOpened(true, List.of("通讯，1500字"), AT, deadline)).chinese())
        .isEqualTo("约稿“家庭医生”，12月20日\u00a024:00 前交稿。请先应约或谢绝。");
    var open = call(new Notice.CallOpened(false, List.of("通讯，1500字"), AT, deadline));
    assertThat(open.english()).isEqualTo("Call “家庭医生”, open until 24:00 on 20 December.");
    assertThat(open.detail()).isEqualTo("通讯，1500字");
    assertThat(open.link()).isEqualTo("https://paper.example/desk/submission/unit-calls/c");
    assertThat(call(new Notice.CallReminder(false, deadline)).chinese())
        .isEqualTo("“家庭医生”12月20日\u00a024:00 截稿，还没收到您单位的稿件。");
    assertThat(call(new Notice.CallClosed(0, false)).chinese()).isEqualTo("“家庭医生”已截稿，没收到您单位的稿件。");
    assertThat(call(new Notice.CallClosed(2, true)).chinese()).contains("收到您单位 2 篇");
    assertThat(call(new Notice.CallResults(List.of())).chinese()).contains("没有入选");
    assertThat(call(new Notice.CallResults(List.of("《夜门诊》一等奖"))).detail()).isEqualTo("《夜门诊》一等奖");
  }

  private static NoticeWords call(Notice.CallNews news) {
    return NoticeWords.of(Notice.ofCall("e", AT, "c", "家庭医生", "u", news), "https://paper.example");
  }

  private static NoticeWords words(Notice.ArticleNews news) {
    var notice = Notice.of("e", AT, "a", "u", news).withHeadline("夜门诊");
    return NoticeWords.of(notice, "https://paper.example");
  }
}
