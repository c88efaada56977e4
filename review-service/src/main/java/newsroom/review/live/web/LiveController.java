package newsroom.review.live.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import newsroom.platform.live.LiveStreams;
import newsroom.review.casefile.Screens;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "live", description = "What an open review desk is told")
class LiveController {
  private final LiveStreams streams;

  LiveController(LiveStreams streams) {
    this.streams = streams;
  }

  @GetMapping(path = "/api/review/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @PreAuthorize(
      "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR','AUDITOR')")
  @Operation(
      summary = "Server-sent events of the review desk",
      description =
          "`case` {articleId}: it changed, read it again. `presence` {articleId}: somebody came to look"
              + " or went. `here`: from this number on. `missed`: more happened than is kept, read"
              + " everything again. Last-Event-ID replays. The stream ends with the token.")
  void stream(HttpServletRequest request, HttpServletResponse response) {
    streams.serve(Screens.DESK, request, response);
  }
}
