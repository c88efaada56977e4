package newsroom.submission.photo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is said about a photo.
///
/// @param caption 图说, taken over when it is put into a text
/// @param credit 摄影, likewise
/// @param people named in it, in their order
/// @param shows whom it shows that has to be asked
public record PhotoDetails(
    String caption,
    String credit,
    List<String> people,
    @Nullable String place,
    @Nullable LocalDate takenOn,
    Set<Subject> shows,
    Consent consent) {
  public PhotoDetails {
    people = List.copyOf(people);
    shows = Set.copyOf(shows);
  }
}
