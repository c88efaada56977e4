package newsroom.submission.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import newsroom.contracts.submission.AiUse;
import newsroom.contracts.submission.ReprintSource;
import newsroom.contracts.submission.ReprintSource.ChannelRight;
import newsroom.contracts.submission.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradeRulesTests {
  private final ReadinessTests.Draft draft = new ReadinessTests.Draft();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本报讯（记者 张三）日前，示例医院开出夜门诊。",
        "本报讯(通讯员 李四 记者 张三)日前，示例医院开出夜门诊。",
        "本报记者张三报道：示例医院开出夜门诊。",
        "记者 张三 通讯员 李四 日前，示例医院开出夜门诊。",
        "示例医院开出夜门诊。（本报记者　张三）"
      })
  void aUnitsAuthorIsNoJournalist(String text) {
    draft.body = List.of(new Passage(PassageKind.TEXT, text));
    assertThat(found(Finding.Level.CHECK)).containsExactly("/body/0/text journalist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "日前，记者从示例医院获悉，夜门诊开了。",
        "示例医院答记者问时说，夜门诊开了。",
        "11月8日记者节，示例医院为记者义诊。",
        "本报讯（通讯员 李四）日前，示例医院开出夜门诊。"
      })
  void aJournalistWhoIsNotTheAuthorIsNoConcern(String text) {
    draft.body = List.of(new Passage(PassageKind.TEXT, text));
    assertThat(found(Finding.Level.CHECK)).isEmpty();
  }

  @Test
  void theBylineNamesNoJournalistUnlessItIsReprinted() {
    draft.rawByline = "(本报记者 张三)";
    assertThat(found(Finding.Level.CHECK)).containsExactly("/rawByline journalist");
    reprint();
    assertThat(found(Finding.Level.CHECK)).isEmpty();
  }

  @Test
  void aReprintNamesSourceTitleAndDate() {
    draft.origin = Origin.REPRINT;
    draft.reprint = new ReprintSource("", null, null, "", null, null);
    assertThat(found(Finding.Level.MUST)).containsExactly("/reprint reprint-source");
    draft.reprint = new ReprintSource("示例日报", null, null, "原题", "javascript:alert(1)", null);
    assertThat(found(Finding.Level.MUST))
        .containsExactly("/reprint/originalDate reprint-date", "/reprint/originalUrl web-address");
  }

  @Test
  void aStatutoryLicenceReachesPrintOnly() {
    reprint(
        new ChannelRight("PRINT", "STATUTORY", null),
        new ChannelRight("WEB", "LICENSED", "示例授权2026-7号"),
        new ChannelRight("WECHAT", "STATUTORY", null));
    assertThat(found(Finding.Level.MUST))
        .containsExactly("/reprint/rights/2/basis right-statutory");
    reprint(new ChannelRight("PRINT", "STATUTORY", null), new ChannelRight("WEB", "UNKNOWN", null));
    assertThat(found(Finding.Level.MUST)).isEmpty();
    assertThat(found(Finding.Level.NOTE))
        .filteredOn(note -> note.endsWith("right-unknown"))
        .as("e-paper, web and WeChat")
        .hasSize(3);
  }

  @Test
  void aCriticalReportHasTwoSourcesAndKeepsEvidence() {
    verified(new Verification(true, "宣传科", "现场核实", List.of("甲"), List.of()));
    assertThat(found(Finding.Level.MUST))
        .containsExactlyInAnyOrder(
            "/verification/sources critical-sources", "/verification/evidence critical-evidence");
    verified(new Verification(true, "宣传科", "现场核实", List.of("甲", "乙"), List.of("录音")));
    assertThat(found(Finding.Level.MUST)).isEmpty();
    verified(new Verification(false, null, null, List.of("甲"), List.of()));
    assertThat(found(Finding.Level.MUST)).isEmpty();
  }

  @Test
  void unsolicitedCopyIsRemindedOfItsVerification() {
    assertThat(found(Finding.Level.NOTE)).contains("/verification not-verified");
    draft.particulars = new Particulars(List.of(), null, "call-1", null, List.of(), null);
    assertThat(found(Finding.Level.NOTE)).doesNotContain("/verification not-verified");
  }

  @Test
  void aCommissionedArticleNamesItsCommission() {
    draft.origin = Origin.COMMISSIONED;
    assertThat(found(Finding.Level.MUST)).containsExactly("/callId call-missing");
  }

  @Test
  void generatedContentSaysHowMuch() {
    assertThat(found(Finding.Level.NOTE)).contains("/aiAssisted ai-not-said");
    draft.particulars =
        new Particulars(List.of(), null, null, new AiUse(true, ""), List.of(), null);
    assertThat(found(Finding.Level.MUST)).containsExactly("/aiAssisted/extent ai-extent");
    draft.particulars =
        new Particulars(List.of(), null, null, new AiUse(false, ""), List.of(), null);
    assertThat(found(Finding.Level.MUST)).isEmpty();
    assertThat(found(Finding.Level.NOTE)).doesNotContain("/aiAssisted ai-not-said");
  }

  private void reprint(ChannelRight... rights) {
    draft.origin = Origin.REPRINT;
    draft.reprint =
        new ReprintSource(
            "示例日报",
            null,
            "李四示例",
            "原题",
            "https://daily.example/1",
            LocalDate.of(2026, 11, 20),
            List.of(rights));
  }

  private void verified(Verification verification) {
    draft.particulars = new Particulars(List.of(), null, null, null, List.of(), verification);
  }

  private List<String> found(Finding.Level level) {
    var findings = new Findings();
    TradeRules.check(draft.content(), findings);
    return ReadinessTests.paths(findings.all(), level);
  }
}
