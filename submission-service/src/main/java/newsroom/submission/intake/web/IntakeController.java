package newsroom.submission.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import newsroom.platform.ids.Ids;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.submission.article.Correspondent;
import newsroom.submission.intake.Intake;
import newsroom.submission.intake.IntakeDesk;
import newsroom.submission.intake.IntakeReason;
import newsroom.submission.photo.PhotoDesk;
import newsroom.submission.photo.PhotoTurns;
import newsroom.submission.upload.ReceivedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/api/submission/intake")
@Tag(
    name = "intake",
    description =
        "What a manuscript could become 来稿识别. Nothing is stored as an article: the answer's copy is"
            + " sent to POST /articles by the person who accepts it. Pictures of a Word file become"
            + " photos of the unit; those that no text names are removed after a week.")
class IntakeController {
  private static final String OF_A_UNIT = "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN')";

  private final IntakeDesk desk;
  private final PhotoDesk photos;
  private final PhotoTurns turns;

  IntakeController(IntakeDesk desk, PhotoDesk photos, PhotoTurns turns) {
    this.desk = desk;
    this.photos = photos;
    this.turns = turns;
  }

  @Schema(name = "PastedManuscript", description = "One of text and html")
  record Pasted(
      @Schema(description = "At most 200000 characters") @Nullable String text,
      @Schema(description = "As pasted from Word, WeChat or a web page") @Nullable String html,
      @Schema(
              description =
                  "ARTICLE, PAGE (a scanned page of several) or AUTO, which is the default")
          IntakeDesk.@Nullable As as) {}

  @Schema(name = "ManuscriptFile")
  record Uploaded(
      @Schema(
              type = "string",
              format = "binary",
              description = "DOCX, plain text in UTF-8, UTF-16 or GB18030, or HTML; at most 20 MB")
          Object file,
      @Schema(description = "ARTICLE, PAGE or AUTO") IntakeDesk.@Nullable As as) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Propose articles from a manuscript",
      description =
          "Each proposal names its field in the copy, where it was read and how surely. 422 with the"
              + " exact reason when nothing can be made of it; 503 with Retry-After when too many"
              + " are being read.")
  Intake pasted(Actor actor, @RequestBody Pasted body) {
    Correspondent.of(actor);
    String text = Objects.requireNonNullElse(body.text(), "");
    String html = Objects.requireNonNullElse(body.html(), "");
    if (text.isBlank() == html.isBlank()) {
      throw refused("/text", text.isBlank() ? IntakeReason.NOTHING : IntakeReason.ONE_AT_A_TIME);
    }
    var as = Objects.requireNonNullElse(body.as(), IntakeDesk.As.AUTO);
    return desk.inTurn(() -> text.isBlank() ? desk.html(html) : desk.text(text, as));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize(OF_A_UNIT)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
              schema = @Schema(implementation = Uploaded.class)))
  Intake uploaded(
      @io.swagger.v3.oas.annotations.Parameter(hidden = true) Actor actor,
      @io.swagger.v3.oas.annotations.Parameter(hidden = true) MultipartHttpServletRequest request) {
    var who = Correspondent.of(actor);
    // The body is read only when it is this one's turn: who waits holds no memory
    return desk.inTurn(() -> read(who, request));
  }

  private Intake read(Correspondent who, MultipartHttpServletRequest request) {
    return ReceivedFile.with(
        request,
        IntakeDesk.BIGGEST_FILE,
        received ->
            desk.file(
                received,
                as(request.getParameter("as")),
                picture -> turns.take(() -> photos.take(Ids.next(), who, null, picture))));
  }

  private static IntakeDesk.As as(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return IntakeDesk.As.AUTO;
    }
    try {
      return IntakeDesk.As.valueOf(value);
    } catch (IllegalArgumentException e) {
      throw new Refusal.Invalid(
          PlatformReason.INVALID, List.of(new FieldProblem("/as", PlatformReason.ILL_TYPED)));
    }
  }

  private static Refusal refused(String path, IntakeReason reason) {
    return new Refusal.Invalid(PlatformReason.INVALID, List.of(new FieldProblem(path, reason)));
  }
}
