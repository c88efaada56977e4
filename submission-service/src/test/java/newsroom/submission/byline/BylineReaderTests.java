package newsroom.submission.byline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylineReaderTests {
  private static final LocalDate DAY = LocalDate.of(2025, 5, 20);

  private static final List<KnownUnit> UNITS =
      List.of(
          unit("office", "闽海省卫生健康委员会机关党委", "闽海省卫生健康委员会", "省卫健委机关党委"),
          unit("youth", "闽海省卫生健康委员会机关团委", "闽海省卫生健康委员会"),
          unit("family", "闽海省卫生健康委员会人口监测与家庭发展处", "闽海省卫生健康委员会"),
          unit("blood", "闽海省血液中心", null, "省血液中心"),
          unit("children", "闽海省儿童示例医院", null),
          unit("daily", "闽海日报", null),
          unit("site", "国家卫生健康委员会网站", "国家卫生健康委员会"),
          unit("rare", "𠮷溪䶮山示例医院", null));

  private static final NameIndex INDEX = NameIndex.of(UNITS);
  private static final BylineReader READER = new BylineReader(() -> INDEX);

  private static KnownUnit unit(String id, String name, String parent, String... aliases) {
    return KnownUnit.of(id, name, null, parent, aliases);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whiteSpaceInsideANameNeverChangesWhoIsMeant(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      var chosen = chosen(random);
      var written = chosen.stream().map(u -> wrapped(u.name(), random)).toList();
      var separator = List.of("、", "，", " ", "", "/", "\n").get(random.nextInt(6));
      var text = "活动圆满结束。(" + String.join(separator, written) + ")";
      assertThat(READER.read(text, DAY).units()).as(text).isEqualTo(ids(chosen));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void whatStandsBeforeDoesNotChangeWhatTheBracketSays(long seed) {
    var random = new Random(seed);
    var words =
        List.of("会议(扩大)在省城举行。", "覆盖93个县(市、区)。\n", "(一)加强领导。", "他说:“好!”", "完成HPV(试行)工作。\n\n");
    for (int round = 0; round < 50; round++) {
      var chosen = chosen(random);
      var bracket = "(" + String.join("、", chosen.stream().map(KnownUnit::name).toList()) + ")";
      var before =
          words.get(random.nextInt(words.size())) + words.get(random.nextInt(words.size()));
      assertThat(READER.read(before + bracket, DAY).units()).isEqualTo(ids(chosen));
      assertThat(READER.read(bracket, DAY)).isEqualTo(READER.read(before + bracket, DAY));
    }
  }

  @Test
  void widthOfBracketsAndSeparatorsDoesNotMatter() {
    var wide = READER.read("（闽海日报，国家卫健委官网）", DAY);
    assertThat(wide).isEqualTo(READER.read("(闽海日报,国家卫健委官网)", DAY));
    assertThat(wide.units()).containsExactly("daily", "site");
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void noTextHoweverOddBreaksTheReader(long seed) {
    var random = new Random(seed);
    var alphabet =
        "()（）【】[]、，,/ \n\u3000\u00a0“”《》·:省市县闽海日报文图记者张三\ud842\udfb7\ud842\udc00\u0000\u200b\u0301①㎎20年";
    for (int round = 0; round < 400; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThatCode(() -> READER.read(text.toString(), DAY))
          .as(text.toString())
          .doesNotThrowAnyException();
      var byline = READER.read(text.toString(), null);
      assertThat(byline.isByline() || byline.named().isEmpty()).isTrue();
    }
  }

  @Test
  void aPageOfBracketsIsReadInAMoment() {
    var text = "(" + "闽海省血液中心某某".repeat(300) + ")" + "(一)某(".repeat(2000);
    assertThat(Duration.ofSeconds(5)).isGreaterThan(timed(() -> READER.read(text, DAY)));
    assertThat(Duration.ofSeconds(5))
        .isGreaterThan(timed(() -> READER.read("(".repeat(100_000), DAY)));
  }

  @Test
  void anAliasOfTwoUnitsIsOfferedAndNotGuessed() {
    var index =
        NameIndex.of(List.of(unit("a", "甲城示例医院", null, "示例院"), unit("b", "乙城示例医院", null, "示例院")));
    var byline = new BylineReader(() -> index).read("(示例院)", DAY);
    assertThat(byline.isByline()).isTrue();
    assertThat(byline.units()).isEmpty();
    assertThat(byline.unresolved()).containsExactly("示例院");
    assertThat(byline.named().getFirst().meant())
        .extracting(KnownUnit::unitId)
        .containsExactly("a", "b");
  }

  @Test
  void aNearerFormWinsOverAFartherOne() {
    var index =
        NameIndex.of(List.of(unit("a", "甲海省血液中心", null, "省血液中心"), unit("b", "乙海省血液中心", null)));
    assertThat(new BylineReader(() -> index).read("(省血液中心)", DAY).units()).containsExactly("a");
  }

  @Test
  void theWordAtANameTellsWhatTheUnitDid() {
    var byline = READER.read("(文/闽海日报 图/省血液中心 国家卫健委网站整理)", DAY);
    assertThat(byline.named())
        .extracting(Byline.Named::part)
        .containsExactly(Byline.Part.CONTRIBUTED, Byline.Part.PHOTO, Byline.Part.COMPILED);
  }

  @Test
  void aTypedBylineNeedsNoBrackets() {
    assertThat(READER.resolve(" 省卫健委机关党委 机关团委 ", DAY).units()).containsExactly("office", "youth");
    assertThat(READER.resolve("(省卫健委机关党委、某某)", DAY).unresolved()).containsExactly("某某");
    assertThat(READER.resolve("  ", DAY).isByline()).isFalse();
  }

  private static Duration timed(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static List<KnownUnit> chosen(Random random) {
    var shuffled = new ArrayList<>(UNITS);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, 1 + random.nextInt(4));
  }

  private static List<String> ids(List<KnownUnit> units) {
    return units.stream().map(KnownUnit::unitId).toList();
  }

  private static String wrapped(String name, Random random) {
    var spaces = List.of(" ", "\n", "\u3000", "\u00a0", "  ", "\u200b");
    var out = new StringBuilder();
    int[] characters = name.codePoints().toArray();
    IntStream.range(0, characters.length)
        .forEach(i -> {
          if (i > 0 && random.nextInt(3) == 0) {
            out.append(spaces.get(random.nextInt(spaces.size())));
          }
          out.appendCodePoint(characters[i]);
        });
    return out.toString();
  }
}
