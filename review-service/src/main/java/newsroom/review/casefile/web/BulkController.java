package newsroom.review.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Language;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.review.casefile.CaseDesk;
import newsroom.review.casefile.ReviewReason;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "cases")
class BulkController {
  private static final int MOST = 50;

  private final CaseDesk desk;

  BulkController(CaseDesk desk) {
    this.desk = desk;
  }

  record ClaimsRequest(@NotNull @Valid List<Wanted> articles) {}

  record Wanted(@NotBlank String articleId, @NotNull Stage stage) {}

  record ReleasesRequest(@NotNull List<@NotBlank String> articleIds) {}

  record Results(List<Result> results) {}

  /// @param code why it was not done
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(String articleId, boolean done, @Nullable String code, @Nullable String title) {}

  @PostMapping("/api/review/claims")
  @PreAuthorize("hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR')")
  @Operation(
      summary = "Claim several stages at once 批量领取",
      description = "At most 50. Each is claimed or refused by itself; nothing is taken over.")
  Results claim(Actor actor, HttpServletRequest http, @Valid @RequestBody ClaimsRequest request) {
    atMost("/articles", request.articles().size());
    var language = Language.of(http);
    return new Results(
        request.articles().stream()
            .map(wanted ->
                done(
                    wanted.articleId(),
                    language,
                    () ->
                        desk.claim(
                            actor, wanted.articleId(), Expected.any(), wanted.stage(), null)))
            .toList());
  }

  @PostMapping("/api/review/releases")
  @PreAuthorize("hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR')")
  @Operation(summary = "Give several claimed stages back", description = "At most 50.")
  Results release(
      Actor actor, HttpServletRequest http, @Valid @RequestBody ReleasesRequest request) {
    atMost("/articleIds", request.articleIds().size());
    var language = Language.of(http);
    return new Results(
        request.articleIds().stream()
            .map(id -> done(id, language, () -> desk.release(actor, id, Expected.any())))
            .toList());
  }

  private static Result done(String articleId, Language language, Runnable act) {
    try {
      act.run();
      return new Result(articleId, true, null, null);
    } catch (Refusal refusal) {
      return new Result(articleId, false, refusal.reason().code(), language.text(refusal));
    }
  }

  private static void atMost(String path, int many) {
    if (many > MOST) {
      Map<String, ?> args = Map.of("most", MOST);
      throw new Refusal.Invalid(
          ReviewReason.TOO_MANY_AT_ONCE,
          args,
          List.of(new FieldProblem(path, ReviewReason.TOO_MANY_AT_ONCE, args)));
    }
  }
}
