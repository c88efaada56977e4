package newsroom.submission.tool;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import newsroom.platform.tool.BadFile;
import newsroom.platform.tool.JsonLines;
import newsroom.submission.diff.Span;
import newsroom.submission.diff.TextDiff;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `eval diffs`: {id, before, after} to {id, spans}, places in code points.
@Command(
    name = "diffs",
    description = "{id,before,after} to {id,spans:[{op,before,after}]}. 对比。",
    mixinStandardHelpOptions = true)
final class EvalDiffs implements Callable<Integer> {
  @Parameters(paramLabel = "CASES.jsonl", description = "A case a line; - reads standard input.")
  private @Nullable Path cases;

  @Override
  public Integer call() {
    if (cases == null) {
      throw new BadFile("Cases are needed");
    }
    var diff = new TextDiff();
    return new JsonLines(System.out, System.err).answer(cases, question -> answer(diff, question));
  }

  private static ObjectNode answer(TextDiff diff, JsonNode question) {
    var answer = JsonLines.JSON.createObjectNode();
    var spans = answer.putArray("spans");
    for (var span : diff.between(text(question, "before"), text(question, "after"))) {
      var one = spans.addObject().put("op", span.op().name().toLowerCase(Locale.ROOT));
      range(one.putArray("before"), span.before());
      range(one.putArray("after"), span.after());
    }
    return answer;
  }

  private static String text(JsonNode question, String field) {
    var text = question.path(field);
    if (!text.isString()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return text.stringValue();
  }

  private static void range(ArrayNode array, Span.Range range) {
    array.add(range.from()).add(range.to());
  }
}
