package newsroom.submission.diff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.submission.article.ArticleDesk;
import newsroom.submission.article.ArticleReason;
import newsroom.submission.article.Manuscript;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/articles")
@Tag(name = "articles")
class DiffController {
  private final ArticleDesk desk;
  private final VersionDiff diff = new VersionDiff();

  DiffController(ArticleDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{articleId}/versions/{from}/diff/{to}")
  @PreAuthorize(
      "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN', 'LIAISON_EDITOR', 'FIRST_REVIEWER',"
          + " 'SECOND_REVIEWER', 'FINAL_REVIEWER', 'DUTY_EDITOR', 'AUDITOR', 'ADMINISTRATOR')")
  @Operation(
      summary = "What changed between two versions, word by word",
      description =
          "Of the own unit's article; of any handed-in one for the newspaper. Places are code"
              + " points. A pair of versions never changes, nor does its comparison.")
  ResponseEntity<VersionDiff.View> diff(
      Actor actor, @PathVariable String articleId, @PathVariable int from, @PathVariable int to) {
    var manuscript = desk.readable(articleId, actor).state().manuscript();
    var before = version(manuscript, from);
    var after = version(manuscript, to);
    return ResponseEntity.ok()
        .eTag("\"" + before.contentHash() + "-" + after.contentHash() + "\"")
        .body(
            diff.between(
                articleId,
                before,
                desk.text(articleId, before.contentHash()),
                after,
                desk.text(articleId, after.contentHash())));
  }

  private static Manuscript.HandedIn version(Manuscript manuscript, int no) {
    return manuscript
        .version(no)
        .orElseThrow(() -> new Refusal.NotFound(ArticleReason.NO_SUCH_VERSION));
  }
}
