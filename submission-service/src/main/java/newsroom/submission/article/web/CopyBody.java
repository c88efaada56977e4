package newsroom.submission.article.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import newsroom.submission.article.Copy;
import newsroom.submission.article.Credit;
import newsroom.submission.article.Origin;
import newsroom.submission.article.PassageKind;
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
                "1 to 20000 visible characters in all (each ideograph, punctuation mark, letter or"
                    + " digit is one, white space none) in at most 500 paragraphs; else 422 at /body")
        @Nullable List<@Nullable ParagraphBody> body,
    @Schema(description = "A code such as NEWS_BRIEF", pattern = "[A-Z][A-Z_]{1,39}")
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
    @Nullable LocalDate eventDate) {

  @Schema(name = "Headline")
  record HeadlineBody(
      @Schema(description = "引题, at most 80 characters") @Nullable String eyebrow,
      @Schema(description = "主题, 1 to 3 lines of 1 to 80 characters")
          @Nullable List<@Nullable String> main,
      @Schema(description = "副题, at most 120 characters") @Nullable String deck) {}

  @Schema(name = "ParagraphCopy")
  record ParagraphBody(
      @Nullable PassageKind kind,
      @Schema(description = "A SUBHEAD has at most 80 characters") @Nullable String text) {}

  @Schema(name = "ReprintSource")
  record ReprintBody(
      @Schema(description = "Required, 1 to 100 characters") @Nullable String sourceName,
      @Schema(description = "Id of a registered unit") @Nullable String sourceUnitId,
      @Schema(description = "At most 100 characters") @Nullable String author,
      @Schema(description = "Required, 1 to 200 characters") @Nullable String originalTitle,
      @Schema(description = "http or https, at most 500 characters") @Nullable String originalUrl,
      @Nullable LocalDate originalDate) {}

  @Schema(name = "BylineUnit")
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
                reprint.originalDate()),
        rawByline,
        bylines(),
        suggestedColumn,
        pointer,
        eventDate);
  }

  private @Nullable List<Copy.@Nullable Passage> passages() {
    if (body == null) {
      return null;
    }
    var passages = new ArrayList<Copy.@Nullable Passage>();
    for (var paragraph : body) {
      passages.add(paragraph == null ? null : new Copy.Passage(paragraph.kind(), paragraph.text()));
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
