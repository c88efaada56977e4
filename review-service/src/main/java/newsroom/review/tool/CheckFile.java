package newsroom.review.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import newsroom.platform.tool.BadFile;
import newsroom.platform.tool.JsonLines;
import newsroom.review.check.Checker;
import newsroom.review.check.ErrorCount;
import newsroom.review.check.Finding;
import newsroom.review.check.Manuscript;
import newsroom.review.check.Manuscript.Kind;
import newsroom.review.check.Manuscript.Place;
import newsroom.review.check.Rule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// `check`: the articles of a page file and what the rules find in each.
@Command(
    name = "check",
    description = "Check the articles of a page, {articles:[{headline,body,…}]}. 审校一版稿件。",
    mixinStandardHelpOptions = true)
final class CheckFile implements Callable<Integer> {
  private static final int SHOWN = 5;

  @Parameters(paramLabel = "PAGE.json", description = "As `import-page --json` writes it.")
  private @Nullable Path file;

  @Option(names = "--json", description = "One JSON document.")
  private boolean json;

  @Option(names = "--date", description = "Of the issue, 2026-12-01; the page's own, else today.")
  private @Nullable LocalDate date;

  @Override
  public Integer call() {
    if (file == null) {
      throw new BadFile("A page is needed");
    }
    var page = page(file);
    if (!page.path("articles").isArray()) {
      throw new BadFile(file + " has no articles");
    }
    var checker = Checker.shipped();
    var day = day(page);
    var all = JsonLines.JSON.createObjectNode();
    var shown = all.putArray("articles");
    for (var article : page.path("articles")) {
      var manuscript = new Manuscript(places(article), day, List.of());
      var findings = checker.findings(manuscript);
      var errors = ErrorCount.of(manuscript, findings);
      if (json) {
        write(article, findings, errors, shown);
      } else {
        print(article, manuscript, findings, errors, System.out);
      }
    }
    if (json) {
      System.out.println(
          JsonLines.withoutHalves(
              JsonLines.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all)));
    }
    return 0;
  }

  private static JsonNode page(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return JsonLines.JSON.readTree(bytes);
    } catch (NoSuchFileException e) {
      throw new BadFile("There is no file " + file + " 没有这个文件");
    } catch (IOException e) {
      throw new BadFile("Cannot read " + file + ": " + e.getMessage());
    } catch (JacksonException e) {
      throw new BadFile(file + " is no JSON: " + e.getOriginalMessage());
    }
  }

  private LocalDate day(JsonNode page) {
    if (date != null) {
      return date;
    }
    var written = page.path("issue_date");
    return written.isString()
        ? LocalDate.parse(written.stringValue())
        : LocalDate.now(EvalChecks.NEWSROOM);
  }

  private static List<Place> places(JsonNode article) {
    var places = new ArrayList<Place>();
    part(places, article, "eyebrow", Kind.EYEBROW);
    part(places, article, "headline", Kind.HEADLINE);
    part(places, article, "deck", Kind.DECK);
    int at = 0;
    for (var paragraph : article.path("body")) {
      var text = paragraph.isString() ? paragraph : paragraph.path("text");
      var kind = paragraph.path("kind").asString("").equals("SUBHEAD") ? Kind.SUBHEAD : Kind.TEXT;
      if (text.isString()) {
        places.add(new Place("/body/" + at, kind, text.stringValue()));
      }
      at++;
    }
    part(places, article, "byline_raw", Kind.BYLINE);
    return places;
  }

  private static void part(List<Place> places, JsonNode article, String name, Kind kind) {
    var part = article.path(name);
    var text = part.isString() ? part : part.path("text");
    if (text.isString()) {
      places.add(new Place("/" + name, kind, text.stringValue()));
    }
  }

  private static void write(
      JsonNode article, List<Finding> findings, ErrorCount errors, ArrayNode shown) {
    var one = shown.addObject();
    one.set("id", article.path("id"));
    var source = ErrorCount.SOURCE;
    one.putObject("errors")
        .put("weight", errors.weight())
        .put("characters", errors.characters())
        .put("perTenThousand", errors.perTenThousand())
        .put("most", errors.most())
        .put("within", errors.within())
        .putObject("source")
        .put("name", source.name())
        .put("number", source.number())
        .put("article", source.article())
        .put("certainty", source.certainty().name());
    var list = one.putArray("findings");
    for (var finding : findings) {
      var rule = finding.rule();
      var written =
          list.addObject()
              .put("rule", rule.id())
              .put("version", rule.version())
              .put("type", rule.type())
              .put("severity", rule.level().name())
              .put("path", finding.path())
              .put("start", finding.from())
              .put("end", finding.to())
              .put("words", finding.words());
      written.putObject("explanation").put("zh", rule.title().zh()).put("en", rule.title().en());
      var proposals = written.putArray("proposals");
      finding.instead().forEach(proposals::add);
      written
          .putObject("source")
          .put("name", rule.source().name())
          .put("number", rule.source().number())
          .put("article", rule.source().article())
          .put("certainty", rule.source().certainty().name());
    }
  }

  private static void print(
      JsonNode article,
      Manuscript manuscript,
      List<Finding> findings,
      ErrorCount errors,
      PrintStream out) {
    var title =
        manuscript.places().stream()
            .filter(place -> place.kind() == Kind.HEADLINE)
            .map(Place::text)
            .findFirst()
            .orElse("");
    out.println("══ " + article.path("id").asString("") + " " + title);
    var byRule =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
    byRule.forEach((rule, of) -> print(rule, of, out));
    out.println("  %d 处 findings".formatted(findings.size()));
    out.printf(
        "  差错 errors: %s，%d 字 characters，万分之 per 10,000: %s，允许 most: %s %s（%s %s）%n",
        errors.weight().toPlainString(),
        errors.characters(),
        errors.perTenThousand(),
        errors.most(),
        errors.within() ? "未超 within" : "超出 over",
        ErrorCount.SOURCE.name(),
        ErrorCount.SOURCE.number());
  }

  /// A rule that a whole text offends is told once, with its first places.
  private static void print(Rule rule, List<Finding> findings, PrintStream out) {
    var source = rule.source();
    out.printf("  %-5s %s · %s%n", rule.level(), rule.title().zh(), rule.title().en());
    out.printf(
        "        %s · %s%s%s%n",
        rule.id(),
        source.name(),
        source.number() == null ? "" : " " + source.number(),
        source.article() == null ? "" : " " + source.article());
    for (var finding : findings.subList(0, Math.min(SHOWN, findings.size()))) {
      out.printf(
          "        %s %d–%d “%s”%s%n",
          finding.path(),
          finding.from(),
          finding.to(),
          finding.words(),
          finding.instead().isEmpty() ? "" : " → " + String.join(" / ", finding.instead()));
    }
    if (findings.size() > SHOWN) {
      out.printf("        另有 %d 处 more%n", findings.size() - SHOWN);
    }
  }
}
