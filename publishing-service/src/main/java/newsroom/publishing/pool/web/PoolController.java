package newsroom.publishing.pool.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.publishing.pool.Pool;
import newsroom.publishing.pool.PoolArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/publishing/pool")
@Tag(name = "Pool 稿池")
class PoolController {
  private final Pool pool;

  PoolController(Pool pool) {
    this.pool = pool;
  }

  /// An article that may be placed with exactly this version and hash.
  ///
  /// @param characters of the body
  record Ready(
      String articleId,
      int versionNo,
      String contentHash,
      String headline,
      String byline,
      String unitId,
      String genre,
      @Nullable String suggestedColumn,
      int characters,
      Instant approvedAt) {
    static Ready of(PoolArticle article) {
      var latest = Objects.requireNonNull(article.latest());
      var approved = Objects.requireNonNull(article.approved());
      return new Ready(
          article.articleId(),
          approved.versionNo(),
          approved.contentHash(),
          latest.headline(),
          latest.byline(),
          latest.unitId(),
          latest.genre(),
          latest.column(),
          latest.characters(),
          approved.at());
    }
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('LAYOUT_EDITOR', 'DUTY_EDITOR', 'AUDITOR')")
  @Operation(summary = "Approved articles that stand in no issue yet")
  Page<Ready> ready(PageRequest wanted) {
    var ready = pool.ready(wanted);
    return new Page<>(ready.items().stream().map(Ready::of).toList(), ready.next());
  }
}
