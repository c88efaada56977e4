package newsroom.submission.article.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import newsroom.submission.article.AiExtent;
import newsroom.submission.article.Channel;
import newsroom.submission.article.Copy;
import newsroom.submission.article.Credit;
import newsroom.submission.article.Emphasis;
import newsroom.submission.article.Origin;
import newsroom.submission.article.PassageKind;
import newsroom.submission.article.RightBasis;
import newsroom.submission.article.Sensitivity;
import org.jspecify.annotations.Nullable;

/// An article as a correspondent sends it.
@Schema(
    name = "ArticleCopy",
    description =
        "Text is normalised to Unicode NFC without white space at either end; blank paragraphs go;"
            + " punctuation stays as it is")
record CopyBody(
    @Nullable HeadlineBody headline,
    @Schema(
            description =
                "At most 20000 字 (an ideograph or full-width mark is one, a Latin letter, digit or"
                    + " half-width mark half of one, white space none; captions do not count) in at"
                    + " most 500 paragraphs; else 422 at /body")
        @Nullable List<@Nullable ParagraphBody> body,
    @Schema(description = "A code of GET /api/submission/genres", pattern = "[A-Z][A-Z_]{1,39}")
        @Nullable String genre,
    @Nullable Origin origin,
    @Schema(description = "With origin REPRINT and only then; else 422 at /reprint")
        @Nullable ReprintBody reprint,
    @Schema(description = "The byline as printed, brackets included; at most 200 characters")
        @Nullable String rawByline,
    @Schema(description = "1 to 20 units in printed order")
        @Nullable List<@Nullable BylineBody> bylineUnits,
    @Schema(description = "At most 40 characters") @Nullable String suggestedColumn,
    @Schema(description = "At most 200 characters") @Nullable String pointer,
    @Nullable LocalDate eventDate,
    @Schema(description = "At most 10 of 20 characters") @Nullable List<@Nullable String> keywords,
    @Schema(description = "Nothing of it appears before") @Nullable Instant notBefore,
    @Schema(description = "Of the call or commission it answers; with origin COMMISSIONED")
        @Nullable String callId,
    @Schema(description = "Whether content was generated; left out while nobody said")
        @Nullable AiBody aiAssisted,
    @Nullable List<@Nullable Sensitivity> sensitivity,
    @Schema(description = "How the unit made sure; a critical report has two sources and evidence")
        @Nullable VerificationBody verification) {

  @Schema(name = "HeadlineCopy")
  record HeadlineBody(
      @Schema(description = "引题, at most 80 characters when handed in") @Nullable String eyebrow,
      @Schema(description = "主题, 1 to 3 lines of 1 to 80 characters")
          @Nullable List<@Nullable String> main,
      @Schema(description = "副题, at most 120 characters") @Nullable String deck) {}

  @Schema(name = "ParagraphCopy")
  record ParagraphBody(
      @Nullable PassageKind kind,
      @Schema(description = "A SUBHEAD has at most 80 characters; the caption of an IMAGE")
          @Nullable String text,
      @Schema(description = "Of a LIST_ITEM: 1 to 3, 1 if left out") @Nullable Integer level,
      @Schema(description = "Of a LIST_ITEM: with a number") @Nullable Boolean ordered,
      @Schema(description = "Emphasis, in code points of the text as sent")
          @Nullable List<@Nullable MarkBody> marks,
      @Schema(description = "Of an IMAGE") @Nullable String photoId,
      @Schema(description = "Of an IMAGE: 摄影") @Nullable String credit) {}

  @Schema(name = "MarkCopy")
  record MarkBody(
      @Schema(description = "First code point, from 0") @Nullable Integer from,
      @Schema(description = "One after the last code point") @Nullable Integer to,
      Emphasis.@Nullable Kind kind) {}

  @Schema(name = "ChannelRightCopy", description = "What may be printed where")
  record RightBody(
      @Nullable Channel channel,
      @Nullable RightBasis basis,
      @Schema(description = "For example the number of the licence") @Nullable String note) {}

  @Schema(name = "AiAssisted")
  record AiBody(@Nullable Boolean used, @Nullable AiExtent extent) {}

  @Schema(name = "VerificationCopy", description = "核实记录")
  record VerificationBody(
      @Schema(description = "批评性报道") @Nullable Boolean critical,
      @Nullable String verifiedBy,
      @Schema(description = "For example 现场核实") @Nullable String method,
      @Schema(description = "Independent of each other") @Nullable List<@Nullable String> sources,
      @Schema(description = "What is kept, and where") @Nullable List<@Nullable String> evidence) {}

  @Schema(name = "ReprintCopy")
  record ReprintBody(
      @Schema(description = "Required, 1 to 100 characters") @Nullable String sourceName,
      @Schema(description = "Id of a registered unit") @Nullable String sourceUnitId,
      @Schema(description = "At most 100 characters") @Nullable String author,
      @Schema(description = "Required, 1 to 200 characters") @Nullable String originalTitle,
      @Schema(description = "http or https, at most 500 characters") @Nullable String originalUrl,
      @Nullable LocalDate originalDate,
      @Schema(description = "Per channel; a channel left out has none")
          @Nullable List<@Nullable RightBody> rights) {}

  @Schema(name = "BylineCopy")
  record BylineBody(
      @Schema(description = "Id of a registered unit; left out while unresolved 待定")
          @Nullable String unitId,
      @Schema(description = "As printed, 1 to 100 characters") @Nullable String name,
      @Nullable Credit role) {}

  Copy copy() {
    return new Copy(
        headline == null
            ? null
            : new Copy.Heading(headline.eyebrow(), headline.main(), headline.deck()),
        passages(),
        genre,
        origin,
        reprint == null
            ? null
            : new Copy.Source(
                reprint.sourceName(),
                reprint.sourceUnitId(),
                reprint.author(),
                reprint.originalTitle(),
                reprint.originalUrl(),
                reprint.originalDate(),
                rights(reprint.rights())),
        rawByline,
        bylines(),
        suggestedColumn,
        pointer,
        eventDate,
        new Copy.Extras(
            keywords,
            notBefore,
            callId,
            aiAssisted == null ? null : new Copy.Ai(aiAssisted.used(), aiAssisted.extent()),
            sensitivity,
            verification == null
                ? null
                : new Copy.Proof(
                    verification.critical(),
                    verification.verifiedBy(),
                    verification.method(),
                    verification.sources(),
                    verification.evidence())));
  }

  private static @Nullable List<Copy.@Nullable Right> rights(
      @Nullable List<@Nullable RightBody> given) {
    if (given == null) {
      return null;
    }
    var rights = new ArrayList<Copy.@Nullable Right>();
    for (var right : given) {
      rights.add(
          right == null ? null : new Copy.Right(right.channel(), right.basis(), right.note()));
    }
    return rights;
  }

  private static Copy.Passage passage(ParagraphBody paragraph) {
    var marks = paragraph.marks();
    var given = marks == null ? null : new ArrayList<Copy.@Nullable Mark>();
    if (marks != null && given != null) {
      for (var mark : marks) {
        given.add(mark == null ? null : new Copy.Mark(mark.from(), mark.to(), mark.kind()));
      }
    }
    return new Copy.Passage(
        paragraph.kind(),
        paragraph.text(),
        paragraph.level(),
        paragraph.ordered(),
        given,
        paragraph.photoId(),
        paragraph.credit());
  }

  private @Nullable List<Copy.@Nullable Passage> passages() {
    if (body == null) {
      return null;
    }
    var passages = new ArrayList<Copy.@Nullable Passage>();
    for (var paragraph : body) {
      passages.add(paragraph == null ? null : passage(paragraph));
    }
    return passages;
  }

  private @Nullable List<Copy.@Nullable Byline> bylines() {
    if (bylineUnits == null) {
      return null;
    }
    var bylines = new ArrayList<Copy.@Nullable Byline>();
    for (var unit : bylineUnits) {
      bylines.add(unit == null ? null : new Copy.Byline(unit.unitId(), unit.name(), unit.role()));
    }
    return bylines;
  }
}
