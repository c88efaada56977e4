package newsroom.review.findings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsroom.platform.security.Actor;
import newsroom.review.casefile.CaseDesk;
import newsroom.review.casefile.CaseFile;
import newsroom.review.casefile.Waiver;
import newsroom.review.casefile.Words;
import newsroom.review.findings.FindingsDesk;
import newsroom.review.findings.Found;
import newsroom.review.findings.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "findings", description = "审校: what the checks found")
class FindingsController {
  private final CaseDesk cases;
  private final FindingsDesk findings;

  FindingsController(CaseDesk cases, FindingsDesk findings) {
    this.cases = cases;
    this.findings = findings;
  }

  /// @param state READY; PENDING for a text that was not looked at yet
  /// @param rules packs and their versions
  /// @param errors 差错率: what the findings would weigh if they were printed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FindingsView(
      int versionNo,
      String contentHash,
      String state,
      @Nullable Instant checkedAt,
      List<String> rules,
      int characters,
      Report.@Nullable Errors errors,
      List<FindingLine> findings) {}

  /// @param level BLOCK 须改, WARN 留意, NOTE 提示
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FindingLine(
      String findingId,
      String ruleId,
      int ruleVersion,
      String type,
      String level,
      String part,
      @Nullable String paragraphId,
      int from,
      int to,
      String quote,
      String explanation,
      String explanationEn,
      @Nullable String proposal,
      Found.Citation source,
      @Nullable Waived waived) {}

  record Waived(String byName, Instant at, String reason) {}

  @GetMapping("/api/review/cases/{articleId}/findings")
  @PreAuthorize(
      "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR','AUDITOR')")
  @Operation(
      summary = "What the checks found in the text under review",
      description =
          "Places in code points of their part or paragraph, each with its rule's explanation and"
              + " source. Advisory, but for level BLOCK: final review does not pass before it is"
              + " mended or waived by name.")
  FindingsView findings(Actor actor, @PathVariable String articleId) {
    var file = cases.read(actor, articleId).state().file();
    var words =
        cases.words(file, file.waivers().stream().map(Waiver::words).collect(Collectors.toSet()));
    return findings
        .of(file)
        .map(report -> view(file, report, words))
        .orElseGet(() ->
            new FindingsView(
                file.current().versionNo(),
                file.current().contentHash(),
                "PENDING",
                null,
                List.of(),
                file.label().characters(),
                null,
                List.of()));
  }

  private static FindingsView view(CaseFile file, Report report, Map<String, Words> words) {
    return new FindingsView(
        report.version().versionNo(),
        report.version().contentHash(),
        "READY",
        report.checkedAt(),
        report.rules(),
        report.characters(),
        report.errors(),
        report.findings().stream().map(f -> line(f, waiver(file, f), words)).toList());
  }

  private static @Nullable Waiver waiver(CaseFile file, Found found) {
    return file.waivers().stream()
        .filter(w -> w.findingId().equals(found.findingId()))
        .findFirst()
        .orElse(null);
  }

  private static FindingLine line(Found f, @Nullable Waiver waiver, Map<String, Words> words) {
    return new FindingLine(
        f.findingId(),
        f.ruleId(),
        f.ruleVersion(),
        f.type(),
        f.level(),
        f.part(),
        f.paragraphId(),
        f.from(),
        f.to(),
        f.quote(),
        f.explanation(),
        f.explanationEn(),
        f.proposal(),
        f.source(),
        waiver == null ? null : new Waived(waiver.byName(), waiver.at(), reason(waiver, words)));
  }

  private static String reason(Waiver waiver, Map<String, Words> words) {
    var said = words.get(waiver.words());
    return said == null || said.comment() == null ? "" : said.comment();
  }
}
