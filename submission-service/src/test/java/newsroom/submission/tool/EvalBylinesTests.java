package newsroom.submission.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalBylinesTests {
  private static final String UNITS =
      """
      [{"unit_id":"hospital","name":"榕示例省立医院","type":"HOSPITAL","parent":null,
        "aliases":["省立示例医院",{"text":"榕示例老医院","from":"2001-01-01","to":"2009-12-31"}]}]
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(realOut);
    System.setErr(realErr);
  }

  @Test
  void everyCaseIsAnsweredOnALineOfItsOwn() throws Exception {
    int status =
        evaluate(
            """
            {"id":1,"text":"会议圆满结束。(省立示例医院)","date":"2025-01-01"}
            {"id":"b","text":"(试行)","date":"2025-01-01"}
            """);
    assertThat(lines())
        .containsExactly(
            "{\"id\":1,\"is_byline\":true,\"units\":[\"hospital\"],\"unresolved\":[]}",
            "{\"id\":\"b\",\"is_byline\":false,\"units\":[],\"unresolved\":[]}");
    assertThat(status).isZero();
  }

  @Test
  void anAliasCountsInItsPeriodOnly() throws Exception {
    evaluate(
        """
        {"id":1,"text":"(榕示例老医院)","date":"2009-12-31"}
        {"id":2,"text":"(榕示例老医院)","date":"2010-01-01"}
        """);
    assertThat(lines().getFirst()).contains("\"units\":[\"hospital\"]");
    assertThat(lines().getLast()).contains("\"units\":[]");
  }

  @Test
  void aBadLineIsNamedAndCostsNoOtherItsAnswer() throws Exception {
    int status =
        evaluate(
            """
            {"id":1,"text":"(省立示例医院)"}
            {"id":2,"text":

            {"id":3}
            [4]
            {"id":"\\ud800","text":"(省立示例医院)"}
            """);
    assertThat(status).isEqualTo(1);
    assertThat(lines()).hasSize(3);
    assertThat(lines().get(1)).startsWith("{\"id\":3,\"error\":");
    assertThat(lines().get(2)).startsWith("{\"id\":\"\\ud800\",\"is_byline\":true");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2", "line 4", "line 5");
  }

  @Test
  void aFileOfUnitsThatIsNoneIsRefusedInOneLine() throws Exception {
    var cases = Files.writeString(folder.resolve("cases.jsonl"), "{\"id\":1,\"text\":\"\"}");
    var said = new StringWriter();
    int status =
        SubmissionTools.commandLine()
            .setErr(new PrintWriter(said))
            .execute("eval", "bylines", cases.toString(), "--units", cases.toString());
    assertThat(status).isEqualTo(1);
    assertThat(said.toString()).contains("an array of units is expected").hasLineCount(1);
  }

  private java.util.List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private int evaluate(String lines) throws Exception {
    var cases = Files.writeString(folder.resolve("cases.jsonl"), lines);
    var units = Files.writeString(folder.resolve("units.json"), UNITS);
    return SubmissionTools.commandLine()
        .execute("eval", "bylines", cases.toString(), "--units", units.toString());
  }
}
