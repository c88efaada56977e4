package newsroom.submission.unitfile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.submission.sheet.SheetFormat;
import newsroom.submission.unit.Act;
import newsroom.submission.unit.UnitDesk;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitQuery;
import newsroom.submission.unit.UnitStatus;
import newsroom.submission.unitfile.ImportReport;
import newsroom.submission.unitfile.SheetExport;
import newsroom.submission.unitfile.SheetProblem;
import newsroom.submission.unitfile.SheetReason;
import newsroom.submission.unitfile.UnitImport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/submission/units")
@Tag(name = "unit files", description = "The registry as CSV and XLSX")
class UnitFileController {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final UnitImport unitImport;
  private final UnitDesk desk;
  private final Idempotency idempotency;
  private final Clock clock;

  UnitFileController(UnitImport unitImport, UnitDesk desk, Idempotency idempotency, Clock clock) {
    this.unitImport = unitImport;
    this.desk = desk;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Schema(name = "UnitImportReport")
  record Report(
      boolean dryRun,
      @Schema(description = "In the file, without headings and blank ones") int rows,
      long created,
      long changed,
      long unchanged,
      @Schema(description = "Changed by somebody else during the import") long failed,
      @Schema(description = "Rows with these cannot be imported; none is while there are any")
          long errors,
      long warnings,
      List<Item> items,
      List<Problem> problems) {
    static Report of(ImportReport report) {
      long errors =
          report.problems().stream().filter(p -> p.level() == SheetProblem.Level.ERROR).count();
      return new Report(
          report.dryRun(),
          report.rows(),
          report.count("CREATED"),
          report.count("CHANGED"),
          report.count("UNCHANGED"),
          report.count("FAILED"),
          errors,
          report.problems().size() - errors,
          report.items().stream().map(Item::of).toList(),
          report.problems().stream()
              .map(problem -> Problem.of(problem, report.names().get(problem.row())))
              .toList());
    }
  }

  @Schema(name = "UnitImportItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      @Schema(description = "As the spreadsheet counts; in JSON the place from 1") int row,
      String unitId,
      String name,
      @Schema(description = "CREATED, CHANGED, UNCHANGED or FAILED") String outcome,
      List<Change> changes,
      @Nullable String failureZh,
      @Nullable String failureEn) {
    static Item of(ImportReport.Item item) {
      var failure = item.failure();
      return new Item(
          item.row(),
          item.unitId(),
          item.name(),
          item.outcome(),
          item.changes().stream().map(line -> new Change(line.what(), line.detail())).toList(),
          failure == null ? null : failure.chinese(),
          failure == null ? null : failure.english());
    }
  }

  @Schema(name = "UnitImportChange", description = "As it stands in the unit's history")
  record Change(String what, Map<String, String> detail) {}

  @Schema(name = "UnitImportProblem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Problem(
      int row,
      @Schema(description = "What the row names, as typed") @Nullable String name,
      @Schema(description = "Heading of the template; absent when it concerns the row")
          @Nullable String column,
      @Schema(description = "English name of the column") @Nullable String field,
      SheetProblem.Level level,
      String code,
      String zh,
      String en) {
    static Problem of(SheetProblem problem, @Nullable String name) {
      var column = problem.column();
      return new Problem(
          problem.row(),
          name == null || name.isEmpty() ? null : name,
          column == null ? null : column.chinese(),
          column == null ? null : column.english(),
          problem.level(),
          problem.reason().code(),
          problem.chinese(),
          problem.english());
    }
  }

  @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "Import units from CSV, XLSX or JSON",
      description =
          "A dry run lists every row's problem and changes nothing. A real run needs an"
              + " Idempotency-Key; with one wrong row it answers 422 and changes nothing; repeated"
              + " with the same key it finishes what was cut off and answers the same.")
  Report importFile(
      Actor actor,
      @Parameter(description = "Required unless dryRun is true")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String key,
      @RequestParam(defaultValue = "true") boolean dryRun,
      @Parameter(
              description =
                  "Whether parents that are only mentioned are registered; for JSON they are")
          @RequestParam(required = false)
          @Nullable Boolean registerParents,
      @RequestPart MultipartFile file)
      throws IOException {
    return take(actor, key, dryRun, registerParents, file.getBytes());
  }

  @PostMapping(
      path = "/import",
      consumes = {
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_JSON_VALUE,
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "Import units from CSV, XLSX or JSON",
      description = "At most 1 MB this way.")
  Report importBody(
      Actor actor,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestParam(defaultValue = "true") boolean dryRun,
      @RequestParam(required = false) @Nullable Boolean registerParents,
      @RequestBody byte[] file) {
    return take(actor, key, dryRun, registerParents, file);
  }

  @GetMapping("/export")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR', 'AUDITOR')")
  @Operation(
      summary = "The registry as a file that an import takes back unchanged",
      responses = @ApiResponse(responseCode = "200", content = @Content))
  ResponseEntity<byte[]> export(
      @Schema(allowableValues = {"csv", "xlsx"}) @RequestParam(defaultValue = "csv") String format,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable UnitKind kind,
      @RequestParam(required = false) @Nullable UnitStatus status,
      @Parameter(description = "A code") @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable String parent) {
    var roster = desk.roster();
    var found = new UnitQuery(q, kind, status, region, parent).found(roster);
    var kindOfFile = format(format);
    return file("units", kindOfFile, SheetExport.write(found, roster, kindOfFile));
  }

  @GetMapping("/import-template")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "A file to fill in",
      responses = @ApiResponse(responseCode = "200", content = @Content))
  ResponseEntity<byte[]> template(
      @Schema(allowableValues = {"csv", "xlsx"}) @RequestParam(defaultValue = "xlsx")
          String format) {
    var kindOfFile = format(format);
    return file("units-template", kindOfFile, SheetExport.template(kindOfFile));
  }

  private Report take(
      Actor actor,
      @Nullable String key,
      boolean dryRun,
      @Nullable Boolean registerParents,
      byte[] file) {
    if (dryRun) {
      return Report.of(unitImport.dryRun(file, registerParents));
    }
    if (key == null) {
      throw new Refusal.BadRequest(PlatformReason.IDEMPOTENCY_KEY_REQUIRED);
    }
    if (!KEY.matcher(key).matches()) {
      throw new Refusal.BadRequest(PlatformReason.IDEMPOTENCY_KEY_MALFORMED);
    }
    UUID importId =
        idempotency.claim(
            actor.accountId(),
            "import-units",
            new IdempotencyKey(key),
            sha256(file) + "|" + registerParents);
    var act =
        new Act(actor.accountId(), actor.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return Report.of(unitImport.run(importId, file, registerParents, act));
  }

  private static SheetFormat format(String text) {
    for (var format : SheetFormat.values()) {
      if (format.ending().equalsIgnoreCase(text)) {
        return format;
      }
    }
    throw new Refusal.BadRequest(SheetReason.FORMAT_UNKNOWN);
  }

  private static ResponseEntity<byte[]> file(String name, SheetFormat format, byte[] content) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + "." + format.ending())
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .body(content);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
