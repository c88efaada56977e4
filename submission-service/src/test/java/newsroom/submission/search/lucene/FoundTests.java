package newsroom.submission.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newsroom.submission.search.Filter;
import newsroom.submission.search.Hit;
import newsroom.submission.search.Question;
import newsroom.submission.search.Searchable;
import org.junit.jupiter.api.Test;

/// What people ask finds what they mean, best first, and little else.
class FoundTests {
  private final LuceneIndex index = Corpus.index(Corpus.articles());

  @Test
  void labelledQuestionsFindWhatTheyShould() {
    double precision = 0;
    double first = 0;
    double recall = 0;
    double gain = 0;
    int asked = 0;
    var misses = new ArrayList<String>();
    for (var one : Corpus.queries()) {
      var found = ids(one.query());
      var wanted = one.grades();
      if (wanted.isEmpty()) {
        assertThat(found).as(one.query()).isEmpty();
        continue;
      }
      long right = found.stream().filter(wanted::containsKey).count();
      // What has only some of the words may follow, never stand before
      long before = found.stream().limit(wanted.size()).filter(wanted::containsKey).count();
      first += (double) before / Math.min(Math.max(1, found.size()), wanted.size());
      precision += (double) right / Math.max(1, found.size());
      recall += (double) right / wanted.size();
      gain += gain(found, wanted);
      asked++;
      if (before < wanted.size()) {
        misses.add(one.query() + ": " + found + ", not " + wanted);
      }
    }
    var told =
        "%d questions: precision %.3f, of the first %.3f, recall %.3f, nDCG %.3f%n%s"
            .formatted(
                asked,
                precision / asked,
                first / asked,
                recall / asked,
                gain / asked,
                String.join("\n", misses));
    assertThat(asked).isGreaterThanOrEqualTo(40);
    assertThat(first / asked).as(told).isGreaterThan(0.97);
    assertThat(precision / asked).as(told).isGreaterThan(0.86);
    assertThat(recall / asked).as(told).isGreaterThan(0.97);
    assertThat(gain / asked).as(told).isGreaterThan(0.97);
  }

  @Test
  void aWordIsFoundByItsSound() {
    for (var typed : List.of("tnb", "tangniaobing", "tang niao bing")) {
      assertThat(ids(typed)).as(typed).startsWith("a17");
    }
    assertThat(ids("zhfangyaofang")).isEmpty();
    assertThat(ids("yaofang")).contains("a50");
    assertThat(ids("icu")).containsExactly("a62");
    assertThat(ids("心里健康 讲座")).startsWith("a16");
  }

  @Test
  void aYearIsWhenItCameInOrWhatIsWritten() {
    assertThat(ids("2026年11月 糖尿病")).startsWith("a17");
    assertThat(ids("2019 医改")).startsWith("a10");
  }

  @Test
  void aQuestionIsAnsweredByWhatHasMostOfItsWords() {
    assertThat(ids("孩子近视了每天要在户外多久？")).startsWith("a25");
    assertThat(ids("家里老人摔倒骨折怎么办")).startsWith("a55");
    assertThat(ids("采蘑菇吃了中毒要打什么电话")).startsWith("a53");
  }

  @Test
  void aNumberIsFoundBesideLetters() {
    var own = Corpus.index(List.of());
    var first = Corpus.articles().getFirst();
    own.put(new Searchable("x", "1", null, null, "新增设备", "", "", "公共场所AED320台", first.facts()));
    own.refresh();
    assertThat(own.find(new Question("320台", Filter.ALL, 5, false))).hasSize(1);
    assertThat(own.find(new Question("AED320", Filter.ALL, 5, false))).hasSize(1);
  }

  @Test
  void nothingThatCanBeTypedIsTooOdd() {
    var odd =
        List.of(
            "",
            " ",
            "*",
            "?",
            "AND OR NOT",
            "+-&&||!(){}[]^\"~*?:\\/",
            "a:b",
            "\"",
            "“”",
            "“”“",
            "😀",
            "\uD83D",
            "\uDC00流感",
            "流\uD83D感",
            "\u0000",
            "流感 ".repeat(3000),
            "感".repeat(10_000),
            "的",
            "的了",
            "1",
            "１２０",
            "-",
            "2026-000101",
            "2026-999999",
            "(流感",
            "流感~2",
            "é",
            "👨‍👩‍👧 流感",
            "《》",
            "\n\n",
            "%",
            "'; drop",
            "<b>流感</b>",
            "a".repeat(10_000),
            "𠮷",
            "﷽",
            "\u202E流感");
    for (var text : odd) {
      assertThat(index.find(new Question(text, Filter.ALL, 50, true))).as(text).isNotNull();
    }
    var random = new Random(3);
    for (int i = 0; i < 400; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(20); j >= 0; j--) {
        text.append(
            random.nextBoolean()
                ? odd.get(random.nextInt(odd.size()))
                    .chars()
                    .limit(3)
                    .mapToObj(Character::toString)
                    .reduce("", String::concat)
                : Character.toString(random.nextInt(0xFFFF)));
      }
      assertThat(index.find(new Question(text.toString(), Filter.ALL, 10, true))).isNotNull();
    }
  }

  @Test
  void aUnitFindsItsOwnOnly() {
    assertThat(index.find(new Question("流感", Filter.ofUnit("unit-of-a01"), 50, false)))
        .extracting(Hit::articleId)
        .containsExactly("a01");
    assertThat(index.find(new Question("2026-000102", Filter.ofUnit("unit-of-a01"), 50, false)))
        .isEmpty();
    assertThat(index.find(new Question("流感", Filter.ofUnit("nobody"), 50, true))).isEmpty();
  }

  @Test
  void aReceiptNumberFindsItsArticle() {
    assertThat(ids(" 2026-000102 ")).containsExactly("a02");
    assertThat(ids("２０２６－０００１０２")).containsExactly("a02");
  }

  @Test
  void thePlacesFoundAreShownInPieces() {
    var hit = index.find(new Question("戒烟门诊", Filter.ALL, 1, true)).getFirst();
    assertThat(hit.headline())
        .containsExactly(
            new Hit.Piece("世界无烟日：", false),
            new Hit.Piece("戒烟门诊", true),
            new Hit.Piece("送上门", false));
    assertThat(hit.body().getFirst())
        .contains(new Hit.Piece("戒烟门诊", true))
        .extracting(Hit.Piece::text)
        .noneMatch(String::isEmpty);
  }

  @Test
  void whatIsFoundByAnotherNameIsMarkedToo() {
    var hit = index.find(new Question("心肌梗塞", Filter.ALL, 1, true)).getFirst();
    assertThat(hit.headline()).contains(new Hit.Piece("心梗", true));
    assertThat(hit.body().getFirst()).contains(new Hit.Piece("心肌梗死", true));
  }

  @Test
  void aWordAcrossTheEdgeOfTwoOthersIsNotThere() {
    assertThat(ids("生活")).doesNotContain("a65");
    assertThat(ids("医生")).contains("a65");
  }

  @Test
  void whatIsPutAgainTakesThePlaceOfWhatWasThere() {
    var first = Corpus.articles().getFirst();
    var own = Corpus.index(List.of(first));
    own.put(
        new Searchable(
            first.articleId(), "new", null, null, "儿科扩容", "", "", "新增床位", first.facts()));
    own.refresh();
    assertThat(own.size()).isEqualTo(1);
    assertThat(own.holds(first.articleId(), first.fingerprint())).isFalse();
    assertThat(own.holds(first.articleId(), "new")).isTrue();
    assertThat(own.find(new Question("流感", Filter.ALL, 5, false))).isEmpty();
  }

  private List<String> ids(String query) {
    return index.find(new Question(query, Filter.ALL, 50, false)).stream()
        .map(Hit::articleId)
        .toList();
  }

  private static double gain(List<String> found, Map<String, Integer> wanted) {
    double got = 0;
    for (int i = 0; i < found.size(); i++) {
      got += worth(wanted.getOrDefault(found.get(i), 0), i);
    }
    double most = 0;
    var best = wanted.values().stream().sorted(Comparator.reverseOrder()).toList();
    for (int i = 0; i < best.size(); i++) {
      most += worth(best.get(i), i);
    }
    return got / most;
  }

  private static double worth(int grade, int place) {
    return (Math.pow(2, grade) - 1) / (Math.log(place + 2) / Math.log(2));
  }
}
