package newsroom.review.presence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import newsroom.platform.security.Actor;
import newsroom.review.presence.Person;
import newsroom.review.presence.PresenceDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/cases/{articleId}/presence")
@Tag(name = "presence", description = "Who has a case open")
class PresenceController {
  private final PresenceDesk desk;

  PresenceController(PresenceDesk desk) {
    this.desk = desk;
  }

  record PresenceRequest(boolean editing) {}

  record PeopleView(List<Person> people) {}

  @GetMapping
  @PreAuthorize(
      "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR','AUDITOR')")
  @Operation(summary = "Who looks at this case now")
  PeopleView people(Actor actor, @PathVariable String articleId) {
    return new PeopleView(desk.at(actor, articleId));
  }

  @PostMapping
  @PreAuthorize("hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR')")
  @Operation(
      summary = "Say that one looks at this case",
      description = "Every 20 seconds while it is open; after 45 seconds of silence one is gone.")
  PeopleView here(
      Actor actor, @PathVariable String articleId, @RequestBody PresenceRequest request) {
    return new PeopleView(desk.here(actor, articleId, request.editing()));
  }

  @DeleteMapping
  @PreAuthorize("hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say that one has left this case")
  void gone(Actor actor, @PathVariable String articleId) {
    desk.gone(actor, articleId);
  }
}
