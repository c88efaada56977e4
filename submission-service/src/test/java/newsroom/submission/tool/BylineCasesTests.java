package newsroom.submission.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import newsroom.platform.tool.JsonLines;
import newsroom.submission.byline.BylineReader;
import newsroom.submission.byline.NameIndex;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Every trap of bylines that we know, a case each; `eval bylines --score` tells the sums.
class BylineCasesTests {
  private static final String FOLDER = "/newsroom/submission/byline/";

  @TestFactory
  Stream<DynamicTest> everyCaseIsAnsweredExactly() throws Exception {
    var index = NameIndex.of(UnitFile.read(file("units.json")));
    var reader = new BylineReader(() -> index);
    return cases()
        .map(c ->
            DynamicTest.dynamicTest(
                c.get("trap").stringValue() + " " + c.get("text").stringValue(),
                () -> {
                  var answer = EvalBylines.answer(reader, c);
                  for (var field : new String[] {"is_byline", "units", "unresolved"}) {
                    assertThat(answer.get(field)).as(field).isEqualTo(c.get(field));
                  }
                }));
  }

  @Test
  void thereAreMoreCasesThanTheTradeKnowsTraps() throws Exception {
    assertThat(cases()).hasSizeGreaterThan(200);
    assertThat(cases().filter(c -> !c.get("is_byline").booleanValue())).hasSizeGreaterThan(80);
  }

  private static Stream<JsonNode> cases() throws IOException, URISyntaxException {
    return Files.readAllLines(file("cases.jsonl")).stream().map(JsonLines.JSON::readTree);
  }

  private static Path file(String name) throws URISyntaxException {
    var resource = BylineCasesTests.class.getResource(FOLDER + name);
    return Path.of(Objects.requireNonNull(resource, name).toURI());
  }
}
