package newsroom.submission.photo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All photos of all units.
public interface Photos {
  /// Under an id that is taken, answers what is there.
  Photo add(Photo photo);

  Optional<Photo> find(String photoId);

  /// Those there are of these.
  List<Photo> find(Collection<String> photoIds);

  /// Brought in for an article or named by a text of it, in the order they came.
  List<Photo> of(String articleId);

  int count(String articleId);

  /// Empty when it is no longer what was seen.
  Optional<Photo> describe(String photoId, long version, PhotoDetails details);

  /// Says that a text of the article names them. Written before the text is.
  void usedIn(String articleId, Collection<String> photoIds);

  /// For good: what was handed in stays.
  void handedIn(String photoId);

  /// From here on it is not there for anybody; its bytes go later.
  void remove(String photoId, Instant at);

  /// Not known to be handed in, there since before that time; in order of their ids.
  List<Photo> idle(Instant before, @Nullable String after, int limit);

  /// Those removed before that time, with what they were made of.
  List<Removed> removed(Instant before, int limit);

  /// A removed one, for good.
  void forget(String photoId);

  record Removed(String photoId, List<String> blobs) {}
}
