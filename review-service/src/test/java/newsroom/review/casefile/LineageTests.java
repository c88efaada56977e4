package newsroom.review.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTests {
  @Test
  void eachSentenceNamesTheVersionsWhoseWordsItHas() {
    var one = text(1, "晚上8点还亮着灯。“白天走不开。”他说。共有80人参加。");
    var two = text(2, "晚上8点还亮着灯。“白天走不开。”他说。共有81人参加，其中老人40人。");
    var three = text(3, "晚上8点还亮着灯。“白天走不开。”他说。共有81人参加，其中老年人40人。");
    var sentences = Lineage.of(List.of(one, two, three));
    assertThat(sentences)
        .extracting(Lineage.Sentence::text)
        .containsExactly("晚上8点还亮着灯。", "“白天走不开。”", "他说。", "共有81人参加，其中老年人40人。");
    assertThat(sentences.getFirst().versions()).containsExactly(1);
    assertThat(sentences.getLast().versions()).containsExactly(1, 2, 3);
    assertThat(sentences.getLast().from()).isEqualTo(20);
  }

  @Test
  void aNewParagraphIsOfTheVersionThatBroughtIt() {
    var one = text(1, "第一段。");
    var two =
        one.with(
            2, 1, "2", one.headline(), List.of(one.body().getFirst(), paragraph("p2", "没有句号的一段")));
    assertThat(Lineage.of(List.of(one, two)).getLast().versions()).containsExactly(2);
    assertThat(Lineage.of(List.of())).isEmpty();
  }

  private static VersionText text(int no, String words) {
    return new VersionText(
        no,
        no - 1,
        "" + no,
        new VersionText.Headline(null, List.of("题"), null),
        List.of(paragraph("p1", words)),
        "NEWS_BRIEF",
        "ORIGINAL",
        null,
        "",
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  private static VersionText.Paragraph paragraph(String id, String words) {
    return new VersionText.Paragraph(id, "TEXT", words, null, null, List.of(), null, null);
  }
}
