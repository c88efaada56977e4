package newsroom.submission.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import newsroom.platform.tool.BadFile;
import newsroom.platform.tool.JsonLines;
import newsroom.submission.byline.KnownUnit;
import newsroom.submission.intake.page.ChineseWords;
import newsroom.submission.intake.page.PageImporter;
import newsroom.submission.intake.page.PageJson;
import newsroom.submission.intake.page.PageView;
import newsroom.submission.intake.page.ResolvedBylines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import-page`: the text of a scanned page to its articles, every line accounted for.
@Command(
    name = "import-page",
    description = "Take the text of a scanned page apart into articles. 扫描版面拆成稿件。",
    mixinStandardHelpOptions = true)
final class ImportPage implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.txt", description = "Text of the page in UTF-8.")
  private @Nullable Path file;

  @Option(
      names = "--units",
      paramLabel = "UNITS.json",
      description = "Array of {unit_id,name,type,parent,aliases[]}; without it no unit is known.")
  private @Nullable Path units;

  @Option(names = "--json", description = "One JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    if (file == null) {
      throw new BadFile("A file is needed");
    }
    var known = units == null ? List.<KnownUnit>of() : UnitFile.read(units);
    var page = importer(known).read(file.getFileName().toString(), text(file));
    System.out.println(
        json
            ? JsonLines.withoutHalves(
                JsonLines.JSON
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(PageJson.of(page)))
            : PageView.of(page));
    return 0;
  }

  static PageImporter importer(List<KnownUnit> units) {
    return new PageImporter(
        ResolvedBylines.of(units), new ChineseWords(), LocalDate.now(ZoneId.of("Asia/Shanghai")));
  }

  static String text(Path file) {
    try {
      return newsroom.submission.intake.page.PageText.decode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new BadFile("Cannot read " + file + ": " + e.getMessage());
    }
  }
}
