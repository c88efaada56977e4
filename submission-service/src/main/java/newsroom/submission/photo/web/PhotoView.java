package newsroom.submission.photo.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import newsroom.submission.photo.Consent;
import newsroom.submission.photo.Photo;
import newsroom.submission.photo.PrintWidth;
import newsroom.submission.photo.Subject;
import org.jspecify.annotations.Nullable;

/// A photo as its unit and, once handed in, the newsroom see it.
@Schema(name = "Photo")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PhotoView(
    String photoId,
    @Schema(description = "Of what is said about it; for If-Match") long version,
    @Schema(description = "Where it was brought in") @Nullable String articleId,
    String fileName,
    long bytes,
    @Schema(description = "JPEG, PNG or WEBP") String kind,
    @Schema(description = "Pixels, upright") int width,
    int height,
    @Schema(description = "Columns of eight that it can fill and stay sharp; 0 when not even one")
        int columns,
    String by,
    Instant at,
    @Schema(description = "图说, taken over when it is put into a text") String caption,
    @Schema(description = "摄影, likewise") String credit,
    List<String> people,
    @Nullable String place,
    @Nullable LocalDate takenOn,
    @Schema(description = "Whom it shows that has to be asked") List<Subject> shows,
    Agreement consent,
    @Schema(description = "Whether it was looked at for viruses") boolean scanned) {

  /// @param note why none is needed
  @Schema(
      name = "PhotoConsent",
      description = "A day and a person for GIVEN, a note for NOT_NEEDED")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Agreement(
      @Schema(description = "MISSING, GIVEN or NOT_NEEDED") String state,
      @Nullable String by,
      @Nullable LocalDate on,
      @Nullable String note) {
    static Agreement of(Consent consent) {
      return switch (consent) {
        case Consent.Missing() -> new Agreement(consent.state(), null, null, null);
        case Consent.Given(var by, var on) -> new Agreement(consent.state(), by, on, null);
        case Consent.NotNeeded(var reason) -> new Agreement(consent.state(), null, null, reason);
      };
    }
  }

  static PhotoView of(Photo photo) {
    var details = photo.details();
    return new PhotoView(
        photo.photoId(),
        photo.version(),
        photo.articleId(),
        photo.fileName(),
        photo.bytes(),
        photo.kind().name(),
        photo.width(),
        photo.height(),
        PrintWidth.columns(photo.width()),
        photo.byName(),
        photo.at(),
        details.caption(),
        details.credit(),
        details.people(),
        details.place(),
        details.takenOn(),
        details.shows().stream().sorted().toList(),
        Agreement.of(details.consent()),
        photo.scanned());
  }
}
