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

  private static NoticeWords words(Notice.News news) {
    var notice = Notice.of("e", AT, "a", "u", news).withHeadline("夜门诊");
    return NoticeWords.of(notice, "https://paper.example");
  }
}
