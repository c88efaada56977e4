package newsroom.review.tool;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import newsroom.platform.tool.BadFile;
import newsroom.platform.tool.JsonLines;
import newsroom.review.check.Checker;
import newsroom.review.check.Manuscript;
import newsroom.review.check.Manuscript.Kind;
import newsroom.review.check.Manuscript.Leader;
import newsroom.review.check.Manuscript.Place;
import newsroom.review.check.Manuscript.Post;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `eval checks`: {id, text, context: {date, authority}} to {id, findings}, places in code points.
@Command(
    name = "checks",
    description =
        "{id,text,context:{date,authority:[{order,name,posts:[{org,post,from,to}]}]}} to"
            + " {id,findings:[{type,start,end,rule}]}. 审校。",
    mixinStandardHelpOptions = true)
final class EvalChecks implements Callable<Integer> {
  static final ZoneId NEWSROOM = ZoneId.of("Asia/Shanghai");

  @Parameters(paramLabel = "CASES.jsonl", description = "A case a line; - reads standard input.")
  private @Nullable Path cases;

  @Override
  public Integer call() {
    if (cases == null) {
      throw new BadFile("Cases are needed");
    }
    var checker = Checker.shipped();
    return new JsonLines(System.out, System.err)
        .answer(cases, question -> answer(checker, question));
  }

  static ObjectNode answer(Checker checker, JsonNode question) {
    var text = question.path("text");
    if (!text.isString()) {
      throw new IllegalArgumentException("text is missing");
    }
    var context = question.path("context");
    var answer = JsonLines.JSON.createObjectNode();
    var findings = answer.putArray("findings");
    var manuscript =
        new Manuscript(
            List.of(new Place("", Kind.TEXT, text.stringValue())),
            date(context.path("date")),
            context.path("authority").valueStream().map(EvalChecks::leader).toList());
    for (var finding : checker.findings(manuscript)) {
      findings
          .addObject()
          .put("type", finding.rule().type())
          .put("start", finding.from())
          .put("end", finding.to())
          .put("rule", finding.rule().id());
    }
    return answer;
  }

  private static LocalDate date(JsonNode written) {
    return written.isString() ? day(written, LocalDate.MIN) : LocalDate.now(Clock.system(NEWSROOM));
  }

  /// A year or a month alone is its first day.
  static LocalDate day(JsonNode written, LocalDate otherwise) {
    if (!written.isString() || written.stringValue().isBlank()) {
      return otherwise;
    }
    String day = written.stringValue().strip();
    try {
      return LocalDate.parse(
          switch (day.length()) {
            case 4 -> day + "-01-01";
            case 7 -> day + "-01";
            default -> day.substring(0, Math.min(10, day.length()));
          });
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no day: " + day, e);
    }
  }

  private static Leader leader(JsonNode leader) {
    return new Leader(
        leader.path("order").asInt(Integer.MAX_VALUE),
        leader.path("name").asString(""),
        leader.path("posts").valueStream().map(EvalChecks::post).toList());
  }

  private static Post post(JsonNode post) {
    return new Post(
        post.path("org").asString(""),
        post.path("post").asString(""),
        day(post.path("from"), LocalDate.MIN),
        day(post.path("to"), LocalDate.MAX));
  }
}
