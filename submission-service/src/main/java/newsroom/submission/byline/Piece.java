package newsroom.submission.byline;

import java.util.List;

/// A part of a bracket's content.
///
/// @param from in the folded text, as is `to`
/// @param meant who it names; more than one, or none, when nobody can tell
record Piece(What what, int from, int to, List<KnownUnit> meant) {
  enum What {
    /// A name the registry knows, whether or not it is clear whose.
    NAME,
    UNKNOWN,
    PERSON,
    LABEL,
    /// A separator, a date or another word without weight.
    ASIDE
  }

  Piece(What what, int from, int to) {
    this(what, from, to, List.of());
  }

  boolean is(What other) {
    return what == other;
  }

  Piece meaning(List<KnownUnit> units) {
    return new Piece(what, from, to, units);
  }
}
