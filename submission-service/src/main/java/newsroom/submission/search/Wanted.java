package newsroom.submission.search;

import java.util.List;

/// A question taken apart. An article should have all the terms.
///
/// @param runs what was typed without a gap, to prefer articles that have it just so
public record Wanted(List<Term> terms, List<String> runs) {
  /// One thing wanted, in any of its names.
  ///
  /// @param run the word where it stood, for mistakes that cross the word's edge
  /// @param at where in the run
  public record Term(List<String> names, String run, int at) {
    public Term {
      names = List.copyOf(names);
    }

    public String typed() {
      return names.getFirst();
    }
  }

  public Wanted {
    terms = List.copyOf(terms);
    runs = List.copyOf(runs);
  }
}
