package newsroom.submission.article;

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
    @Nullable LocalDate eventDate) {

  public record Heading(
      @Nullable String eyebrow, @Nullable List<@Nullable String> main, @Nullable String deck) {}

  public record Passage(@Nullable PassageKind kind, @Nullable String text) {}

  public record Source(
      @Nullable String sourceName,
      @Nullable String sourceUnitId,
      @Nullable String author,
      @Nullable String originalTitle,
      @Nullable String originalUrl,
      @Nullable LocalDate originalDate) {}

  public record Byline(@Nullable String unitId, @Nullable String name, @Nullable Credit role) {}
}
