package newsroom.submission.upload;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import newsroom.platform.blob.Blob;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Somebody's file on its way out: never run, never guessed at, kept by nobody but the one who asked.
public final class Served {
  private static final Duration YEAR = Duration.ofDays(365);

  private Served() {}

  /// Shown in a page. The bytes of an address never change.
  public static ResponseEntity.BodyBuilder inline(Blob blob, String name) {
    return safe(blob, ContentDisposition.inline(), name)
        .cacheControl(CacheControl.maxAge(YEAR).cachePrivate().immutable());
  }

  /// Offered for saving.
  public static ResponseEntity.BodyBuilder attached(Blob blob, String name) {
    return safe(blob, ContentDisposition.attachment(), name)
        .cacheControl(CacheControl.noCache().cachePrivate());
  }

  private static ResponseEntity.BodyBuilder safe(
      Blob blob, ContentDisposition.Builder how, String name) {
    return ResponseEntity.ok()
        .eTag("\"" + blob.id() + "\"")
        .contentType(MediaType.parseMediaType(blob.mediaType()))
        .contentLength(blob.length())
        .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how.filename(name, StandardCharsets.UTF_8).build().toString());
  }
}
