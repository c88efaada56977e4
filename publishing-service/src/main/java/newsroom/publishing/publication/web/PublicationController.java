package newsroom.publishing.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.IfMatch;
import newsroom.publishing.publication.Publication;
import newsroom.publishing.publication.PublicationDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/publishing/publications")
@Tag(name = "Publications 刊发记录")
class PublicationController {
  private final PublicationDesk desk;

  PublicationController(PublicationDesk desk) {
    this.desk = desk;
  }

  record KillRequest(
      @Schema(description = "Readers and units read these words") @NotBlank @Size(max = 500)
          String reason) {}

  @Schema(name = "Publication")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      String articleId,
      String unitId,
      String issueId,
      int issueNo,
      LocalDate issueDate,
      int pageNo,
      int slotOrder,
      int versionNo,
      String permalink,
      Instant publishedAt,
      @Schema(description = "LIVE 已发布 or KILLED 撤销") String status,
      @Nullable String killedBecause,
      @Nullable Instant killedAt,
      long version) {
    static View of(Snapshot<Publication> publication) {
      var place = publication.state().place();
      var notice =
          switch (publication.state()) {
            case Publication.Live _ -> null;
            case Publication.Killed(_, var told) -> told;
          };
      return new View(
          place.articleId(),
          place.unitId(),
          place.issueId(),
          place.issueNo(),
          place.issueDate(),
          place.pageNo(),
          place.slotOrder(),
          place.versionNo(),
          place.permalink(),
          place.publishedAt(),
          notice == null ? "LIVE" : "KILLED",
          notice == null ? null : notice.reason(),
          notice == null ? null : notice.at(),
          publication.version());
    }
  }

  @GetMapping("/{articleId}")
  @PreAuthorize("hasAnyRole('LAYOUT_EDITOR', 'DUTY_EDITOR', 'LIAISON_EDITOR', 'AUDITOR')")
  @Operation(summary = "Where an article appeared")
  ResponseEntity<View> get(@PathVariable String articleId) {
    return answer(desk.load(articleId));
  }

  @PostMapping("/{articleId}/kill")
  @PreAuthorize("hasRole('DUTY_EDITOR')")
  @Operation(
      summary = "撤销稿件: its address answers 410 with a notice from now on",
      description = "For good. Asked again with the same words, it answers the same.")
  ResponseEntity<View> kill(
      Actor actor,
      @PathVariable String articleId,
      IfMatch ifMatch,
      @Valid @RequestBody KillRequest request) {
    return answer(
        desk.kill(articleId, ifMatch.version(), request.reason().strip(), actor.accountId()));
  }

  private static ResponseEntity<View> answer(Snapshot<Publication> publication) {
    return ResponseEntity.ok().eTag(ETags.of(publication.version())).body(View.of(publication));
  }
}
