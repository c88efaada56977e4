package newsroom.submission.article.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import newsroom.platform.security.Actor;
import newsroom.platform.web.IfMatch;
import newsroom.submission.article.Correspondent;
import newsroom.submission.article.SignOffDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/articles/{articleId}")
@Tag(
    name = "sign-off",
    description =
        "单位审签 inside a unit. Bound to the content: one character changed, and it is void. Which kinds"
            + " of unit need it is the newsroom's policy; then handing in without is 409")
class SignOffController {
  private static final String OF_A_UNIT = "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN')";

  private final SignOffDesk desk;
  private final ArticleViews views;

  SignOffController(SignOffDesk desk, ArticleViews views) {
    this.desk = desk;
    this.views = views;
  }

  @Schema(name = "SignOffSignature")
  record SignatureBody(
      @Schema(description = "For example 宣传科科长, 1 to 50 characters") @Nullable String post,
      @Schema(description = "contentHash of what was read") @Nullable String contentHash) {}

  @Schema(name = "SignOffRefusal")
  record RefusalBody(@Schema(description = "1 to 500 characters") @Nullable String reason) {}

  @PostMapping("/sign-off-request")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "DRAFT to UNIT_SIGNOFF: ask a unit administrator to sign",
      description =
          "422 with what keeps the text from being handed in. A RETURNED article stays returned"
              + " while it is signed.")
  ResponseEntity<ArticleView> ask(Actor actor, @PathVariable String articleId, IfMatch seen) {
    return views.changed(
        desk.ask(
            articleId,
            Correspondent.of(actor),
            seen.version(),
            Causes.of("ask-sign-off", actor, seen, "")));
  }

  @PostMapping("/sign-off-recall")
  @PreAuthorize(OF_A_UNIT)
  @Operation(summary = "UNIT_SIGNOFF to DRAFT: take it back before it is signed")
  ResponseEntity<ArticleView> recall(Actor actor, @PathVariable String articleId, IfMatch seen) {
    return views.changed(
        desk.recall(
            articleId,
            Correspondent.of(actor),
            seen.version(),
            Causes.of("recall-sign-off", actor, seen, "")));
  }

  @PostMapping("/sign-off")
  @PreAuthorize("hasRole('UNIT_ADMIN')")
  @Operation(
      summary = "UNIT_SIGNOFF to DRAFT with a signature",
      description =
          "By any administrator of the unit; one who also wrote the text last is marked ownText. 409"
              + " when contentHash is not that of the text as it stands.")
  ResponseEntity<ArticleView> sign(
      Actor actor, @PathVariable String articleId, IfMatch seen, @RequestBody SignatureBody body) {
    return views.changed(
        desk.sign(
            articleId,
            Correspondent.of(actor),
            seen.version(),
            body.post(),
            body.contentHash(),
            Causes.of("sign-off", actor, seen, body)));
  }

  @PostMapping("/sign-off-refusal")
  @PreAuthorize("hasRole('UNIT_ADMIN')")
  @Operation(summary = "UNIT_SIGNOFF to DRAFT without a signature, with a reason")
  ResponseEntity<ArticleView> refuse(
      Actor actor, @PathVariable String articleId, IfMatch seen, @RequestBody RefusalBody body) {
    return views.changed(
        desk.refuse(
            articleId,
            Correspondent.of(actor),
            seen.version(),
            body.reason(),
            Causes.of("refuse-sign-off", actor, seen, body)));
  }
}
