package newsroom.submission.newsroom.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import newsroom.submission.newsroom.Submissions;
import newsroom.submission.newsroom.Urgency;
import newsroom.submission.search.Entry;
import newsroom.submission.search.Hit;
import newsroom.submission.search.Mark;
import org.jspecify.annotations.Nullable;

/// A row of the newsroom's list.
@Schema(name = "Submission")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionView(
    String articleId,
    @Nullable String receiptNo,
    String title,
    @Nullable String unitId,
    String unitName,
    String status,
    @Schema(description = "The word its unit reads") String statusZh,
    String statusEn,
    String genre,
    String origin,
    @Nullable String column,
    @Nullable String callId,
    String byline,
    @Schema(description = "字数 of the body") int length,
    int versionNo,
    Instant receivedAt,
    Instant changedAt,
    @Schema(description = "While a decision is owed: the end of the fifteen days")
        @Nullable Instant answerBy,
    @Schema(description = "When it was decided last") @Nullable Instant answeredAt,
    @Schema(description = "What its author asks to be careful of") List<String> sensitivity,
    @Schema(description = "For the newsroom: what to mind before opening it") List<Mark> marks,
    @Schema(description = "When PUBLISHED: where") @Nullable Printed printed,
    @Schema(description = "With q: where the words stand") @Nullable Places found) {

  @Schema(name = "SubmissionPrinted")
  record Printed(int issueNo, LocalDate issueDate, int pageNo, String permalink) {}

  @Schema(name = "FoundPlaces", description = "Plain text in pieces: never markup")
  record Places(List<TextPiece> headline, List<List<TextPiece>> body) {}

  @Schema(name = "TextPiece")
  record TextPiece(
      String text, @Schema(description = "This piece is what was looked for") boolean hit) {}

  @Schema(name = "SubmissionList")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Listing(
      List<SubmissionView> items,
      @Nullable String next,
      @Schema(description = "By status, whatever status is asked for; with q of the best 1,000")
          Map<String, Integer> counts,
      @Schema(
              description =
                  "Of those that wait for a decision, however urgent is asked for; with q of the"
                      + " best 1,000")
          Map<Urgency, Integer> urgency) {}

  static SubmissionView of(Entry entry, Submissions submissions, @Nullable Hit hit) {
    var facts = entry.facts();
    var word = Submissions.word(facts.status());
    var printed = facts.printed();
    var handling = facts.handling();
    return new SubmissionView(
        entry.articleId(),
        entry.receiptNo(),
        entry.headline(),
        entry.unitId(),
        submissions.unitName(entry.unitId()),
        facts.status(),
        word.chinese(),
        word.english(),
        facts.genre(),
        facts.origin(),
        facts.column(),
        handling.callId(),
        entry.byline(),
        facts.length(),
        facts.versionNo(),
        facts.receivedAt(),
        facts.changedAt(),
        handling.answerBy(),
        handling.answeredAt(),
        handling.sensitivity().stream().sorted().toList(),
        handling.marks().stream().sorted().toList(),
        printed == null
            ? null
            : new Printed(
                printed.issueNo(), printed.issueDate(), printed.pageNo(), printed.permalink()),
        hit == null ? null : places(hit));
  }

  private static Places places(Hit hit) {
    return new Places(
        pieces(hit.headline()), hit.body().stream().map(SubmissionView::pieces).toList());
  }

  private static List<TextPiece> pieces(List<Hit.Piece> pieces) {
    return pieces.stream().map(piece -> new TextPiece(piece.text(), piece.hit())).toList();
  }
}
