package newsroom.submission.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalSearchTests {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream realOut = System.out;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(realOut);
  }

  @Test
  void questionsAreAnsweredBestFirst() throws Exception {
    var corpus =
        Files.writeString(
            folder.resolve("corpus.jsonl"),
            """
            {"id":7,"headline":"秋季义诊进社区","body":["医生讲解血压测量。","现场接种流感疫苗。"]}
            {"id":"b","headline":{"main":["流感疫苗","开打"]},"body":"接种点增加。","byline_raw":"(榕示例医院)"}
            {"id":"c","headline":"食堂改造完成","body":[]}
            """);
    var units =
        Files.writeString(
            folder.resolve("units.json"),
            "[{\"unit_id\":\"x\",\"name\":\"榕示例医院\",\"aliases\":[\"榕医\",{\"text\":\"榕院\"}]}]");
    var cases =
        Files.writeString(
            folder.resolve("cases.jsonl"),
            """
            {"id":1,"query":"流感疫苗"}
            {"id":2,"query":"榕院"}
            {"id":3,"query":"\\ud800"}
            {"id":4}
            """);
    int status =
        SubmissionTools.commandLine()
            .execute(
                "eval",
                "search",
                cases.toString(),
                "--corpus",
                corpus.toString(),
                "--units",
                units.toString());
    assertThat(status).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "{\"id\":1,\"results\":[\"b\",7]}",
            "{\"id\":2,\"results\":[\"b\"]}",
            "{\"id\":3,\"results\":[]}",
            "{\"id\":4,\"error\":\"query is missing\"}");
  }
}
