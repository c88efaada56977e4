package newsroom.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CorrectionTests {
  private static final Map<String, Object> ARTICLE = article();

  private static Map<String, Object> article() {
    var article = new LinkedHashMap<String, Object>();
    article.put("headline", Map.of("main", List.of("夜门诊开到村口")));
    article.put("body", List.of(Map.of("kind", "TEXT", "text", "灯还亮着。")));
    article.put("bylineUnits", List.of(Map.of("unitId", "u1", "name", "示例医院")));
    article.put("genre", "FEATURE");
    article.put("pointer", null);
    return article;
  }

  @Test
  void whatWasReadRightIsTakenAsItIs() {
    var proposed =
        JsonMapper.shared()
            .readTree(
                """
                {"headline": {"eyebrow": null, "main": ["夜门诊开到村口"], "deck": null},
                 "body": [{"kind": "TEXT", "text": "灯还亮着。", "level": null}],
                 "bylineUnits": [{"unitId": "u1", "name": "示例省示例医院"}],
                 "genre": "FEATURE", "pointer": null}
                """);

    var correction = Correction.of(proposed, ARTICLE);

    assertThat(correction.fields()).isZero();
    assertThat(correction.copy().get("bylineUnits")).isEqualTo(proposed.path("bylineUnits"));
    assertThat(correction.copy().keySet()).isEqualTo(ARTICLE.keySet());
  }

  @Test
  void everyFieldThatWasReadWrongIsMendedAndCounted() {
    var proposed =
        JsonMapper.shared()
            .readTree(
                """
                {"headline": {"main": ["夜门诊", "开到村口"]}, "body": [],
                 "bylineUnits": [{"unitId": null, "name": "示例医院"}], "genre": "BRIEF", "pointer": "详见"}
                """);

    var correction = Correction.of(proposed, ARTICLE);

    assertThat(correction.fields()).isEqualTo(5);
    assertThat(correction.copy()).isEqualTo(ARTICLE);
  }

  @Test
  void whatCouldNotBeReadAtAllIsTypedInFull() {
    var correction = Correction.of(JsonMapper.shared().missingNode(), ARTICLE);

    assertThat(correction.copy()).isEqualTo(ARTICLE);
    assertThat(correction.fields()).isEqualTo(4);
    assertThat(Arrays.asList(correction.copy().get("pointer"))).containsOnlyNulls();
  }
}
