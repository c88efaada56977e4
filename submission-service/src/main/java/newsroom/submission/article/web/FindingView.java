package newsroom.submission.article.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import newsroom.submission.article.Finding;

/// Something to mend or to look at, with its place.
@Schema(name = "Finding")
record FindingView(
    @Schema(description = "MUST 须改 keeps it from being handed in; CHECK 留意, NOTE 提示")
        Finding.Level level,
    @Schema(description = "JSON pointer into the article") String path,
    String code,
    String zh,
    String en) {
  static FindingView of(Finding finding) {
    var problem = finding.problem();
    return new FindingView(
        finding.level(),
        problem.path(),
        problem.reason().code(),
        filled(problem.reason().chinese(), problem.args()),
        filled(problem.reason().english(), problem.args()));
  }

  private static String filled(String text, Map<String, ?> args) {
    String filled = text;
    for (var arg : args.entrySet()) {
      filled = filled.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
    }
    return filled;
  }
}
