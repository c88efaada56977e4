package newsroom.submission.article;

import static newsroom.submission.article.Samples.content;
import static newsroom.submission.article.Samples.copy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import newsroom.contracts.submission.AiUse;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.ReprintSource;
import newsroom.contracts.submission.Verification;
import org.junit.jupiter.api.Test;

class ContentTests {
  @Test
  void theCanonicalJsonIsTheSameOnEveryPlatform() {
    assertThat(content("第一段，\"引号\"和\\。", "第二段。").canonicalJson())
        .isEqualTo(
            """
            {"body":[{"kind":"TEXT","text":"第一段，\\"引号\\"和\\\\。"},\
            {"kind":"TEXT","text":"第二段。"}],\
            "bylineUnits":[{"name":"示例医院","role":"CONTRIBUTED","unitId":"u1"}],\
            "eventDate":"2026-10-20","genre":"NEWS_BRIEF",\
            "headline":{"eyebrow":"引题","main":["示例医院开出夜门诊"]},\
            "origin":"ORIGINAL","rawByline":"(示例医院)"}\
            """);
  }

  @Test
  void theHashIsThatOfTheCanonicalJsonInUtf8() {
    assertThat(content("第一段，\"引号\"和\\。", "第二段。").hash())
        .isEqualTo("00dccd6d92d89f7a10cb0bea4d3920e6ded37b9288303abf8e5fc599cea16554");
    assertThat(reprint().hash())
        .isEqualTo("c82d1e211bc533c7c565bcf7a8439d5a36a861a9911eb9b2782ec0582e5a97a3");
  }

  @Test
  void whatIsNewInATextIsInItsHashAndNothingOfItWhereNothingIsUsed() {
    var rich =
        new Content(
            new Headline(null, List.of("标题"), null),
            List.of(
                new Passage(
                    PassageKind.LIST_ITEM,
                    "甲",
                    2,
                    true,
                    List.of(new Emphasis(0, 1, Emphasis.Kind.STRONG)),
                    null,
                    null),
                new Passage(PassageKind.IMAGE, "图说", null, null, List.of(), "p1", "张三示例")),
            "NOTICE",
            Origin.REPRINT,
            new ReprintSource(
                "示例日报",
                null,
                null,
                "原题",
                null,
                null,
                List.of(new ReprintSource.ChannelRight("PRINT", "STATUTORY", null))),
            "",
            List.of(),
            null,
            null,
            null,
            new Particulars(
                List.of("医保"),
                Instant.parse("2026-11-30T16:00:00Z"),
                "call-1",
                new AiUse(true, "POLISHED"),
                List.of(Sensitivity.MINOR),
                new Verification(true, null, "现场核实", List.of("甲", "乙"), List.of("录音"))));
    assertThat(rich.canonicalJson())
        .isEqualTo(
            """
            {"ai":{"extent":"POLISHED","used":true},\
            "body":[{"kind":"LIST_ITEM","level":2,\
            "marks":[{"from":0,"kind":"STRONG","to":1}],"ordered":true,"text":"甲"},\
            {"credit":"张三示例","kind":"IMAGE","photoId":"p1","text":"图说"}],\
            "bylineUnits":[],"callId":"call-1","genre":"NOTICE",\
            "headline":{"main":["标题"]},"keywords":["医保"],\
            "notBefore":"2026-11-30T16:00:00Z","origin":"REPRINT","rawByline":"",\
            "reprint":{"originalTitle":"原题","rights":[{"basis":"STATUTORY","channel":"PRINT"}],\
            "sourceName":"示例日报"},"sensitivity":["MINOR"],\
            "verification":{"critical":true,"evidence":["录音"],"method":"现场核实",\
            "sources":["甲","乙"]}}\
            """);
  }

  @Test
  void composedAndDecomposedAndPaddedTextHaveOneHash() {
    assertThat(content("caf\u00e9").hash()).isEqualTo(content("  cafe\u0301\n").hash());
  }

  @Test
  void blankParagraphsDoNotCount() {
    assertThat(content("一", " ", "\u3000", "二").hash()).isEqualTo(content("一", "二").hash());
  }

  @Test
  void otherWordsOrAnotherOrderHaveAnotherHash() {
    assertThat(content("一", "二").hash())
        .isNotEqualTo(content("二", "一").hash())
        .isNotEqualTo(content("一二").hash())
        .isNotEqualTo(reprint().hash());
  }

  static Content reprint() {
    return CopyCheck.check(
        copy(
            Origin.REPRINT,
            new Copy.Source(
                "示例日报", null, null, "夜门诊来了", "https://daily.example/1", LocalDate.of(2026, 10, 19)),
            "一",
            "二"),
        "u1"::equals);
  }
}
