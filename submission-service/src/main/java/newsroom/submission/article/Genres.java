package newsroom.submission.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The house's genres by day: a rule that changes is a new edition, old articles keep theirs.
public final class Genres {
  private final List<Edition> editions;

  Genres(List<Edition> editions) {
    this.editions = List.copyOf(editions);
  }

  /// @param validTo its last day, null while nobody knows
  public record Edition(
      String edition,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      Source source,
      Headlines headline,
      List<Genre> genres) {
    public Edition {
      genres = List.copyOf(genres);
    }

    /// By its code or a code of the first days.
    public Optional<Genre> genre(String code) {
      return genres.stream()
          .filter(g -> g.code().equals(code) || g.aliases().contains(code))
          .findFirst();
    }

    boolean validOn(LocalDate day) {
      return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
  }

  /// Where the rule stands, and how sure that is.
  public record Source(String name, String article, String certainty) {}

  /// Bounds of the parts of a headline in characters; over the usual ones it may be handed in.
  public record Headlines(
      int lines, int line, int usualLine, int deck, int usualDeck, int eyebrow, int usualEyebrow) {}

  private record File(List<Edition> editions) {}

  public static Genres ofThisBuild() {
    try (InputStream file =
        Objects.requireNonNull(Genres.class.getResourceAsStream("genres.json"))) {
      return new Genres(JsonMapper.builder().build().readValue(file, File.class).editions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The edition of that day; before the first, the first.
  public Edition on(LocalDate day) {
    return editions.stream()
        .filter(edition -> edition.validOn(day))
        .findFirst()
        .orElse(editions.getFirst());
  }
}
