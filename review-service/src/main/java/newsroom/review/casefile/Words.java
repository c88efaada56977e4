package newsroom.review.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person wrote with a decision or an override. Kept apart, so that the case stays small.
///
/// @param comment one text
/// @param points of a return, in order
public record Words(@Nullable String comment, List<String> points) {
  public Words {
    points = List.copyOf(points);
  }

  public boolean isEmpty() {
    return comment == null && points.isEmpty();
  }
}
