package newsroom.submission.article.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import newsroom.submission.typography.Proofreader;
import newsroom.submission.typography.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/articles/proofs")
@Tag(name = "proofs", description = "Typing rules, proposed and never applied by themselves")
class ProofController {
  /// A change that the author may accept.
  @Schema(name = "TypingProposal")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProposalView(
      @Schema(description = "JSON pointer of the text, for example /body/0/text") String path,
      @Schema(description = "First code point of the text as sent, from 0") int from,
      @Schema(description = "One after the last code point") int to,
      String before,
      @Schema(description = "Left out where only a person knows what is missing")
          @Nullable String replacement,
      Rule rule,
      String zh,
      String en,
      @Schema(description = "Standard and clause, or house") String source) {}

  @Schema(name = "TypingProposals", description = "In the order of the texts; none overlap")
  record ProofView(List<ProposalView> items) {}

  @PostMapping
  @PreAuthorize("hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN')")
  @Operation(
      summary = "What a proofreader would change",
      description = "Reads headline and body as sent; stores and changes nothing.")
  ProofView read(@RequestBody CopyBody body) {
    var found = new ArrayList<ProposalView>();
    var headline = body.headline();
    if (headline != null) {
      read("/headline/eyebrow", headline.eyebrow(), found);
      var main = headline.main();
      for (int i = 0; main != null && i < main.size(); i++) {
        read("/headline/main/" + i, main.get(i), found);
      }
      read("/headline/deck", headline.deck(), found);
    }
    var paragraphs = body.body();
    for (int i = 0; paragraphs != null && i < paragraphs.size(); i++) {
      var paragraph = paragraphs.get(i);
      read("/body/" + i + "/text", paragraph == null ? null : paragraph.text(), found);
    }
    return new ProofView(found);
  }

  private static void read(String path, @Nullable String text, List<ProposalView> found) {
    if (text == null) {
      return;
    }
    for (var p : Proofreader.read(text)) {
      found.add(
          new ProposalView(
              path,
              p.from(),
              p.to(),
              p.before(),
              p.replacement(),
              p.rule(),
              p.rule().chinese(),
              p.rule().english(),
              p.rule().source()));
    }
  }
}
