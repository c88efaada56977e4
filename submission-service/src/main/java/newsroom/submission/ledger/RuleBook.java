package newsroom.submission.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Which edition holds on a day.
public record RuleBook(List<Rules> editions) {
  public RuleBook {
    editions = editions.stream().sorted(Comparator.comparingInt(Rules::no)).toList();
  }

  /// Before the first edition the first one holds.
  public Rules on(LocalDate issueDate) {
    return editions.reversed().stream()
        .filter(rules -> !rules.validFrom().isAfter(issueDate))
        .findFirst()
        .orElse(editions.getFirst());
  }

  public Rules latest() {
    return editions.getLast();
  }
}
