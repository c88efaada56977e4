package newsroom.publishing.edition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import newsroom.publishing.edition.EditionFiles;
import newsroom.publishing.edition.EditionFiles.Stored;
import newsroom.publishing.edition.Newsstand;
import newsroom.publishing.edition.ReaderPages;
import newsroom.publishing.issue.Permalinks;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// What readers open. Files come as they were stored; a reader who has one gets 304.
@RestController
@Tag(name = "Readers 读者")
@SecurityRequirements
class ReaderController {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final MediaType ATOM =
      new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

  /// Printed pages change only by a correction.
  private static final CacheControl PAGES =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private static final CacheControl ALWAYS_ASK = CacheControl.noCache().cachePublic();
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Newsstand stand;
  private final EditionFiles files;
  private final ReaderPages pages;

  ReaderController(Newsstand stand, EditionFiles files, ReaderPages pages) {
    this.stand = stand;
    this.files = files;
    this.pages = pages;
  }

  @GetMapping({"/", "/paper"})
  @Operation(summary = "To the list of issues")
  ResponseEntity<Void> home() {
    return to("/paper/");
  }

  @GetMapping("/paper/")
  @Operation(summary = "Published issues, newest first")
  ResponseEntity<byte[]> list(WebRequest request) {
    return drawn(stand.list(), HTML, request);
  }

  @GetMapping("/feed.atom")
  @Operation(summary = "Atom feed of issues and articles")
  ResponseEntity<byte[]> feed(WebRequest request) {
    return drawn(stand.feed(), ATOM, request);
  }

  @GetMapping("/paper/{issueId:[0-9a-f-]{36}}")
  @Operation(summary = "To the issue")
  ResponseEntity<Void> issueWithoutSlash(@PathVariable String issueId) {
    return to(Permalinks.issue(issueId));
  }

  @GetMapping("/paper/{issueId:[0-9a-f-]{36}}/")
  @Operation(summary = "A published issue: its pages and titles")
  ResponseEntity<byte[]> issue(@PathVariable String issueId, WebRequest request)
      throws IOException {
    return file(stand.ofIssue(issueId, Permalinks.issue(issueId)), PAGES, request);
  }

  @GetMapping("/paper/{issueId:[0-9a-f-]{36}}/{pageNo:[0-9]{1,3}}.html")
  @Operation(summary = "A page of a published issue, with its articles in full")
  ResponseEntity<byte[]> page(
      @PathVariable String issueId, @PathVariable int pageNo, WebRequest request)
      throws IOException {
    return file(stand.ofIssue(issueId, Permalinks.page(issueId, pageNo)), PAGES, request);
  }

  @GetMapping("/paper/{issueId:[0-9a-f-]{36}}/previous")
  @Operation(summary = "To the issue before")
  ResponseEntity<Void> previous(@PathVariable String issueId) {
    return neighbour(issueId, false);
  }

  @GetMapping("/paper/{issueId:[0-9a-f-]{36}}/next")
  @Operation(summary = "To the issue after, or to the list when there is none yet")
  ResponseEntity<Void> next(@PathVariable String issueId) {
    return neighbour(issueId, true);
  }

  @GetMapping("/a/{articleId}")
  @Operation(
      summary = "A published article, at the address it keeps",
      description = "410 with a notice once it was killed 撤销")
  ResponseEntity<byte[]> article(@PathVariable String articleId, WebRequest request)
      throws IOException {
    var notice = stand.notice(articleId);
    if (notice.isPresent()) {
      return without(HttpStatus.GONE, notice.get());
    }
    return file(stand.ofArticle(articleId), PAGES, request);
  }

  @GetMapping("/paper/assets/{name}")
  @Operation(summary = "A style sheet")
  ResponseEntity<byte[]> asset(@PathVariable String name, WebRequest request) throws IOException {
    return file(stand.asset(name), FOR_EVER, request);
  }

  private ResponseEntity<Void> neighbour(String issueId, boolean later) {
    return to(
        stand
            .neighbour(issueId, later)
            .map(issue -> Permalinks.issue(issue.masthead().issueId()))
            .orElse("/paper/"));
  }

  private static ResponseEntity<Void> to(String path) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(path))
        .cacheControl(ALWAYS_ASK)
        .build();
  }

  private ResponseEntity<byte[]> file(Optional<Stored> found, CacheControl keep, WebRequest request)
      throws IOException {
    if (found.isEmpty()) {
      return without(HttpStatus.NOT_FOUND, pages.notHere());
    }
    var file = found.get();
    var etag = "\"" + file.id() + "\"";
    if (unchanged(request, etag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).cacheControl(keep).eTag(etag).build();
    }
    try (var content = files.open(file)) {
      return ResponseEntity.ok()
          .cacheControl(keep)
          .eTag(etag)
          .header("Content-Security-Policy", POLICY)
          .contentType(MediaType.parseMediaType(file.mediaType()))
          .body(content.readAllBytes());
    }
  }

  private static ResponseEntity<byte[]> without(HttpStatus status, String page) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", POLICY)
        .contentType(HTML)
        .body(page.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> drawn(String text, MediaType type, WebRequest request) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var etag = "\"" + sha256(bytes) + "\"";
    if (unchanged(request, etag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
          .cacheControl(ALWAYS_ASK)
          .eTag(etag)
          .build();
    }
    return ResponseEntity.ok()
        .cacheControl(ALWAYS_ASK)
        .eTag(etag)
        .header("Content-Security-Policy", POLICY)
        .contentType(type)
        .body(bytes);
  }

  /// By the entity tag alone, weak or strong, one of several or any.
  private static boolean unchanged(WebRequest request, String etag) {
    var held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (held == null) {
      return false;
    }
    for (var one : held.split(",")) {
      var tag = one.strip();
      if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
        return true;
      }
    }
    return false;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
