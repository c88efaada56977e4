package newsroom.submission.article.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import newsroom.contracts.access.Role;
import newsroom.platform.live.LiveStreams;
import newsroom.platform.security.Actor;
import newsroom.submission.article.Correspondent;
import newsroom.submission.article.Screens;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "events", description = "What an open screen is told")
class EventStreamController {
  private final LiveStreams streams;

  EventStreamController(LiveStreams streams) {
    this.streams = streams;
  }

  @GetMapping(path = "/api/submission/events/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @PreAuthorize(
      "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN', 'LIAISON_EDITOR', 'FIRST_REVIEWER',"
          + " 'SECOND_REVIEWER', 'FINAL_REVIEWER', 'DUTY_EDITOR', 'AUDITOR', 'ADMINISTRATOR')")
  @Operation(
      summary = "Server-sent events of the own unit; for the newspaper of all that was handed in",
      description =
          "`article` {articleId, version}: it moved, read it again. `here`: from this number on."
              + " `missed`: more happened than is kept, read everything again. Last-Event-ID replays."
              + " The stream ends with the token.")
  void stream(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    boolean ofAUnit = actor.is(Role.CORRESPONDENT) || actor.is(Role.UNIT_ADMIN);
    streams.serve(ofAUnit ? Correspondent.of(actor).unitId() : Screens.NEWSROOM, request, response);
  }
}
