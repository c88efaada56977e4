package newsroom.submission.typography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreaderTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "会议召开了.|会议召开了。",
        "会议强调,要务实;要落实.|会议强调，要务实；要落实。",
        "时间:上午8:30,地点:三楼|时间：上午8:30，地点：三楼",
        "怎么办?马上办!|怎么办？马上办！",
        "接种(HPV)疫苗|接种（HPV）疫苗",
        "(示例医院)|（示例医院）",
        "他说:\"好.\"|他说：“好。”",
        "\"减盐\"\"减油\"行动|“减盐”“减油”行动",
        "“减盐”、“减油”行动|“减盐”“减油”行动",
        "《甲》、《乙》两本|《甲》《乙》两本",
        "《读《条例》有感》|《读〈条例〉有感》",
        "印发<条例>的通知|印发《条例》的通知",
        "等待...|等待……",
        "等待。。。|等待……",
        "等待…结果|等待……结果",
        "好，，好。。|好，好。",
        "太好了！！！|太好了！",
        "医院 开展 义诊|医院开展义诊",
        "医院，  开展义诊|医院，开展义诊",
        "使用 HPV  疫苗|使用 HPV 疫苗",
        "２０２６年|2026年",
        "规划2024-2026年实施|规划2024—2026年实施",
        "他来了--又走了|他来了——又走了",
        "他来了—又走了|他来了——又走了",
        "共1,000人,占5.5%.|共1,000人，占5.5%。",
        "𠮷野家,好|𠮷野家，好"
      })
  void aTextIsMendedByTakingEveryProposal(String before, String after) {
    assertThat(mended(before)).isEqualTo(after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "会议于上午8:30召开，共1,000人参加，增长3.5%。",
        "详见https://www.example.cn/a,b?c=1;d=2。",
        "请发到office@unit.example，谢谢。",
        "登录www.example.cn查看。",
        "他读了Nature, Science和The Lancet。",
        "比例为3:2，血压120/80mmHg。",
        "It's a test, and nothing else: (really).",
        "比尔·盖茨说，“好”。",
        "2023年—2025年，患者增至1.2万人。",
        "第1.2版",
        "1.开展义诊",
        "“这是一段还没有说完的话，",
        "维生素B12、H2O。",
        "《健康报》（海外版）说……"
      })
  void whatIsRightIsLeftAlone(String text) {
    assertThat(Proofreader.read(text)).isEmpty();
  }

  @Test
  void anOddQuoteIsShownAndNotGuessed() {
    var proposals = Proofreader.read("他说\"好，我们走。");
    assertThat(proposals).containsExactly(new Proposal(2, 3, "\"", null, Rule.UNPAIRED));
    assertThat(Proofreader.read("他说“好，我们走。"))
        .containsExactly(new Proposal(2, 3, "“", null, Rule.UNPAIRED));
    assertThat(Proofreader.read("他说好”，《走）。")).extracting(Proposal::from).containsExactly(3, 5, 7);
  }

  @Test
  void placesCountCodePoints() {
    assertThat(Proofreader.read("𠮷𠮷,好"))
        .containsExactly(new Proposal(2, 3, ",", "，", Rule.FULL_WIDTH));
  }

  @Test
  void noTwoProposalsOverlapAndTakingThemAllLeavesNothing() {
    for (var text :
        List.of(
            "会议强调 , 要 \"求真务实\" ; (示例) ... 好 。。 《甲》、《乙》 !! 2024-2026年",
            "他说:\"我读了<条例>...\",然后--走了.")) {
      var proposals = Proofreader.read(text);
      for (int i = 1; i < proposals.size(); i++) {
        assertThat(proposals.get(i).from()).isGreaterThanOrEqualTo(proposals.get(i - 1).to());
      }
      String rest = mended(mended(mended(text)));
      assertThat(Proofreader.read(rest)).as(rest).isEmpty();
    }
  }

  private static String mended(String text) {
    int[] points = text.codePoints().toArray();
    var mended = new StringBuilder();
    int at = 0;
    for (var proposal : Proofreader.read(text)) {
      mended.append(new String(points, at, proposal.from() - at));
      var replacement = proposal.replacement();
      mended.append(replacement == null ? proposal.before() : replacement);
      at = proposal.to();
    }
    return mended.append(new String(points, at, points.length - at)).toString();
  }
}
