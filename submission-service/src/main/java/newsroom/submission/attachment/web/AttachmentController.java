package newsroom.submission.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsroom.platform.blob.Blob;
import newsroom.platform.security.Actor;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.submission.article.Correspondent;
import newsroom.submission.attachment.Attachment;
import newsroom.submission.attachment.AttachmentDesk;
import newsroom.submission.attachment.AttachmentTurns;
import newsroom.submission.upload.ReceivedFile;
import newsroom.submission.upload.Served;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/api/submission/attachments")
@Tag(
    name = "attachments",
    description =
        "Files 附件 beside an article of the own unit, byte for byte as they came; the newsroom sees"
            + " those that were handed in. Anything else answers 404 like one that does not exist.")
class AttachmentController {
  private static final String OF_A_UNIT = "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN')";
  private static final String SEES =
      "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN', 'LIAISON_EDITOR', 'FIRST_REVIEWER',"
          + " 'SECOND_REVIEWER', 'FINAL_REVIEWER', 'DUTY_EDITOR', 'AUDITOR')";

  private final AttachmentDesk desk;
  private final AttachmentTurns turns;
  private final Idempotency idempotency;

  AttachmentController(AttachmentDesk desk, AttachmentTurns turns, Idempotency idempotency) {
    this.desk = desk;
    this.turns = turns;
    this.idempotency = idempotency;
  }

  @Schema(name = "AttachmentFile")
  record Uploaded(
      @Schema(
              type = "string",
              format = "binary",
              description =
                  "PDF, DOCX, XLSX, PPTX, plain text or a picture, told by its content, without macros;"
                      + " at most 20 MB")
          Object file,
      @Schema(description = "Of the own unit, a draft or returned") String articleId) {}

  @Schema(name = "Attachment")
  record AttachmentView(
      String attachmentId,
      String articleId,
      String fileName,
      @Schema(description = "PDF, DOCX, XLSX, PPTX, TEXT, JPEG, PNG, WEBP, GIF, TIFF or HEIC")
          String kind,
      long bytes,
      @Schema(description = "Of its bytes, in hex") String sha256,
      String by,
      Instant at,
      @Schema(description = "Whether it was looked at for viruses") boolean scanned) {
    static AttachmentView of(Attachment attachment) {
      return new AttachmentView(
          attachment.attachmentId(),
          attachment.articleId(),
          attachment.fileName(),
          attachment.kind().name(),
          attachment.bytes(),
          attachment.blob(),
          attachment.byName(),
          attachment.at(),
          attachment.scanned());
    }
  }

  @Schema(name = "Attachments")
  record AttachmentsView(List<AttachmentView> items) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Lay a file beside an article",
      description =
          "While it is a draft or returned, at most 20. 422 at /file with the exact reason when it is"
              + " nothing that may lie there; 503 with Retry-After when too many are being read or"
              + " nobody can look for viruses. Repeated with the same Idempotency-Key it answers the"
              + " file of the first request.")
  @ApiResponse(responseCode = "201")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
              schema = @Schema(implementation = Uploaded.class)))
  ResponseEntity<AttachmentView> take(
      @Parameter(hidden = true) Actor actor,
      IdempotencyKey key,
      @Parameter(hidden = true) MultipartHttpServletRequest request) {
    var who = Correspondent.of(actor);
    // The body is read only when it is this one's turn: who waits holds no memory
    var attachment =
        turns.take(() ->
            ReceivedFile.with(
                request,
                AttachmentDesk.BIGGEST,
                received -> {
                  String article =
                      Objects.requireNonNullElse(request.getParameter("articleId"), "");
                  var body = Map.of("file", received.sha256(), "article", article);
                  String id =
                      idempotency.claim(actor.accountId(), "take-attachment", key, body).toString();
                  return desk.take(id, who, article, received);
                }));
    return ResponseEntity.created(
            URI.create("/api/submission/attachments/" + attachment.attachmentId()))
        .body(AttachmentView.of(attachment));
  }

  @GetMapping
  @PreAuthorize(SEES)
  @Operation(summary = "Attachments of an article", description = "In the order they came.")
  AttachmentsView of(Actor actor, @RequestParam String article) {
    var found =
        actor.ownUnit() == null
            ? desk.handedIn(article)
            : desk.of(article, Correspondent.of(actor));
    return new AttachmentsView(found.stream().map(AttachmentView::of).toList());
  }

  @GetMapping("/{attachmentId}")
  @PreAuthorize(SEES)
  @Operation(
      summary = "Download an attachment",
      description = "Always offered for saving, never shown.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<Resource> download(Actor actor, @PathVariable String attachmentId) {
    var attachment =
        actor.ownUnit() == null
            ? desk.handedInFile(attachmentId)
            : desk.own(attachmentId, Correspondent.of(actor));
    Blob blob = desk.content(attachment);
    return Served.attached(blob, attachment.fileName())
        .body(new InputStreamResource(blob.content()));
  }

  @DeleteMapping("/{attachmentId}")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Take an attachment away",
      description = "409 once it was handed in. One that is gone already is gone.")
  ResponseEntity<Void> remove(Actor actor, @PathVariable String attachmentId) {
    desk.remove(attachmentId, Correspondent.of(actor));
    return ResponseEntity.noContent().build();
  }
}
