package newsroom.review.check;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One rule 规则 as the newsroom keeps it: what is wrong, how it is found, since when, and who says so.
///
/// @param version raised with every change
/// @param type what the finding is about, for whoever counts; the id where there is no common name
/// @param check the way of looking, a name of [Kinds]
/// @param params of that way
/// @param examples its tests: what it has to find is marked ⟦so⟧, nothing marked means nothing found
public record Rule(
    String id,
    int version,
    String type,
    Level level,
    String check,
    Words title,
    @Nullable JsonNode params,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Source source,
    List<Example> examples) {
  public Rule {
    examples = List.copyOf(examples);
    if (level == Level.BLOCK && source.certainty() != Certainty.READ) {
      throw new IllegalArgumentException(
          id + " may not be BLOCK: nobody has read its source, " + source.name());
    }
    if (examples.isEmpty()) {
      throw new IllegalArgumentException(id + " has no examples");
    }
  }

  public record Words(String zh, String en) {}

  /// @param article 条款
  /// @param readOn when somebody looked it up
  public record Source(
      String name,
      @Nullable String number,
      @Nullable String article,
      @Nullable LocalDate readOn,
      Certainty certainty) {}

  /// Whether somebody has read the article itself.
  public enum Certainty {
    READ,
    EXCERPT,
    GENERAL
  }

  /// @param date the issue's, when it matters
  public record Example(String text, @Nullable LocalDate date) {}

  public boolean inForceOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
