package newsroom.submission.ledger;

import java.util.List;

/// The editions of the rules, by number. There is always a first one.
public interface Editions {
  List<Rules> all();

  /// @return false when an edition of that number is there
  boolean add(Rules rules);
}
