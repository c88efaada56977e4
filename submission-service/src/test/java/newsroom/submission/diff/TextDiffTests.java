package newsroom.submission.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import newsroom.submission.diff.Span.Op;
import newsroom.submission.diff.Span.Range;
import org.junit.jupiter.api.Test;

/// What holds for every comparison, whatever the texts.
class TextDiffTests {
  private static final int ROUNDS = 600;
  private static final List<String> SCRAPS =
      List.of(
          "开展",
          "义诊",
          "健康",
          "检查",
          "的",
          "，",
          "。",
          "、",
          "\n",
          "10",
          "20",
          "月",
          "日",
          "HPV",
          "疫苗",
          "𠮷",
          "䶮",
          "é",
          "e\u0301",
          "👨‍👩‍👧",
          "🇨🇳",
          "葛\uDB40\uDD00",
          "\uD83D",
          "\uDC00",
          " ",
          "“",
          "”",
          "\r\n",
          "张",
          "示例",
          "主任",
          "扩大",
          "扩充",
          "…",
          "……",
          "一",
          "百",
          "\u200B",
          "\u0000",
          "한국",
          "１２",
          "1️⃣",
          "-3.5",
          "https://example.com/a?b=1",
          "县医共体",
          "不",
          "能",
          "अनुच्छेद",
          "﷽",
          "无",
          "#");

  private final TextDiff diff = new TextDiff();

  @Test
  void equalTextsHaveNoChange() {
    for (var marked : Marked.all()) {
      assertThat(diff.between(marked.after(), marked.after())).isEmpty();
    }
    assertThat(diff.between("", "")).isEmpty();
  }

  @Test
  void theChangesMakeTheOneTextTheOther() {
    var random = new Random(20261122);
    for (int i = 0; i < ROUNDS; i++) {
      var before = any(random);
      check(before, random.nextBoolean() ? any(random) : edited(before, random));
    }
    Marked.all().forEach(marked -> check(marked.before(), marked.after()));
  }

  @Test
  void toldTheOtherWayRoundTheyAreTheSameTheOtherWayRound() {
    var random = new Random(7);
    for (int i = 0; i < ROUNDS; i++) {
      var before = any(random);
      var after = edited(before, random);
      assertThat(diff.between(after, before))
          .isEqualTo(diff.between(before, after).stream().map(TextDiffTests::mirrored).toList());
    }
  }

  @Test
  void whatIsOneCharacterToTheEyeIsNeverCut() {
    var random = new Random(11);
    for (int i = 0; i < ROUNDS; i++) {
      var before = any(random);
      var after = edited(before, random);
      for (var span : diff.between(before, after)) {
        assertWhole(before, span.before());
        assertWhole(after, span.after());
      }
    }
  }

  @Test
  void numbersAndLatinWordsAreNeverCut() {
    var word = Pattern.compile("[0-9A-Za-z]{2}");
    var random = new Random(13);
    var pieces = List.of("HPV", "CT", "疫苗", "120", "3.5", "，", "例", "APP");
    for (int i = 0; i < ROUNDS; i++) {
      var before = joined(random, pieces, 12);
      var after = joined(random, pieces, 12);
      for (var span : diff.between(before, after)) {
        for (int edge : new int[] {span.before().from(), span.before().to()}) {
          if (edge > 0 && edge < before.length()) {
            assertThat(before.substring(edge - 1, edge + 1)).doesNotMatch(word);
          }
        }
      }
    }
  }

  @Test
  void twoChangesNeverTouch() {
    var random = new Random(17);
    for (int i = 0; i < ROUNDS; i++) {
      var before = any(random);
      var spans = diff.between(before, edited(before, random));
      for (int j = 1; j < spans.size(); j++) {
        var gap = spans.get(j).before().from() - spans.get(j - 1).before().to();
        assertThat(gap).isPositive();
        assertThat(spans.get(j).after().from() - spans.get(j - 1).after().to()).isEqualTo(gap);
      }
    }
  }

  @Test
  void placesCountCodePoints() {
    assertThat(diff.between("𠮷𠮷村120人", "𠮷𠮷村150人"))
        .containsExactly(new Span(Op.REPLACE, new Range(3, 6), new Range(3, 6)));
  }

  @Test
  void aLongArticleIsComparedInGoodTime() {
    var random = new Random(19);
    var before = joined(random, SCRAPS.subList(0, 8), 12_000);
    var after = joined(random, SCRAPS.subList(0, 8), 12_000);
    long start = System.nanoTime();
    check(before, after);
    check(before.replace("\n", ""), after.replace("\n", ""));
    check("一\n".repeat(10_000), "二\n".repeat(9_000));
    assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(60);
  }

  private void check(String before, String after) {
    var spans = diff.between(before, after);
    var points = before.codePoints().toArray();
    var target = after.codePoints().toArray();
    var built = new StringBuilder();
    int at = 0;
    int there = 0;
    for (var span : spans) {
      assertThat(span.before().from()).isGreaterThanOrEqualTo(at);
      built.append(new String(points, at, span.before().from() - at));
      there += span.before().from() - at;
      assertThat(span.after().from()).isEqualTo(there);
      built.append(new String(target, there, span.after().to() - there));
      there = span.after().to();
      at = span.before().to();
      assertThat(span.op() == Op.INSERT).isEqualTo(span.before().from() == span.before().to());
      assertThat(span.op() == Op.DELETE).isEqualTo(span.after().from() == span.after().to());
    }
    built.append(new String(points, at, points.length - at));
    assertThat(built.toString()).isEqualTo(after);
  }

  private static void assertWhole(String text, Range range) {
    var eye = BreakIterator.getCharacterInstance();
    eye.setText(text);
    assertThat(eye.isBoundary(text.offsetByCodePoints(0, range.from()))).as(text).isTrue();
    assertThat(eye.isBoundary(text.offsetByCodePoints(0, range.to()))).as(text).isTrue();
  }

  private static Span mirrored(Span span) {
    return Span.of(span.after(), span.before());
  }

  private static String any(Random random) {
    return joined(random, SCRAPS, random.nextInt(30));
  }

  private static String edited(String text, Random random) {
    var edited = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(edited.length() + 1);
      int to = Math.min(edited.length(), at + random.nextInt(4));
      edited.replace(at, to, SCRAPS.get(random.nextInt(SCRAPS.size())));
    }
    return edited.toString();
  }

  private static String joined(Random random, List<String> pieces, int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
