package newsroom.review.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Rules that are kept together in one file.
public record RulePack(String pack, int version, List<Rule> rules) {
  /// Comes with the service: rules of language, health reporting and the newspaper's trade.
  private static final List<String> SHIPPED =
      List.of("language.json", "health.json", "people.json", "figures.json");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public RulePack {
    rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (var rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("Two rules of " + pack + " are named " + rule.id());
      }
    }
  }

  /// @throws IllegalArgumentException says which rule is wrong, and why
  public static RulePack read(String name, InputStream json) {
    try {
      return JSON.readValue(json, RulePack.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(name + ": " + e.getOriginalMessage(), e);
    }
  }

  public static List<RulePack> shipped() {
    return SHIPPED.stream().map(RulePack::shipped).toList();
  }

  private static RulePack shipped(String name) {
    try (var json = Objects.requireNonNull(RulePack.class.getResourceAsStream(name), name)) {
      return read(name, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
