package newsroom.submission.photo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsroom.platform.blob.Blob;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.submission.article.Correspondent;
import newsroom.submission.photo.Photo;
import newsroom.submission.photo.PhotoDesk;
import newsroom.submission.photo.PhotoForm;
import newsroom.submission.photo.PhotoTurns;
import newsroom.submission.photo.Subject;
import newsroom.submission.upload.ReceivedFile;
import newsroom.submission.upload.Served;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/api/submission/photos")
@Tag(
    name = "photos",
    description =
        "Photos 照片 of the caller's own unit; the newsroom sees those of what was handed in. Anything"
            + " else answers 404 like one that does not exist. What is sent out carries no EXIF.")
class PhotoController {
  private static final String OF_A_UNIT = "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN')";
  private static final String SEES =
      "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN', 'LIAISON_EDITOR', 'FIRST_REVIEWER',"
          + " 'SECOND_REVIEWER', 'FINAL_REVIEWER', 'PROOFREADER', 'LAYOUT_EDITOR', 'DUTY_EDITOR',"
          + " 'AUDITOR')";

  private final PhotoDesk desk;
  private final PhotoTurns turns;
  private final Idempotency idempotency;

  PhotoController(PhotoDesk desk, PhotoTurns turns, Idempotency idempotency) {
    this.desk = desk;
    this.turns = turns;
    this.idempotency = idempotency;
  }

  @Schema(name = "PhotoFile")
  record Uploaded(
      @Schema(
              type = "string",
              format = "binary",
              description =
                  "JPEG, PNG or WebP, told by its content; at most 30 MB, 20000 pixels a side and 100"
                      + " million in all (WebP 5 million)")
          Object file,
      @Schema(description = "An article of the own unit that it is for")
          @Nullable String articleId) {}

  @Schema(name = "PhotoDetails")
  record DetailsBody(
      @Nullable String caption,
      @Nullable String credit,
      @Nullable List<@Nullable String> people,
      @Nullable String place,
      @Nullable LocalDate takenOn,
      @Nullable List<@Nullable Subject> shows,
      @Nullable ConsentBody consent) {
    PhotoForm form() {
      return new PhotoForm(
          caption,
          credit,
          people,
          place,
          takenOn,
          shows,
          consent == null
              ? null
              : new PhotoForm.Agreement(
                  consent.state(), consent.by(), consent.on(), consent.note()));
    }
  }

  @Schema(name = "PhotoConsentBody")
  record ConsentBody(
      @Schema(description = "MISSING, GIVEN (by, on) or NOT_NEEDED (note)") @Nullable String state,
      @Nullable String by,
      @Nullable LocalDate on,
      @Nullable String note) {}

  @Schema(name = "Photos")
  record PhotosView(List<PhotoView> items) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Bring in a photo",
      description =
          "Caption, credit, people, place and day are proposed from what the file says of itself. 422"
              + " at /file with the exact reason when it is no photo for the paper; 503 with"
              + " Retry-After when too many are being read. Repeated with the same Idempotency-Key it"
              + " answers the photo of the first request.")
  @ApiResponse(responseCode = "201")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
              schema = @Schema(implementation = Uploaded.class)))
  ResponseEntity<PhotoView> take(
      @Parameter(hidden = true) Actor actor,
      IdempotencyKey key,
      @Parameter(hidden = true) MultipartHttpServletRequest request) {
    var who = Correspondent.of(actor);
    // The body is read only when it is this one's turn: who waits holds no memory
    var photo = turns.take(() -> taken(actor, who, key, request));
    return ResponseEntity.created(URI.create("/api/submission/photos/" + photo.photoId()))
        .eTag(ETags.of(photo.version()))
        .body(PhotoView.of(photo));
  }

  private Photo taken(
      Actor actor, Correspondent who, IdempotencyKey key, MultipartHttpServletRequest request) {
    return ReceivedFile.with(
        request,
        PhotoDesk.BIGGEST,
        received -> {
          String sent = request.getParameter("articleId");
          String articleId = sent == null || sent.isBlank() ? null : sent;
          var body =
              Map.of(
                  "file", received.sha256(),
                  "articleId", Objects.requireNonNullElse(articleId, ""));
          String id = idempotency.claim(actor.accountId(), "take-photo", key, body).toString();
          return desk.take(id, who, articleId, received);
        });
  }

  @GetMapping
  @PreAuthorize(SEES)
  @Operation(
      summary = "Photos of an article",
      description =
          "Its unit sees all that were brought in for it or named by its text, the newsroom those that a"
              + " handed-in version shows. At most 50 can be brought in for one.")
  PhotosView of(Actor actor, @RequestParam String article) {
    var found =
        actor.ownUnit() == null
            ? desk.handedIn(article)
            : desk.of(article, Correspondent.of(actor));
    return new PhotosView(found.stream().map(PhotoView::of).toList());
  }

  @GetMapping("/{photoId}")
  @PreAuthorize(SEES)
  @Operation(summary = "One photo")
  ResponseEntity<PhotoView> read(Actor actor, @PathVariable String photoId) {
    return answer(seen(actor, photoId));
  }

  @PutMapping("/{photoId}")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Say what it shows and who agreed",
      description =
          "Replaces all that is said about it, also by nothing. 412 when it was changed meanwhile.")
  ResponseEntity<PhotoView> describe(
      Actor actor, @PathVariable String photoId, IfMatch seen, @RequestBody DetailsBody body) {
    return answer(desk.describe(photoId, Correspondent.of(actor), seen.version(), body.form()));
  }

  @DeleteMapping("/{photoId}")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Remove a photo",
      description = "409 once an article was handed in with it. One that is gone already is gone.")
  ResponseEntity<Void> remove(Actor actor, @PathVariable String photoId) {
    desk.remove(photoId, Correspondent.of(actor));
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/{photoId}/renditions/{size}")
  @PreAuthorize(SEES)
  @Operation(
      summary = "A JPEG for screens",
      description =
          "Upright, in sRGB; its longest side is 320, 800 or 1600 at most. It never changes.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<Resource> rendition(
      Actor actor, @PathVariable String photoId, @PathVariable int size) {
    var photo = seen(actor, photoId);
    Blob blob = desk.screen(photo, size);
    return Served.inline(blob, photo.fileName()).body(new InputStreamResource(blob.content()));
  }

  @GetMapping("/{photoId}/original")
  @PreAuthorize(SEES)
  @Operation(
      summary = "The photo for print",
      description =
          "Every pixel as it came, with its colour profile; everything else that the file told is gone.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<Resource> original(Actor actor, @PathVariable String photoId) {
    var photo = seen(actor, photoId);
    Blob blob = desk.print(photo);
    return Served.attached(blob, photo.fileName()).body(new InputStreamResource(blob.content()));
  }

  private Photo seen(Actor actor, String photoId) {
    return actor.ownUnit() == null
        ? desk.handedInPhoto(photoId)
        : desk.own(photoId, Correspondent.of(actor));
  }

  private static ResponseEntity<PhotoView> answer(Photo photo) {
    return ResponseEntity.ok().eTag(ETags.of(photo.version())).body(PhotoView.of(photo));
  }
}
