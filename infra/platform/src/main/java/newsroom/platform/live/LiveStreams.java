package newsroom.platform.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Server-sent events of one audience, written by the request's own virtual thread. A stream ends with
/// the token it was opened with: whoever lost a right loses it within the token's five minutes.
public final class LiveStreams {
  private static final int MOST = 1_000;
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final LiveLog log;
  private final Clock clock;
  private final Semaphore free = new Semaphore(MOST);
  private final CountDownLatch closing = new CountDownLatch(1);

  public LiveStreams(LiveLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /// Whoever does not ask for `text/event-stream` by name gets what is kept, and the answer ends.
  public void serve(String audience, HttpServletRequest request, HttpServletResponse response) {
    if (!free.tryAcquire()) {
      throw new Refusal.Busy(PlatformReason.UNAVAILABLE);
    }
    try {
      String accepted = Objects.requireNonNullElse(request.getHeader("Accept"), "");
      response.setContentType("text/event-stream");
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader("Cache-Control", "no-store");
      // A proxy in front that gathers answers would gather this one for ever
      response.setHeader("X-Accel-Buffering", "no");
      var writer = response.getWriter();
      long seen = began(audience, request.getHeader("Last-Event-ID"), writer);
      if (accepted.contains("text/event-stream")) {
        follow(audience, seen, writer, response);
      }
    } catch (IOException e) {
      // The screen was closed: nobody is there to be told
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      free.release();
    }
  }

  /// Nothing is replayed to a screen that has just read everything.
  private long began(String audience, @Nullable String lastEventId, Writer writer)
      throws IOException {
    writer.write("retry: 3000\n");
    if (lastEventId == null || !lastEventId.matches("[0-9]{1,18}")) {
      long last = log.last(audience);
      writer.write("id: " + last + "\nevent: here\ndata: {}\n\n");
      return last;
    }
    return missed(audience, Long.parseLong(lastEventId), writer);
  }

  private void follow(String audience, long from, Writer writer, HttpServletResponse response)
      throws IOException, InterruptedException {
    long seen = from;
    Instant end = tokenEnds();
    Instant quietSince = clock.instant();
    response.flushBuffer();
    while (clock.instant().isBefore(end)
        && !closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
      Instant now = clock.instant();
      if (log.last(audience) != seen) {
        seen = missed(audience, seen, writer);
        quietSince = now;
        response.flushBuffer();
      } else if (quietSince.plus(HEARTBEAT).isBefore(now)) {
        writer.write(": \n\n");
        quietSince = now;
        response.flushBuffer();
      }
    }
  }

  private long missed(String audience, long seen, Writer writer) throws IOException {
    var missed = log.after(audience, seen);
    if (!missed.complete()) {
      long last = log.last(audience);
      writer.write("id: " + last + "\nevent: missed\ndata: {}\n\n");
      return last;
    }
    long last = seen;
    for (var hint : missed.hints()) {
      last = hint.number();
      writer.write("id: %d\nevent: %s\ndata: %s\n\n".formatted(last, hint.name(), hint.json()));
    }
    return last;
  }

  private Instant tokenEnds() {
    var login = SecurityContextHolder.getContext().getAuthentication();
    Instant end =
        login instanceof JwtAuthenticationToken jwt ? jwt.getToken().getExpiresAt() : null;
    return end == null ? clock.instant() : end;
  }

  /// A shutdown waits for requests; these end at once.
  @EventListener
  void closing(ContextClosedEvent event) {
    closing.countDown();
  }
}
