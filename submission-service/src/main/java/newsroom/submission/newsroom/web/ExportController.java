package newsroom.submission.newsroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import newsroom.platform.ids.Ids;
import newsroom.platform.security.Actor;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.submission.newsroom.Export;
import newsroom.submission.newsroom.Exports;
import newsroom.submission.newsroom.ListExport;
import newsroom.submission.newsroom.ListFile;
import newsroom.submission.newsroom.Submissions;
import newsroom.submission.unit.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/submissions")
@Tag(name = "submissions")
class ExportController {
  private static final Logger log = LoggerFactory.getLogger(ExportController.class);

  private final ListExport lists;
  private final Exports exports;
  private final Submissions submissions;
  private final Regions regions;
  private final Clock clock;

  ExportController(
      ListExport lists, Exports exports, Submissions submissions, Regions regions, Clock clock) {
    this.lists = lists;
    this.exports = exports;
    this.submissions = submissions;
    this.regions = regions;
    this.clock = clock;
  }

  /// How the file is written.
  enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }
  }

  @Schema(name = "SubmissionExport")
  record ExportView(
      String exportId,
      Instant at,
      @Schema(description = "Account of who took it") String by,
      String name,
      String format,
      @Schema(description = "Parameters of the list by their names") Map<String, String> asked,
      int count) {}

  @GetMapping("/export")
  @PreAuthorize(SubmissionController.NEWSROOM)
  @Operation(
      summary = "The list as a file, with the filters in force",
      description =
          "At most 20,000 articles, with q the best 1,000. The file says how many and by which"
              + " filter; who took it is kept.",
      responses = @ApiResponse(responseCode = "200", content = @Content))
  void export(
      Actor actor,
      @ParameterObject Criteria criteria,
      @RequestParam(defaultValue = "XLSX") Format format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var wanted =
        new ListExport.Wanted(
            criteria.question(), criteria.filter(submissions, regions, now), criteria.order());
    var asked = new TreeMap<String, String>();
    for (var name : Criteria.NAMES) {
      var value = Criteria.given(request.getParameter(name));
      if (value != null) {
        asked.put(name, value);
      }
    }
    var export =
        new Export(
            Ids.next(),
            now,
            actor.accountId(),
            actor.name(),
            format.name(),
            asked,
            lists.count(wanted));
    exports.note(export);
    log.info("{} exports {} submissions by {}", actor.accountId(), export.count(), asked.keySet());
    response.setContentType(format.mediaType);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(name(export, format), StandardCharsets.UTF_8)
            .build()
            .toString());
    try (var file = file(format, response)) {
      lists.write(wanted, export, file);
    }
  }

  @GetMapping("/exports")
  @PreAuthorize("hasAnyRole('AUDITOR', 'ADMINISTRATOR')")
  @Operation(summary = "Who exported what", description = "Newest first.")
  Page<ExportView> exports(PageRequest page) {
    var found = exports.list(page.after(), page.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), page.limit()));
    return new Page<>(
        shown.stream()
            .map(e ->
                new ExportView(
                    e.exportId(), e.at(), e.by(), e.name(), e.format(), e.asked(), e.count()))
            .toList(),
        found.size() > shown.size() ? shown.getLast().exportId() : null);
  }

  private static String name(Export export, Format format) {
    return "来稿-%s-%d篇.%s"
        .formatted(
            export.at().atZone(Reading.SHANGHAI).toLocalDate(),
            export.count(),
            format.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static ListFile file(Format format, HttpServletResponse response) throws IOException {
    var out = response.getOutputStream();
    return switch (format) {
      case CSV -> new ListFile.Csv(out);
      case XLSX -> new ListFile.Xlsx(out, "来稿");
    };
  }
}
