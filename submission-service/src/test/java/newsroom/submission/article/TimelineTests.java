package newsroom.submission.article;

import static newsroom.submission.article.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTests {
  private static final Instant MIDNIGHT = Instant.parse("2026-10-30T16:00:00Z");

  @Test
  void everyLineIsASentenceInBothLanguages() {
    var publication =
        new Publication("i1", "示例健康报", 1286, LocalDate.of(2026, 10, 28), 3, "基层", "/a/a1", AT);
    var m =
        Samples.handedIn()
            .line(new Line.Received(AT, "2026-000001"))
            .line(new Line.Opened(AT))
            .line(new Line.Returned(AT, 1, "FACTS", List.of("人数前后不一", "缺摄影者"), MIDNIGHT))
            .line(new Line.Revised(AT, 2))
            .line(new Line.Accepted(AT, 2))
            .line(new Line.Published(AT, publication))
            .line(new Line.Rejected(AT, "SOURCE", "来源不在转载名单"))
            .line(new Line.Withdrawn(AT, "写错了"))
            .line(new Line.WithdrawalOpen(AT))
            .line(new Line.WithdrawalDone(AT))
            .line(new Line.SignOffAsked(AT, "张三示例"))
            .line(new Line.SignOffRecalled(AT))
            .line(new Line.SignedOff(AT, "李四示例", "宣传科科长"))
            .line(new Line.SignOffRefused(AT, "李四示例", "人数不对"))
            .line(new Line.SignatureVoid(AT, "李四示例"))
            .line(new Line.AnswerDue(AT, MIDNIGHT))
            .line(new Line.Freed(AT, MIDNIGHT))
            .line(new Line.Lapsed(AT, "留用后到期没排上版"));

    var entries = Timeline.of(new Article.Published(m));

    assertThat(entries)
        .extracting(entry -> entry.what() + " " + entry.zh() + " | " + entry.en())
        .containsExactly(
            "RECEIVED 收到第1稿，来稿编号 2026-000001 | Version 1 received, receipt no. 2026-000001",
            "IN_REVIEW 三审开始 | The three reviews have started",
            "RETURNED 编辑部请您改 2 处，10月30日 24:00前交第2稿"
                + " | The desk asks 2 points, version 2 by 24:00 on 30 Oct",
            "IN_REVIEW 收到第2稿，继续审稿 | Version 2 received, review goes on",
            "ACCEPTED 第2稿决定留用，等版面 | Version 2 will be used, waiting for a page",
            "PUBLISHED 已刊发：《示例健康报》第1286期 03版 | Published: 示例健康报, issue 1286, page 03",
            "REJECTED 不用：来源不在转载名单 | Not used: 来源不在转载名单",
            "WITHDRAWN 您撤回了稿件 | You took it back",
            "WITHDRAWN 此前已决定留用，等编辑部撤下 | It had been accepted, the desk takes it off",
            "WITHDRAWN 编辑部已确认撤稿 | The desk has confirmed it",
            "UNIT_SIGNOFF 张三示例 送单位审签 | 张三示例 asked for the sign-off",
            "DRAFT 撤回送审 | Recalled from sign-off",
            "UNIT_SIGNOFF 李四示例（宣传科科长）已审签 | Signed off by 李四示例 (宣传科科长)",
            "DRAFT 李四示例 未予审签：人数不对 | 李四示例 did not sign: 人数不对",
            "DRAFT 文字改过，李四示例 的审签失效" + " | The text was changed; the signature of 李四示例 is void",
            "IN_REVIEW 已提醒编辑部：10月30日 24:00前答复"
                + " | The desk was reminded to decide by 24:00 on 30 Oct",
            "IN_REVIEW 十五日内没有答复，您可以另投"
                + " | No decision within fifteen days; you are free to submit elsewhere",
            "LAPSED 未采用：留用后到期没排上版 | Lapsed: 留用后到期没排上版");
  }

  @Test
  void theEightWordsAreTheHousesWords() {
    assertThat(StatusWord.values())
        .extracting(StatusWord::chinese)
        .containsExactly("已投稿", "在审", "退改", "留用", "已刊发", "退稿", "未采用", "撤稿");
  }
}
