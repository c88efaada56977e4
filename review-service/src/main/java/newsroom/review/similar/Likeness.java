package newsroom.review.similar;

import java.time.LocalDate;
import java.util.Locale;

/// How one article stands to another.
public enum Likeness {
  /// Word for word, whatever the marks and spaces.
  SAME_TEXT,
  /// A version of it: cut, expanded or edited.
  NEAR_DUPLICATE,
  /// Another report of the same event 同一事件.
  SAME_EVENT,
  UNRELATED;

  private static final double SAME = 0.97;
  private static final double COMMON = 0.4;
  private static final double INSIDE = 0.62;
  private static final double KIN = 4.5;
  private static final double SURE = 6;
  private static final double TOPIC = 0.04;

  /// An article and the day it was written on.
  public record Copy(String text, LocalDate date) {}

  public static Likeness of(Copy one, Copy other) {
    var a = Shingles.of(one.text());
    var b = Shingles.of(other.text());
    if (a.plain().equals(b.plain()) || a.common(b) >= SAME) {
      return SAME_TEXT;
    }
    if (a.common(b) >= COMMON || a.inside(b) >= INSIDE) {
      boolean form =
          Traits.of(one.text(), one.date()).otherHouse(Traits.of(other.text(), other.date()));
      return form ? UNRELATED : NEAR_DUPLICATE;
    }
    return kinship(one, other) >= KIN ? SAME_EVENT : UNRELATED;
  }

  static double kinship(Copy one, Copy other) {
    var a = Traits.of(one.text(), one.date());
    var b = Traits.of(other.text(), other.date());
    var bodies = a.sharedBodies(b);
    double topic =
        Shingles.of(Traits.topic(one.text(), bodies))
            .inside(Shingles.of(Traits.topic(other.text(), bodies)));
    double kinship = a.kinship(b);
    boolean otherDay = a.excludes(b) && kinship < SURE;
    // The same body does several things on one day
    boolean otherThing = topic < TOPIC && kinship < KIN;
    return otherDay || otherThing ? 0 : kinship + 10 * topic;
  }

  /// same-text
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
