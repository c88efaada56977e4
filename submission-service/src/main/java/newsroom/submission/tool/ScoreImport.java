package newsroom.submission.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import newsroom.platform.tool.BadFile;
import newsroom.platform.tool.JsonLines;
import newsroom.submission.byline.KnownUnit;
import newsroom.submission.intake.page.ImportedPage;
import newsroom.submission.intake.page.PageJson;
import newsroom.submission.intake.score.PageScore;
import newsroom.submission.intake.score.ScoreReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `score-import`: imports labelled pages and says how much of the labels was found.
@Command(
    name = "score-import",
    description = "Compare imported pages with the JSON beside them. 导入评分。",
    mixinStandardHelpOptions = true)
final class ScoreImport implements Callable<Integer> {
  private static final String OWN =
      "submission-service/src/test/resources/newsroom/submission/intake/pages";
  private static final String RESULTS = "infra/docs/results";

  @Option(
      names = "--samples",
      paramLabel = "DIR",
      description =
          "Pages *.txt, labels *.json and units.json; default ../shared/samples when there.")
  private @Nullable Path samples;

  @Option(names = "--no-report", description = "Print the table and write no file.")
  private boolean quiet;

  private record Labelled(Path text, Path json) {}

  @Override
  public Integer call() {
    var home = Path.of(System.getProperty("newsroom.home", "."));
    Map<String, Path> folders = new LinkedHashMap<>();
    var given = samples == null ? home.resolve("../shared/samples").normalize() : samples;
    if (Files.isDirectory(given)) {
      folders.put("given", given);
    } else if (samples != null) {
      throw new BadFile("No folder " + samples);
    }
    if (Files.isDirectory(home.resolve(OWN))) {
      folders.put("own", home.resolve(OWN));
    }
    var report = new ScoreReport();
    folders.forEach((name, folder) -> score(name, folder, report));
    System.out.print(report.table());
    if (!quiet) {
      write(home.resolve(RESULTS), report);
    }
    return report.lost() == 0 ? 0 : 1;
  }

  private static void score(String set, Path folder, ScoreReport report) {
    var units = folder.resolve("units.json");
    var known = Files.exists(units) ? UnitFile.read(units) : List.<KnownUnit>of();
    var importer = ImportPage.importer(known);
    for (var page : pages(folder)) {
      var text = ImportPage.text(page.text());
      var imported = importer.read(page.text().getFileName().toString(), text);
      var ours = JsonLines.JSON.valueToTree(PageJson.of(imported));
      report.add(
          set, imported.file(), PageScore.of(ours, labels(page.json())), accounted(imported, text));
    }
  }

  private static tools.jackson.databind.JsonNode labels(Path file) {
    try {
      return JsonLines.JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new BadFile("Cannot read " + file + ": " + e.getMessage());
    }
  }

  /// Lines in, lines accounted for, lines assigned.
  private static ScoreReport.Lines accounted(ImportedPage page, String text) {
    int in = (int) text.lines().filter(line -> !line.isBlank()).count();
    return new ScoreReport.Lines(
        in, page.lines().size(), page.lines().size() - page.unassigned().size());
  }

  /// A page's labels have its name, or page- and the number its name begins with.
  private static List<Labelled> pages(Path folder) {
    var pages = new ArrayList<Labelled>();
    try (var files = Files.newDirectoryStream(folder, "*.txt")) {
      for (var text : files) {
        String name = text.getFileName().toString().replaceFirst("\\.txt$", "");
        for (var json : List.of(name, "page-" + name.replaceFirst("_.*$", ""), "page-" + name)) {
          var labels = folder.resolve(json + ".json");
          if (Files.exists(labels)) {
            pages.add(new Labelled(text, labels));
            break;
          }
        }
      }
    } catch (IOException e) {
      throw new BadFile("Cannot read " + folder + ": " + e.getMessage());
    }
    pages.sort((a, b) -> a.text().compareTo(b.text()));
    return pages;
  }

  private static void write(Path folder, ScoreReport report) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("import.md"), report.markdown());
      Files.writeString(
          folder.resolve("import.json"),
          JsonLines.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report.json()) + "\n");
    } catch (IOException e) {
      throw new BadFile("Cannot write " + folder + ": " + e.getMessage());
    }
  }
}
