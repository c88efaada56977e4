package newsroom.review.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsroom.contracts.review.ParagraphEdit;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.review.casefile.CaseDesk;
import newsroom.review.casefile.CaseFile;
import newsroom.review.casefile.Consent;
import newsroom.review.casefile.Edited;
import newsroom.review.casefile.Lineage;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.VersionRef;
import newsroom.review.casefile.Words;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(
    name = "edits",
    description = "编辑修改: an editor's version, the unit's consent, where each sentence is from")
class EditController {
  private static final String READERS =
      "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR','AUDITOR')";
  private static final String OF_A_UNIT = "hasAnyRole('CORRESPONDENT','UNIT_ADMIN')";

  private final CaseDesk desk;
  private final Idempotency idempotency;

  EditController(CaseDesk desk, Idempotency idempotency) {
    this.desk = desk;
    this.idempotency = idempotency;
  }

  /// @param contentHash of the version that was edited
  record EditsRequest(
      int versionNo, @NotBlank String contentHash, @NotNull List<CaseDesk.PlaceEdit> edits) {}

  /// What an edit led to; the ETag is the case's.
  record EditedView(int versionNo, String contentHash, boolean consentNeeded) {}

  record EditList(List<EditLine> items, @Nullable ConsentLine consent) {}

  /// @param stage and by: null for the unit, which never learns who edited
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EditLine(
      int versionNo,
      @Nullable Stage stage,
      @Nullable String by,
      @Nullable String byName,
      Instant at,
      boolean content,
      List<ParagraphEdit> edits) {}

  /// @param due whether the unit is waited for
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConsentLine(
      boolean due,
      int versionNo,
      String contentHash,
      @Nullable Boolean agreed,
      @Nullable Instant at,
      @Nullable String words) {}

  /// @param agreed left out means no
  record ConsentRequest(
      @Nullable Integer versionNo,
      @Nullable String contentHash,
      @Nullable Boolean agreed,
      @Nullable String words) {
    VersionRef version() {
      return new VersionRef(
          versionNo == null ? 0 : versionNo, contentHash == null ? "" : contentHash);
    }
  }

  record LineageView(int versionNo, List<LineageLine> sentences) {}

  /// @param by EDITOR when the newest words in it are an editor's
  record LineageLine(
      String paragraphId, int from, int to, String text, List<Integer> versions, String by) {}

  @PostMapping("/api/review/cases/{articleId}/edits")
  @PreAuthorize("hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR')")
  @Operation(
      summary = "Edit the text 编辑修改; the result is the next version",
      description =
          "By the holder of the stage, before final review; place by place, each WORDING or CONTENT"
              + " with its reason. CONTENT needs the unit's consent before final review passes.")
  ResponseEntity<EditedView> edit(
      Actor actor,
      @PathVariable String articleId,
      IfMatch seen,
      IdempotencyKey key,
      @Valid @RequestBody EditsRequest request) {
    var requestId =
        idempotency.claim(actor.accountId(), "edit " + articleId, key, request).toString();
    var outcome =
        desk.edit(
            actor,
            articleId,
            requestId,
            Expected.version(seen.version()),
            new VersionRef(request.versionNo(), request.contentHash()),
            request.edits());
    var file = outcome.state().file();
    return ResponseEntity.created(URI.create("/api/review/cases/" + articleId))
        .eTag(ETags.of(outcome.version()))
        .body(
            new EditedView(
                file.current().versionNo(),
                file.current().contentHash(),
                file.consentDue().isPresent()));
  }

  @GetMapping("/api/review/cases/{articleId}/edits")
  @PreAuthorize(READERS)
  @Operation(summary = "What editors changed, and what the unit answers")
  EditList edits(Actor actor, @PathVariable String articleId) {
    var file = desk.read(actor, articleId).state().file();
    return new EditList(
        file.edits().stream().map(e -> line(file, e, true)).toList(), consent(file));
  }

  @GetMapping("/api/review/cases/{articleId}/lineage")
  @PreAuthorize(READERS)
  @Operation(summary = "Of each sentence the versions whose words it has 来历")
  LineageView lineage(Actor actor, @PathVariable String articleId) {
    var file = desk.read(actor, articleId).state().file();
    var texts = file.versions().stream().map(v -> desk.text(file, v.versionNo())).toList();
    return new LineageView(
        file.current().versionNo(),
        Lineage.of(texts).stream()
            .map(s ->
                new LineageLine(
                    s.paragraphId(),
                    s.from(),
                    s.to(),
                    s.text(),
                    s.versions(),
                    editors(file, s.versions().getLast()) ? "EDITOR" : "UNIT"))
            .toList());
  }

  @GetMapping("/api/review/articles/{articleId}/edits")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "For the unit: what editors changed in its article, and why",
      description =
          "Of the own unit's article, once it is approved or while the unit is asked to agree; never"
              + " who edited.")
  EditList forTheUnit(Actor actor, @PathVariable String articleId) {
    var state = desk.ofUnit(actor, articleId).state();
    var file = state.file();
    boolean shown =
        state instanceof ReviewCase.Approved
            || file.consentDue().isPresent()
            || file.consent() != null;
    return shown
        ? new EditList(file.edits().stream().map(e -> line(file, e, false)).toList(), consent(file))
        : new EditList(List.of(), null);
  }

  @PostMapping("/api/review/articles/{articleId}/consent")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "For the unit: agree to a change of content, or say why not",
      description = "Names the version. A refusal needs words; the newsroom reads them.")
  EditList answer(
      Actor actor,
      @PathVariable String articleId,
      IdempotencyKey key,
      @RequestBody ConsentRequest request) {
    // Whose article it is comes before what is said of it
    desk.ofUnit(actor, articleId);
    var requestId =
        idempotency.claim(actor.accountId(), "consent " + articleId, key, request).toString();
    var outcome =
        desk.answer(
            actor,
            articleId,
            requestId,
            request.version(),
            Boolean.TRUE.equals(request.agreed()),
            request.words());
    var file = outcome.state().file();
    return new EditList(
        file.edits().stream().map(e -> line(file, e, false)).toList(), consent(file));
  }

  private static boolean editors(CaseFile file, int versionNo) {
    return file.edits().stream().anyMatch(e -> e.versionNo() == versionNo);
  }

  private EditLine line(CaseFile file, Edited edit, boolean named) {
    return new EditLine(
        edit.versionNo(),
        named ? edit.stage() : null,
        named ? edit.by() : null,
        named ? edit.byName() : null,
        edit.at(),
        edit.content(),
        desk.edits(file, edit.versionNo()));
  }

  private @Nullable ConsentLine consent(CaseFile file) {
    var given = file.consent();
    boolean due = file.consentDue().isPresent();
    if (given == null && !due) {
      return null;
    }
    Map<String, Words> words =
        given == null || given.words() == null
            ? Map.of()
            : desk.words(file, List.of(given.words()));
    return new ConsentLine(
        due && (given == null || given.versionNo() < file.current().versionNo()),
        file.current().versionNo(),
        file.current().contentHash(),
        given == null ? null : given.agreed(),
        given == null ? null : given.at(),
        given == null || given.words() == null ? null : said(words, given));
  }

  private static @Nullable String said(Map<String, Words> words, Consent given) {
    var found = words.get(given.words());
    return found == null ? null : found.comment();
  }
}
