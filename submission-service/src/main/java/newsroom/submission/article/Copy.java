package newsroom.submission.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a correspondent hands over, as it came: nothing checked, nothing normalised.
public record Copy(
    @Nullable Heading headline,
    @Nullable List<@Nullable Passage> body,
    @Nullable String genre,
    @Nullable Origin origin,
    @Nullable Source reprint,
    @Nullable String rawByline,
    @Nullable List<@Nullable Byline> bylineUnits,
    @Nullable String suggestedColumn,
    @Nullable String pointer,
    @Nullable LocalDate eventDate,
    @Nullable Extras extras) {

  /// Copy of which nothing more is said than what is printed.
  public Copy(
      @Nullable Heading headline,
      @Nullable List<@Nullable Passage> body,
      @Nullable String genre,
      @Nullable Origin origin,
      @Nullable Source reprint,
      @Nullable String rawByline,
      @Nullable List<@Nullable Byline> bylineUnits,
      @Nullable String suggestedColumn,
      @Nullable String pointer,
      @Nullable LocalDate eventDate) {
    this(
        headline,
        body,
        genre,
        origin,
        reprint,
        rawByline,
        bylineUnits,
        suggestedColumn,
        pointer,
        eventDate,
        null);
  }

  public record Heading(
      @Nullable String eyebrow, @Nullable List<@Nullable String> main, @Nullable String deck) {}

  /// One paragraph; marks count the code points of the text as it came.
  public record Passage(
      @Nullable PassageKind kind,
      @Nullable String text,
      @Nullable Integer level,
      @Nullable Boolean ordered,
      @Nullable List<@Nullable Mark> marks,
      @Nullable String photoId,
      @Nullable String credit) {
    public Passage(@Nullable PassageKind kind, @Nullable String text) {
      this(kind, text, null, null, null, null, null);
    }
  }

  public record Mark(@Nullable Integer from, @Nullable Integer to, Emphasis.@Nullable Kind kind) {}

  public record Source(
      @Nullable String sourceName,
      @Nullable String sourceUnitId,
      @Nullable String author,
      @Nullable String originalTitle,
      @Nullable String originalUrl,
      @Nullable LocalDate originalDate,
      @Nullable List<@Nullable Right> rights) {
    public Source(
        @Nullable String sourceName,
        @Nullable String sourceUnitId,
        @Nullable String author,
        @Nullable String originalTitle,
        @Nullable String originalUrl,
        @Nullable LocalDate originalDate) {
      this(sourceName, sourceUnitId, author, originalTitle, originalUrl, originalDate, null);
    }
  }

  public record Right(
      @Nullable Channel channel, @Nullable RightBasis basis, @Nullable String note) {}

  public record Byline(@Nullable String unitId, @Nullable String name, @Nullable Credit role) {}

  /// What is said about the text and not printed with it.
  public record Extras(
      @Nullable List<@Nullable String> keywords,
      @Nullable Instant notBefore,
      @Nullable String callId,
      @Nullable Ai ai,
      @Nullable List<@Nullable Sensitivity> sensitivity,
      @Nullable Proof verification) {}

  public record Ai(@Nullable Boolean used, @Nullable AiExtent extent) {}

  public record Proof(
      @Nullable Boolean critical,
      @Nullable String verifiedBy,
      @Nullable String method,
      @Nullable List<@Nullable String> sources,
      @Nullable List<@Nullable String> evidence) {}
}
