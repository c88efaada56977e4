package newsroom.submission.byline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.submission.byline.Byline;
import newsroom.submission.byline.BylineReader;
import newsroom.submission.byline.BylineReason;
import newsroom.submission.byline.Candidates;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/bylines")
@Tag(name = "bylines", description = "Which units a byline names 署名")
class BylineController {
  private static final int LONGEST = 5_000;

  private final BylineReader reader;

  BylineController(BylineReader reader) {
    this.reader = reader;
  }

  @Schema(name = "BylineQuestion")
  record Question(
      @Schema(description = "A byline with or without its brackets, or a text that ends in one")
          @Nullable String text,
      @Schema(description = "The day on which the names count; without it every day does")
          @Nullable LocalDate date,
      @Schema(description = "The text is a byline, whatever it looks like")
          @Nullable Boolean typed) {}

  @Schema(name = "BylineAnswer")
  record Answer(
      boolean isByline,
      @Schema(description = "Every name in the order written") List<Name> names) {}

  @Schema(name = "BylineName")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Name(
      @Schema(description = "As written, without the spaces of line wraps") String written,
      @Schema(description = "CONTRIBUTED 供稿, PHOTO 摄影 or COMPILED 整理") String role,
      @Schema(description = "Absent when nobody can tell") @Nullable String unitId,
      @Schema(description = "The unit's official name") @Nullable String name,
      @Schema(description = "Whom an unresolved name might mean, the likeliest first")
          List<Offer> candidates) {}

  @Schema(name = "BylineCandidate")
  record Offer(
      String unitId,
      String name,
      @Schema(
              description =
                  "SAME_NAME: others bear it too; OTHER_DAYS: it was called so on other days;"
                      + " SHORT_NAME: called so beside its siblings; PART: its name is in it; SIMILAR")
          String why) {}

  @PostMapping
  @PreAuthorize(
      "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN', 'LIAISON_EDITOR', 'FIRST_REVIEWER',"
          + " 'SECOND_REVIEWER', 'FINAL_REVIEWER', 'LAYOUT_EDITOR', 'DUTY_EDITOR', 'ADMINISTRATOR')")
  @Operation(
      summary = "Which units a byline names",
      description =
          "Changes nothing. A name that nobody or more than one unit bears is not guessed.")
  Answer resolve(@RequestBody Question question) {
    String text = question.text();
    if (text == null || text.isBlank()) {
      throw invalid(BylineReason.TEXT_MISSING);
    }
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw invalid(BylineReason.TEXT_TOO_LONG);
    }
    var byline =
        Boolean.TRUE.equals(question.typed())
            ? reader.resolve(text, question.date())
            : reader.read(text, question.date());
    return new Answer(
        byline.isByline(),
        byline.named().stream().map(named -> name(named, question.date())).toList());
  }

  private Name name(Byline.Named named, @Nullable LocalDate date) {
    var unit = named.unit().orElse(null);
    List<Candidates.Candidate> offered = unit == null ? reader.candidates(named, date) : List.of();
    return new Name(
        named.written(),
        named.part().name(),
        unit == null ? null : unit.unitId(),
        unit == null ? null : unit.name(),
        offered.stream()
            .map(one -> new Offer(one.unit().unitId(), one.unit().name(), one.why().name()))
            .toList());
  }

  private static Refusal invalid(BylineReason reason) {
    return new Refusal.Invalid(PlatformReason.INVALID, List.of(new FieldProblem("/text", reason)));
  }
}
