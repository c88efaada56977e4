package newsroom.submission.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTests {
  @Test
  void theAuthorsPunctuationStaysAsItIs() {
    assertThat(Wording.normalised("会议强调,要“求真务实\"；务实！(示例)…… 2023年—2025年"))
        .contains("会议强调,要“求真务实\"；务实！(示例)…… 2023年—2025年");
  }

  @Test
  void textIsComposedAndHasNoSpaceAtItsEnds() {
    assertThat(Wording.normalised("\u3000\u3000cafe\u0301 \u00a0\ufeff")).contains("caf\u00e9");
  }

  @Test
  void lineBreaksAndTabsInsideAParagraphAreSpaces() {
    assertThat(Wording.normalised("一\r\n二\t三\u2028四")).contains("一  二 三 四");
  }

  @Test
  void whatIsNoCharacterIsNoText() {
    assertThat(Wording.normalised("一\u0000二")).isEmpty();
    assertThat(Wording.normalised("一\ud83d")).isEmpty();
    assertThat(Wording.normalised("一\uffff")).isEmpty();
    assertThat(Wording.normalised("一\ufdd0")).isEmpty();
    assertThat(Wording.unprintablePlace("𠮷\n一\u0007二")).isEqualTo(3);
    assertThat(Wording.unprintablePlace("𠮷一\ud83d")).isEqualTo(2);
  }

  @Test
  void ideographsAndFullWidthMarksCountOneLatinAndDigitsHalf() {
    assertThat(Wording.length("福建省血液中心，")).isEqualTo(8);
    assertThat(Wording.length("10月20日")).isEqualTo(4);
    assertThat(Wording.length("COVID-19")).isEqualTo(4);
    assertThat(Wording.length("HPV疫苗")).as("a half left over is a place").isEqualTo(4);
    assertThat(Wording.length("８３．５％")).as("full-width forms").isEqualTo(5);
    assertThat(Wording.length("“……——”")).isEqualTo(6);
    assertThat(Wording.length("37.5℃")).isEqualTo(3);
    assertThat(Wording.length("café αβ")).isEqualTo(3);
  }

  @Test
  void whatIsNotSeenCountsNothingAndARareNameIsOneCharacter() {
    assertThat(Wording.length("　 \t\u200b")).isZero();
    assertThat(Wording.length("𠮷野家")).isEqualTo(3);
    assertThat(Wording.length("䶮")).isEqualTo(1);
    assertThat(Wording.length("葛\udb40\udd00")).isEqualTo(1);
    assertThat(Wording.characters("10月20日 COVID-19")).isEqualTo(14);
  }
}
