package newsroom.review.tool;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import newsroom.platform.tool.BadFile;
import newsroom.platform.tool.JsonLines;
import newsroom.review.similar.Likeness;
import newsroom.review.similar.Likeness.Copy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `eval similar`: {id, a, b, a_date, b_date} to {id, label}.
@Command(
    name = "similar",
    description =
        "{id,a,b,a_date,b_date} to {id,label}: same-text, near-duplicate, same-event, unrelated. 相似。",
    mixinStandardHelpOptions = true)
final class EvalSimilar implements Callable<Integer> {
  @Parameters(paramLabel = "CASES.jsonl", description = "A case a line; - reads standard input.")
  private @Nullable Path cases;

  @Override
  public Integer call() {
    if (cases == null) {
      throw new BadFile("Cases are needed");
    }
    return new JsonLines(System.out, System.err).answer(cases, EvalSimilar::answer);
  }

  private static ObjectNode answer(JsonNode question) {
    return JsonLines.JSON
        .createObjectNode()
        .put("label", Likeness.of(copy(question, "a"), copy(question, "b")).label());
  }

  private static Copy copy(JsonNode question, String name) {
    var text = question.path(name);
    if (!text.isString()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return new Copy(
        text.stringValue(),
        EvalChecks.day(question.path(name + "_date"), LocalDate.now(EvalChecks.NEWSROOM)));
  }
}
