package newsroom.platform.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Reason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One handler for each thing the platform promises.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({SampleService.Notes.class, SampleService.Open.class})
public class SampleService {

  public enum NoteReason implements Reason {
    GONE("note-gone", "稿件 {note} 不存在。可能已被撤回。", "Note {note} is not there. It may be withdrawn."),
    TOO_LONG("too-long", "最多 {max} 字。", "At most {max} characters.");

    private final String code;
    private final String chinese;
    private final String english;

    NoteReason(String code, String chinese, String english) {
      this.code = code;
      this.chinese = chinese;
      this.english = english;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String chinese() {
      return chinese;
    }

    @Override
    public String english() {
      return english;
    }
  }

  public record Line(@NotBlank String text, @Min(1) int times) {}

  public record Note(@Size(max = 5) String title, List<@Valid Line> body) {}

  @RestController
  @PreAuthorize("isAuthenticated()")
  static class Notes {
    private final Idempotency idempotency;

    Notes(Idempotency idempotency) {
      this.idempotency = idempotency;
    }

    @GetMapping("/api/sample/me")
    Actor me(Actor actor) {
      return actor;
    }

    @GetMapping("/api/sample/desk")
    @PreAuthorize("hasRole('DUTY_EDITOR')")
    Map<String, Boolean> desk() {
      return Map.of("ok", true);
    }

    @PostMapping("/api/sample/desk")
    @PreAuthorize("hasRole('DUTY_EDITOR')")
    Map<String, Boolean> act(IfMatch version, @RequestBody @Valid Note note) {
      return Map.of("ok", true);
    }

    @GetMapping("/api/sample/notes")
    Page<String> notes(PageRequest page) {
      return new Page<>(List.of(page.limit() + " after " + page.after()), "next");
    }

    @PostMapping("/api/sample/notes")
    Map<String, UUID> create(Actor actor, IdempotencyKey key, @RequestBody @Valid Note note) {
      return Map.of("id", idempotency.claim(actor.accountId(), "create-note", key, note));
    }

    @PutMapping("/api/sample/notes/{id}")
    ResponseEntity<Map<String, Object>> change(
        @PathVariable int id, IfMatch version, @RequestParam @Nullable Integer pages) {
      return ResponseEntity.ok().eTag(ETags.of(version.version() + 1)).body(Map.of("id", id));
    }

    @PostMapping("/api/sample/sign")
    Map<String, Boolean> sign() {
      return Map.of("signed", true);
    }

    @GetMapping("/api/sample/checked")
    Map<String, Integer> checked(@RequestParam @Min(3) int pages) {
      return Map.of("pages", pages);
    }

    @GetMapping("/api/sample/refused")
    void refused(@RequestParam String kind) {
      Map<String, ?> args = Map.of("note", 7);
      throw switch (kind) {
        case "bad-request" -> new Refusal.BadRequest(NoteReason.GONE, args);
        case "forbidden" -> new Refusal.Forbidden(NoteReason.GONE, args);
        case "not-found" -> new Refusal.NotFound(NoteReason.GONE, args);
        case "conflict" -> new Refusal.Conflict(NoteReason.GONE, args);
        case "stale" -> new Refusal.Stale(NoteReason.GONE, args);
        case "invalid" ->
            new Refusal.Invalid(
                NoteReason.GONE,
                args,
                List.of(new FieldProblem("/body/0/text", NoteReason.TOO_LONG, Map.of("max", 5))));
        case "precondition" -> new Refusal.PreconditionRequired(NoteReason.GONE, args);
        case "busy" -> new Refusal.Busy(NoteReason.GONE, args);
        default -> new IllegalStateException("the secret of the house");
      };
    }
  }

  @RestController
  static class Open {
    @GetMapping("/api/sample/open/hello")
    Map<String, Boolean> hello() {
      return Map.of("ok", true);
    }

    @GetMapping(value = "/pages/{name}", produces = "text/html")
    String page(@PathVariable String name) {
      if (name.equals("lost")) {
        throw new Refusal.NotFound(NoteReason.GONE, Map.of("note", "<b>"));
      }
      return "<!doctype html><title>page</title>";
    }

    @GetMapping("/api/sample/open/me")
    Actor me(Actor actor) {
      return actor;
    }
  }
}
