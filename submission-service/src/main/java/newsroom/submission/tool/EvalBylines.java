package newsroom.submission.tool;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import newsroom.platform.tool.BadFile;
import newsroom.platform.tool.JsonLines;
import newsroom.submission.byline.BylineReader;
import newsroom.submission.byline.NameIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `eval bylines`: {id, text, date} to {id, is_byline, units, unresolved}.
@Command(
    name = "bylines",
    description = "{id,text,date} to {id,is_byline,units,unresolved}. 署名。",
    mixinStandardHelpOptions = true)
final class EvalBylines implements Callable<Integer> {
  @Parameters(paramLabel = "CASES.jsonl", description = "A case a line; - reads standard input.")
  private @Nullable Path cases;

  @Option(
      names = "--units",
      required = true,
      paramLabel = "UNITS.json",
      description = "Array of {unit_id,name,type,parent,aliases[]}.")
  private @Nullable Path units;

  @Option(
      names = "--score",
      description = "Print how the answers compare with is_byline, units, unresolved of the cases.")
  private boolean score;

  @Override
  public Integer call() {
    if (cases == null || units == null) {
      throw new BadFile("Cases and units are needed");
    }
    var index = NameIndex.of(UnitFile.read(units));
    var reader = new BylineReader(() -> index);
    if (!score) {
      return new JsonLines(System.out, System.err)
          .answer(cases, question -> answer(reader, question));
    }
    var sum = new BylineScore();
    var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    int status =
        new JsonLines(silent, System.err)
            .answer(
                cases,
                question -> {
                  var answer = answer(reader, question);
                  sum.add(question, answer);
                  return answer;
                });
    sum.print(System.out);
    return status;
  }

  static ObjectNode answer(BylineReader reader, JsonNode question) {
    var text = question.path("text");
    if (!text.isString()) {
      throw new IllegalArgumentException("text is missing");
    }
    var date = question.path("date");
    var byline =
        reader.read(text.stringValue(), date.isString() ? UnitFile.date(date.stringValue()) : null);
    var answer = JsonLines.JSON.createObjectNode().put("is_byline", byline.isByline());
    byline.units().forEach(answer.putArray("units")::add);
    byline.unresolved().forEach(answer.putArray("unresolved")::add);
    return answer;
  }
}
