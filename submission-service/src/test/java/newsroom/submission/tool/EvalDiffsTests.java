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

class EvalDiffsTests {
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
  void changesComeAsPlacesInCodePoints() throws Exception {
    var cases =
        Files.writeString(
            folder.resolve("cases.jsonl"),
            """
            {"id":1,"before":"𠮷村扩大接种","after":"𠮷村扩充接种"}
            {"id":2,"before":"同样","after":"同样"}
            {"id":3,"before":"就诊","after":"免费就诊。"}
            {"id":4,"before":"\\ud83d一","after":"二"}
            {"id":5,"before":"一"}
            """);
    int status = SubmissionTools.commandLine().execute("eval", "diffs", cases.toString());
    assertThat(status).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "{\"id\":1,\"spans\":[{\"op\":\"replace\",\"before\":[2,4],\"after\":[2,4]}]}",
            "{\"id\":2,\"spans\":[]}",
            "{\"id\":3,\"spans\":[{\"op\":\"insert\",\"before\":[0,0],\"after\":[0,2]},"
                + "{\"op\":\"insert\",\"before\":[2,2],\"after\":[4,5]}]}",
            "{\"id\":4,\"spans\":[{\"op\":\"replace\",\"before\":[0,2],\"after\":[0,1]}]}",
            "{\"id\":5,\"error\":\"after is missing\"}");
  }
}
