package newsroom.review.proof.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import newsroom.platform.security.Actor;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.review.journal.Entry;
import newsroom.review.proof.PastView;
import newsroom.review.proof.ProofDesk;
import newsroom.review.proof.Reading;
import newsroom.review.proof.Readings;
import newsroom.review.proof.ReviewRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "proof", description = "三审记录: record, history, export, as at")
class ProofController {
  private static final String READERS =
      "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR','AUDITOR')";
  private static final String INSPECTORS = "hasAnyRole('DUTY_EDITOR','AUDITOR')";

  private final ProofDesk desk;
  private final Readings readings;
  private final JsonMapper json;

  ProofController(ProofDesk desk, Readings readings, JsonMapper json) {
    this.desk = desk;
    this.readings = readings;
    this.json = json;
  }

  /// A case of the queue as it stood.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PastItem(
      String articleId,
      @Nullable String unitId,
      @Nullable String headline,
      String state,
      @Nullable String stage,
      int round,
      int versionNo,
      String contentHash,
      Instant openedAt,
      @Nullable String claimedBy,
      @Nullable Instant leaseUntil,
      @Nullable Instant dueAt,
      long events,
      @Nullable String head) {

    static PastItem of(ReviewRecord then) {
      return new PastItem(
          then.articleId(),
          then.unitId(),
          then.headline(),
          then.state(),
          then.stage(),
          then.round(),
          then.versionNo(),
          then.contentHash(),
          then.openedAt(),
          then.claimedBy(),
          then.leaseUntil(),
          then.dueAt(),
          then.chain().length(),
          then.chain().head());
    }
  }

  /// @param total of the view, on all pages
  record PastQueue(Instant at, int total, List<PastItem> items, @Nullable String next) {}

  /// @param id where a list goes on
  record ReadingLine(
      String id, String readBy, String name, String what, String articleId, Instant at) {}

  @GetMapping("/api/review/cases/{articleId}/proof")
  @PreAuthorize(READERS)
  @Operation(
      summary = "三审记录, computed from the events alone",
      description =
          "Who decided which stage of which text and when, findings, overrides, recusals, every event"
              + " with its hash, and whether the chain is whole. Of a case in any state.")
  ReviewRecord proof(Actor actor, @PathVariable String articleId) {
    return desk.record(actor, articleId, null);
  }

  @GetMapping("/api/review/cases/{articleId}/history")
  @PreAuthorize(READERS)
  @Operation(
      summary = "All events of a case, a JSON line each, with their hashes",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "Event by event",
              content = @Content(mediaType = "application/x-ndjson")))
  ResponseEntity<byte[]> history(Actor actor, @PathVariable String articleId) {
    var lines = new StringBuilder();
    desk.history(actor, articleId)
        .forEach(entry -> lines.append(json.writeValueAsString(line(entry))).append('\n'));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/x-ndjson"))
        .body(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Object line(Entry entry) {
    var line = new LinkedHashMap<String, Object>(entry.attributes());
    line.put("sequence", entry.sequence());
    line.put("data", entry.json());
    return line;
  }

  @GetMapping("/api/review/cases/{articleId}/record.pdf")
  @PreAuthorize(READERS)
  @Operation(
      summary = "三审记录 as a PDF",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The record, in Chinese",
              content = @Content(mediaType = "application/pdf")))
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable String articleId) {
    var record = desk.record(actor, articleId, null);
    return file("三审记录-" + articleId + ".pdf", MediaType.APPLICATION_PDF, desk.pdf(record));
  }

  @GetMapping("/api/review/cases/{articleId}/export")
  @PreAuthorize(INSPECTORS)
  @Operation(
      summary = "All events with their attributes and payloads, to be verified offline",
      description =
          "`infra/newsroom verify-review FILE` recomputes the chain and the rules from this file"
              + " alone. It may not be formatted anew: every byte counts.",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The case as a file",
              content = @Content(mediaType = "application/json")))
  ResponseEntity<byte[]> export(Actor actor, @PathVariable String articleId) {
    return file(
        "review-" + articleId + ".json",
        MediaType.APPLICATION_JSON,
        desk.export(actor, articleId).bytes());
  }

  @GetMapping("/api/review/cases/{articleId}/as-at")
  @PreAuthorize(INSPECTORS)
  @Operation(summary = "A case as it stood at an instant, rebuilt from its events")
  ReviewRecord asAt(Actor actor, @PathVariable String articleId, @RequestParam Instant at) {
    return desk.record(actor, articleId, at);
  }

  @GetMapping("/api/review/as-at")
  @PreAuthorize(INSPECTORS)
  @Operation(
      summary = "The queue as it stood at an instant, rebuilt from events, the oldest case first",
      description = "view is open (default), queue, claimed, returned, held, ended or all.")
  PastQueue queueAsAt(
      @RequestParam Instant at,
      @RequestParam(defaultValue = "open") String view,
      PageRequest page) {
    var queue = desk.queue(at, PastView.of(view), page.after(), page.limit());
    return new PastQueue(
        at, queue.total(), queue.cases().stream().map(PastItem::of).toList(), queue.next());
  }

  @GetMapping("/api/review/readings")
  @PreAuthorize("hasAnyRole('AUDITOR','DUTY_EDITOR','ADMINISTRATOR')")
  @Operation(summary = "What auditors read of the cases", description = "Newest first.")
  Page<ReadingLine> readings(PageRequest page) {
    var found = readings.list(page.after(), page.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), page.limit()));
    return new Page<>(
        shown.stream().map(kept -> line(kept.id(), kept.reading())).toList(),
        found.size() > shown.size() ? shown.getLast().id() : null);
  }

  private static ReadingLine line(String id, Reading reading) {
    return new ReadingLine(
        id, reading.readBy(), reading.name(), reading.what(), reading.articleId(), reading.at());
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(type)
        .body(content);
  }
}
