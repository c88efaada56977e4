package newsroom.submission.article;

import static newsroom.submission.article.Samples.content;
import static newsroom.submission.article.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParagraphIdsTests {
  private final AtomicInteger next = new AtomicInteger();

  @Test
  void theSameWordsKeepTheirIdWhereverTheyMove() {
    assertThat(carried(text("甲", "乙", "丙"), "新", "甲", "丙")).containsExactly("new1", "p0", "p2");
  }

  @Test
  void anEditedParagraphInItsPlaceKeepsItsId() {
    assertThat(carried(text("甲", "乙", "丙"), "甲", "乙改", "丙")).containsExactly("p0", "p1", "p2");
  }

  @Test
  void anInsertedParagraphIsNew() {
    assertThat(carried(text("甲", "乙"), "甲", "新", "乙")).containsExactly("p0", "new1", "p1");
  }

  @Test
  void aRepeatedParagraphIsTwoParagraphs() {
    assertThat(carried(text("甲", "甲"), "甲", "甲", "甲")).containsExactly("p0", "p1", "new1");
  }

  @Test
  void anotherTextAltogetherKeepsThePlaces() {
    assertThat(carried(text("甲", "乙"), "丁", "戊", "己")).containsExactly("p0", "p1", "new1");
  }

  private List<String> carried(Text before, String... paragraphs) {
    return ParagraphIds.carried(
        before, content(paragraphs).body(), () -> "new" + next.incrementAndGet());
  }
}
