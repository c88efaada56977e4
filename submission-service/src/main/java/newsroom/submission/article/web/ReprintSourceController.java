package newsroom.submission.article.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import newsroom.contracts.submission.SourceCheck;
import newsroom.platform.security.Actor;
import newsroom.submission.article.ReprintSources;
import newsroom.submission.article.ReprintSources.Edition;
import newsroom.submission.article.SourceList;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/reprint-sources")
@Tag(name = "reprint-sources", description = "稿源名单: the dated lists of permitted sources")
class ReprintSourceController {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final ReprintSources sources;
  private final Clock clock;

  ReprintSourceController(ReprintSources sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  @Schema(name = "SourceListView")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ListView(
      String edition,
      String name,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      int count,
      String importedBy,
      Instant importedAt) {
    static ListView of(Edition e) {
      return new ListView(
          e.edition(),
          e.name(),
          e.validFrom(),
          e.validTo(),
          e.count(),
          e.importedBy(),
          e.importedAt());
    }
  }

  @Schema(name = "SourceLists", description = "Newest first")
  record ListsView(List<ListView> items) {}

  @PutMapping(
      value = "/{edition}",
      consumes = {"text/csv", "text/plain"})
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "Take a list in, or replace it",
      description =
          "CSV in UTF-8: head name,from,to,status (LISTED or SUSPENDED), a row per unit. 422 names"
              + " every wrong row, and then nothing is taken. The same file again changes nothing."
              + " With dryRun it is only read.")
  ResponseEntity<ListView> take(
      Actor actor,
      @PathVariable String edition,
      @RequestParam String name,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate validTo,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody byte[] csv) {
    SourceList.mustBeAnEdition(edition);
    var entries = SourceList.read(csv);
    var list =
        new Edition(
            edition, name, validFrom, validTo, entries.size(), actor.accountId(), clock.instant());
    if (!dryRun) {
      sources.keep(list, entries);
    }
    return ResponseEntity.ok(ListView.of(list));
  }

  @GetMapping
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "The lists, newest first")
  ListsView lists() {
    return new ListsView(sources.editions().stream().map(ListView::of).toList());
  }

  @GetMapping("/check")
  @PreAuthorize("isAuthenticated()")
  @Operation(
      summary = "How a source stood on a day",
      description = "LISTED, SUSPENDED, NOT_LISTED, or NO_LIST where no list was valid.")
  SourceCheck check(
      @RequestParam String name,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day) {
    return sources.check(
        name, Objects.requireNonNullElseGet(day, () -> clock.instant().atZone(ZONE).toLocalDate()));
  }
}
