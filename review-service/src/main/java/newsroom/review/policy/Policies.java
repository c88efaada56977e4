package newsroom.review.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every policy of the newsroom, the particular ones first. An article has the first that fits it.
public record Policies(List<Entry> policies) {
  public Policies {
    policies = List.copyOf(policies);
    if (policies.isEmpty() || !policies.getLast().when().everything()) {
      throw new IllegalArgumentException("The last review policy must fit every article");
    }
    var ids = new HashSet<String>();
    for (var entry : policies) {
      if (!ids.add(entry.policy().id())) {
        throw new IllegalArgumentException("Two review policies are named " + entry.policy().id());
      }
    }
  }

  public record Entry(When when, Policy policy) {}

  /// Which articles a policy is for. An empty set asks nothing; of the others each has to fit.
  ///
  /// @param sensitivity fits when the article has one of these marks
  public record When(
      Set<String> genres, Set<String> origins, Set<String> columns, Set<String> sensitivity) {
    public When {
      genres = Set.copyOf(genres);
      origins = Set.copyOf(origins);
      columns = Set.copyOf(columns);
      sensitivity = Set.copyOf(sensitivity);
    }

    boolean everything() {
      return genres.isEmpty() && origins.isEmpty() && columns.isEmpty() && sensitivity.isEmpty();
    }

    boolean fits(Traits article) {
      return fits(genres, article.genre())
          && fits(origins, article.origin())
          && fits(columns, article.column())
          && (sensitivity.isEmpty()
              || article.sensitivity().stream().anyMatch(sensitivity::contains));
    }

    private static boolean fits(Set<String> wanted, @Nullable String value) {
      return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
  }

  /// What a policy is chosen by.
  public record Traits(
      String genre, String origin, @Nullable String column, List<String> sensitivity) {
    public Traits {
      sensitivity = List.copyOf(sensitivity);
    }
  }

  public Policy of(Traits article) {
    return policies.stream()
        .filter(entry -> entry.when().fits(article))
        .findFirst()
        .orElseThrow()
        .policy();
  }

  public static Policies only(Policy policy) {
    return new Policies(
        List.of(new Entry(new When(Set.of(), Set.of(), Set.of(), Set.of()), policy)));
  }
}
