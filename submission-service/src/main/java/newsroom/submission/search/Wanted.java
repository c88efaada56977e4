package newsroom.submission.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question taken apart. An article should have all the terms.
///
/// @param runs what was typed without a gap, to prefer articles that have it just so
public record Wanted(List<Term> terms, List<String> runs) {
  /// One thing wanted, in any of its names.
  ///
  /// @param near narrower names, worth less
  /// @param run the word where it stood, for mistakes that cross the word's edge
  /// @param at where in the run
  /// @param during of a time: what was handed in or printed then is meant too
  public record Term(
      List<String> names, List<String> near, String run, int at, @Nullable Days during) {
    public Term {
      names = List.copyOf(names);
      near = List.copyOf(near);
    }

    public Term(List<String> names, String run, int at) {
      this(names, List.of(), run, at, null);
    }

    public String typed() {
      return names.getFirst();
    }
  }

  /// Both inclusive.
  public record Days(LocalDate from, LocalDate to) {}

  public Wanted {
    terms = List.copyOf(terms);
    runs = List.copyOf(runs);
  }
}
