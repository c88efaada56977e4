package newsroom.submission.newsroom.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.submission.article.Wording;
import newsroom.submission.newsroom.HouseView;
import newsroom.submission.newsroom.SavedView;
import newsroom.submission.newsroom.Submissions;
import newsroom.submission.newsroom.ViewDesk;
import newsroom.submission.newsroom.ViewReason;
import newsroom.submission.unit.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/submission-views")
@PreAuthorize(SubmissionController.NEWSROOM)
@Tag(name = "submission views", description = "Saved filters of the newsroom's list")
class ViewController {
  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_VALUE = 400;

  private final ViewDesk desk;
  private final Submissions submissions;
  private final Regions regions;
  private final Idempotency idempotency;
  private final Clock clock;

  ViewController(
      ViewDesk desk,
      Submissions submissions,
      Regions regions,
      Idempotency idempotency,
      Clock clock) {
    this.desk = desk;
    this.submissions = submissions;
    this.regions = regions;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Schema(name = "SavedViewBody")
  record Body(
      @Schema(description = "1 to 30 characters") @Nullable String name,
      @Schema(description = "Parameters of the list by their names, `sort` and `q` among them")
          @Nullable Map<String, @Nullable String> asked,
      @Schema(description = "Whether all of the newsroom see it") boolean shared) {}

  @Schema(name = "SavedView")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      String viewId,
      String name,
      @Schema(description = "Of a view of the house") @Nullable String nameEn,
      Map<String, String> asked,
      boolean shared,
      @Schema(description = "There from the first day; nobody changes it") boolean house,
      @Schema(description = "Who saved it") @Nullable String by,
      boolean own,
      boolean mayChange,
      @Schema(description = "Of this view; its ETag without quotes") int version) {}

  @Schema(name = "SavedViews")
  record Views(
      @Schema(description = "Those of the house, then in the order they were saved in")
          List<View> items,
      @Schema(description = "What the list opens with") String opening) {}

  @Schema(name = "OpeningView")
  record Opening(@Schema(description = "Absent: what suits the role") @Nullable String viewId) {}

  @GetMapping
  @Operation(summary = "Views of the house, own ones and shared ones")
  Views list(Actor actor) {
    var items = new ArrayList<View>();
    Arrays.stream(HouseView.values()).map(ViewController::house).forEach(items::add);
    desk.seen(actor).stream().map(view -> view(view, actor)).forEach(items::add);
    return new Views(items, desk.opening(actor));
  }

  @PostMapping
  @Operation(
      summary = "Save a view",
      description = "At most 30 own and 60 shared ones; 422 names every wrong filter.")
  ResponseEntity<View> save(Actor actor, IdempotencyKey key, @RequestBody Body body) {
    var words = words(body);
    var id = idempotency.claim(actor.accountId(), "save-view", key, body).toString();
    var saved = desk.save(actor, id, words);
    return ResponseEntity.created(URI.create("/api/submission/submission-views/" + id))
        .eTag(ETags.of(saved.version()))
        .body(view(saved, actor));
  }

  @PutMapping("/{viewId}")
  @Operation(
      summary = "Rename, share or change a view",
      description = "403 for one that somebody else shares, save for the liaison editor.")
  ResponseEntity<View> change(
      Actor actor, @PathVariable String viewId, IfMatch seen, @RequestBody Body body) {
    return answer(desk.change(actor, viewId, seen.version(), words(body)), actor);
  }

  @DeleteMapping("/{viewId}")
  @Operation(summary = "Delete a view", description = "It can be restored with the answer's ETag.")
  ResponseEntity<View> delete(Actor actor, @PathVariable String viewId, IfMatch seen) {
    return answer(desk.delete(actor, viewId, seen.version()), actor);
  }

  @PostMapping("/{viewId}/restoration")
  @Operation(summary = "Bring back a view that was deleted")
  ResponseEntity<View> restore(Actor actor, @PathVariable String viewId, IfMatch seen) {
    return answer(desk.restore(actor, viewId, seen.version()), actor);
  }

  @PutMapping("/opening")
  @Operation(summary = "Choose what the list opens with")
  Opening choose(Actor actor, @RequestBody Opening body) {
    desk.choose(actor, body.viewId());
    return new Opening(desk.opening(actor));
  }

  private ResponseEntity<View> answer(SavedView view, Actor actor) {
    return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view(view, actor));
  }

  private static View house(HouseView view) {
    return new View(
        view.viewId(),
        view.chinese(),
        view.english(),
        view.asked(),
        true,
        true,
        null,
        false,
        false,
        0);
  }

  private View view(SavedView view, Actor actor) {
    return new View(
        view.viewId(),
        view.name(),
        null,
        new TreeMap<>(view.asked()),
        view.shared(),
        false,
        view.ownerName(),
        view.ownerId().equals(actor.accountId()),
        desk.mayChange(actor, view),
        view.version());
  }

  private ViewDesk.Words words(Body body) {
    var wrong = new ArrayList<FieldProblem>();
    var name = Wording.normalised(Objects.requireNonNullElse(body.name(), "")).orElse("");
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > LONGEST_NAME) {
      wrong.add(new FieldProblem("/name", ViewReason.VIEW_NAME, Map.of("limit", LONGEST_NAME)));
    }
    var asked = new TreeMap<String, String>();
    Objects.requireNonNullElse(body.asked(), Map.<String, @Nullable String>of())
        .forEach((parameter, value) -> {
          if (!Criteria.NAMES.contains(parameter)) {
            wrong.add(new FieldProblem("/asked/" + parameter, ViewReason.ASKED_UNKNOWN));
          } else if (value != null && value.length() > LONGEST_VALUE) {
            wrong.add(
                new FieldProblem(
                    "/asked/" + parameter,
                    ViewReason.ASKED_LENGTH,
                    Map.of("limit", LONGEST_VALUE)));
          } else if (value != null && !value.isBlank()) {
            asked.put(parameter, value.strip());
          }
        });
    wrong.addAll(Criteria.wrong(asked, submissions, regions, clock.instant()));
    if (!wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
    return new ViewDesk.Words(name, asked, body.shared());
  }
}
