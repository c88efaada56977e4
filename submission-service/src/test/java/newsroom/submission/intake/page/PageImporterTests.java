package newsroom.submission.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import newsroom.submission.intake.page.Damage.Kind;
import newsroom.submission.intake.score.PageScore;
import newsroom.submission.intake.score.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageImporterTests {

  @Test
  void ourOwnPagesComeApartAsTheyWereLaidOut() {
    var total = new Tally();
    for (var name : Pages.NAMES) {
      var imported = Pages.JSON.valueToTree(PageJson.of(Pages.imported(name)));
      total.add(PageScore.of(imported, Pages.labels(name)));
    }
    for (var field :
        List.of("articles", "headline", "byline_raw", "column_banner", "deck", "pointer")) {
      assertThat(total.counts().get(field).f1()).as(field).isGreaterThan(0.9);
    }
    for (var field : List.of("body_paragraphs", "body_lines", "line_roles", "origin", "subheads")) {
      assertThat(total.counts().get(field).f1()).as(field).isGreaterThan(0.93);
    }
    for (var field : List.of("byline_units", "genre", "dates")) {
      assertThat(total.counts().get(field).f1()).as(field).isGreaterThan(0.8);
    }
  }

  @Test
  void spacesOfLineEndsGoAndPrintedSpacesStay() {
    var article =
        only(
            "示例医院举办开放日\n\n"
                + "为拉近医患距离,日前,示例医 院举办\"面对面 心贴心\"开放日 活动,邀请市民走进检验科和药 房。活动引入Smart Care系统, 受到欢迎。\n\n"
                + "(示例医院)\n");
    assertThat(article.body().getFirst().text())
        .isEqualTo("为拉近医患距离,日前,示例医院举办\"面对面 心贴心\"开放日活动,邀请市民走进检验科和药房。活动引入Smart Care系统,受到欢迎。");
    assertThat(kinds(article)).contains(Kind.LINE_WRAP_SPACES);
  }

  @Test
  void whatTheColumnFootLostIsMarkedAndNotInvented() {
    var first = Pages.imported("101_wrapped").articles().getFirst();
    assertThat(first.body().getFirst().text()).endsWith("市属医院负责人作交流发言");
    assertThat(first.damage())
        .anySatisfy(damage -> {
          assertThat(damage.kind()).isEqualTo(Kind.COLUMN_FOOT_LOSS);
          assertThat(damage.lines()).containsExactly(9);
          assertThat(damage.chinese()).contains("交流发言");
        });
  }

  @Test
  void aShreddedHeadlineIsProposedFromItsOwnStoryAndNeverStated() {
    var shredded =
        Pages.imported("101_wrapped").articles().stream()
            .filter(article -> article.headline().fragments() != null)
            .findFirst()
            .orElseThrow();
    assertThat(shredded.headline().text()).isNull();
    assertThat(shredded.headline().reconstructed()).isEqualTo("云湖公布首批老年友善机构");
    assertThat(shredded.headline().confidence()).contains("午=年");
    assertThat(shredded.byline()).isNotNull();
  }

  @Test
  void shredsInsideASentenceAreTakenOutOfIt() {
    var second = Pages.imported("101_wrapped").articles().get(1);
    assertThat(kinds(second)).contains(Kind.INTERLEAVED, Kind.COLUMN_BREAK);
    assertThat(second.body().get(2).text()).doesNotContain("老 午").contains("老人家中");
  }

  @Test
  void aHeadlineIsFoundAfterItsBodyAndInsideASentence() {
    var after = article("102_call", "小药箱装着大民生");
    assertThat(kinds(after)).contains(Kind.HEADLINE_AFTER_BODY);
    var inside = article("103_marked", "一座医院与一座城的十年之约");
    assertThat(kinds(inside)).contains(Kind.HEADLINE_INSIDE_BODY, Kind.INTERLEAVED);
    assertThat(inside.subheads()).hasSize(3);
  }

  @Test
  void aStoryThatAnotherInterruptsIsPutTogether() {
    var torn = article("104_interleaved", "云湖市中小学生近视防控工作取得新进展");
    assertThat(torn.body()).hasSize(4);
    assertThat(torn.body().get(2).text()).contains("视力变化，一旦下降");
    assertThat(torn.units()).extracting(BylineReading.Unit::unitId).containsExactly("u-yhrb");
    assertThat(kinds(torn)).contains(Kind.INTERLEAVED);
  }

  @Test
  void pageFurnitureBelongsToNoStory() {
    var page = Pages.imported("104_interleaved");
    assertThat(page.issueDate()).isEqualTo("2024-06-14");
    assertThat(page.pageNo()).isEqualTo("3");
    assertThat(page.lines())
        .filteredOn(line -> !line.role().ofArticle())
        .extracting(ImportedPage.Line::role)
        .containsExactly(Role.DATE_LINE, Role.PAGE_NUMBER, Role.EDITOR_LINE);
  }

  @Test
  void bracketsThatNameNobodyAreNoByline() {
    var article =
        only(
            "示例行动全面启动\n\n"
                + "近日，示例行动在全省启动，首批覆盖10个县(市、区)，重点推进疫苗(HPV)接种和健康教育。\n\n"
                + "行动将持续三年，每年评估一次。\n\n"
                + "(示例医院)\n");
    assertThat(article.byline()).isNotNull();
    assertThat(article.byline().text()).isEqualTo("(示例医院)");
    assertThat(article.body()).hasSize(2);
  }

  @Test
  void aYearIsInferredOpenlyOrLeftOut() {
    var dated = Pages.imported("101_wrapped").articles().getFirst().dates().getFirst();
    assertThat(dated.yearInferred()).isTrue();
    var undated = only("示例医院开展义诊\n\n5月8日，示例医院开展义诊活动，服务群众二百余人。\n\n(示例医院)\n");
    assertThat(undated.dates().getFirst().iso()).isNull();
    var stated = only("示例医院开展义诊\n\n2025年5月8日，示例医院开展义诊活动。\n\n(示例医院)\n");
    assertThat(stated.dates().getFirst().iso()).isEqualTo("2025-05-08");
    assertThat(stated.dates().getFirst().yearInferred()).isFalse();
  }

  @Test
  void aHeadOnOneLineTellsPaperDayAndPage() {
    var page =
        Pages.importer()
            .read(
                "page.txt",
                "健康云湖 2024年6月14日 星期五 第3版 要闻\n\n云湖市开展义诊\n\n昨日，云湖市开展义诊活动，服务群众二百余人。\n\n(云湖市卫健委)\n");
    assertThat(page.masthead()).isEqualTo("健康云湖");
    assertThat(page.issueDate()).isEqualTo("2024-06-14");
    assertThat(page.pageNo()).isEqualTo("3");
    assertThat(page.articles().getFirst().dates().getFirst().iso()).isEqualTo("2024-06-13");
  }

  @Test
  void reportersBeforeTheirTextAreItsByline() {
    var page =
        Pages.importer()
            .read(
                "page.txt",
                "云湖市召开基层卫生工作会议\n\n"
                    + "本报讯（通讯员 林示例 记者 何示例）\n\n"
                    + "3月14日，云湖市召开基层卫生工作会议，部署全年任务。\n\n"
                    + "街头献血点增至31处\n\n"
                    + "近日，献血点新增九处，市民可就近献血。\n\n"
                    + "(云湖市卫健委)\n");
    assertThat(page.articles()).hasSize(2);
    assertThat(page.articles().getFirst().byline().text()).startsWith("本报讯");
    assertThat(page.articles().getFirst().units()).isEmpty();
    assertThat(page.articles().getLast().headline().text()).isEqualTo("街头献血点增至31处");
  }

  @Test
  void questionsAndPrizesAreParagraphsAndNoHeadings() {
    var asked = only("流感疫苗一次说清\n\n问:孩子几岁可以打?\n\n答:六月龄以上都可以。\n\n问:感冒能打吗?\n\n答:好了再打。\n\n(云湖市卫健委)\n");
    assertThat(asked.body()).hasSize(4);
    var won =
        only(
            "青年医师演讲比赛落幕\n\n"
                + "9月20日,比赛在云湖举行,名单如下:\n\n"
                + "一等奖(1名)\n"
                + "云湖示例医院 陈示例\n\n"
                + "二等奖(1名)\n"
                + "白鹭示例医院 李示例\n\n"
                + "(云湖市卫健委)\n");
    assertThat(won.body()).hasSize(5);
    assertThat(won.body().get(2).text()).isEqualTo("云湖示例医院 陈示例");
  }

  @Test
  void aUnitAloneBelowItsTextSignsIt() {
    var article = only("证书领取通知\n\n合格证书即日起发放，逾期者请于2025年9月6日集中补领。\n\n云湖市卫健委\n");
    assertThat(article.byline().text()).isEqualTo("云湖市卫健委");
    assertThat(article.units().getFirst().unitId()).isNotNull();
    assertThat(article.dates().getFirst().iso()).isEqualTo("2025-09-06");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n\n",
        "一",
        "##",
        "# ",
        "()",
        "（）",
        "(",
        "\"",
        "—— ——",
        "第3版",
        "1",
        "\uD800",
        "𠮷野家 䶮",
        "\u0000\u0007",
        "a b c d e f",
        "一 二 三 四 五 六",
        "(省卫健委)",
        "(省卫健委)\n(省卫健委)",
        "。",
        "，\n，\n，",
        "标题\n\n标题\n\n标题"
      })
  void oddPagesAreAccountedForToo(String text) {
    var page = Pages.importer().read("odd.txt", text);
    assertThat(lineNumbers(page)).isEqualTo(nonBlank(text));
    assertThat(PageView.of(page)).isNotEmpty();
    assertThat(PageJson.of(page)).isNotEmpty();
  }

  static List<Integer> lineNumbers(ImportedPage page) {
    return page.lines().stream().map(ImportedPage.Line::line).collect(Collectors.toList());
  }

  static List<Integer> nonBlank(String text) {
    var lines = text.split("\r\n|\n|\r", -1);
    var numbers = new java.util.ArrayList<Integer>();
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        numbers.add(i + 1);
      }
    }
    return numbers;
  }

  private static ImportedArticle only(String text) {
    var page = Pages.importer().read("page.txt", text);
    assertThat(page.articles()).hasSize(1);
    return page.articles().getFirst();
  }

  private static ImportedArticle article(String page, String headline) {
    return Pages.imported(page).articles().stream()
        .filter(article -> headline.equals(article.headline().text()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Kind> kinds(ImportedArticle article) {
    return article.damage().stream().map(Damage::kind).toList();
  }
}
