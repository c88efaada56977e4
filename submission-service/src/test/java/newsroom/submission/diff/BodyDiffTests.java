package newsroom.submission.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsroom.submission.diff.BodyDiff.Block;
import newsroom.submission.diff.BodyDiff.Passage;
import newsroom.submission.diff.BodyDiff.What;
import org.junit.jupiter.api.Test;

class BodyDiffTests {
  private final BodyDiff diff = new BodyDiff();

  @Test
  void aParagraphThatMovedIsNoNewOne() {
    var blocks =
        diff.between(
            List.of(p("a", "第一段讲义诊的由来。"), p("b", "第二段讲现场的情形。"), p("c", "第三段讲今后打算。")),
            List.of(p("c", "第三段讲今后打算。"), p("a", "第一段讲义诊的由来。"), p("b", "第二段讲现场的情形。")));
    assertThat(blocks).extracting(Block::what).containsExactly(What.MOVED, What.SAME, What.SAME);
    assertThat(blocks.getFirst().before()).containsExactly(2);
  }

  @Test
  void theIdTellsWhatWasRewrittenAltogether() {
    var blocks =
        diff.between(
            List.of(p("a", "首段。"), p("b", "旧的说法全都不要。")),
            List.of(p("a", "首段。"), p("b", "换成崭新一段文字！")));
    assertThat(blocks).extracting(Block::what).containsExactly(What.SAME, What.CHANGED);
  }

  @Test
  void whatCameAndWhatWentStandWhereTheyAre() {
    var blocks =
        diff.between(
            List.of(p("a", "医院举办讲座。"), p("b", "这一段要删。")),
            List.of(p("x", "新的导语，写时间地点。"), p("a", "医院举办培训。")));
    assertThat(blocks)
        .extracting(Block::what)
        .containsExactly(What.INSERTED, What.CHANGED, What.DELETED);
  }

  @Test
  void aParagraphCutInTwoIsOneChange() {
    var blocks =
        diff.between(
            List.of(p("a", "专家建议规律作息。此外还要合理饮食。")),
            List.of(p("a", "专家建议规律作息。"), p("b", "此外还要合理饮食。")));
    assertThat(blocks).allSatisfy(block -> assertThat(block.what()).isNotEqualTo(What.DELETED));
  }

  private static Passage p(String id, String text) {
    return new Passage(id, text);
  }
}
