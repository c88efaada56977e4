package newsroom.submission.article;

import static newsroom.submission.article.Samples.content;
import static newsroom.submission.article.Samples.copy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
