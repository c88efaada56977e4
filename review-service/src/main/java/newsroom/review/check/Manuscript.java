package newsroom.review.check;

import java.time.LocalDate;
import java.util.List;

/// What is looked at: the words of an article in their places, and what holds on its day.
///
/// @param date of the issue it is meant for; the rules and posts of that day apply
/// @param authority leaders in their order 领导名录, empty when there is none
public record Manuscript(List<Place> places, LocalDate date, List<Leader> authority) {
  public Manuscript {
    places = List.copyOf(places);
    authority = List.copyOf(authority);
  }

  public enum Kind {
    EYEBROW,
    HEADLINE,
    DECK,
    SUBHEAD,
    TEXT,
    CAPTION,
    BYLINE;

    public boolean title() {
      return this == EYEBROW || this == HEADLINE || this == DECK || this == SUBHEAD;
    }
  }

  /// @param path JSON pointer into the article
  public record Place(String path, Kind kind, String text) {}

  /// @param order 1 is named first
  public record Leader(int order, String name, List<Post> posts) {
    public Leader {
      posts = List.copyOf(posts);
    }
  }

  /// @param from first day, `LocalDate.MIN` when nobody wrote it down
  /// @param to last day, `LocalDate.MAX` while it is held
  public record Post(String organisation, String title, LocalDate from, LocalDate to) {
    public boolean heldOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }
}
