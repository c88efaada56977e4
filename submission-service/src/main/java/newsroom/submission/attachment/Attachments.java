package newsroom.submission.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All attachments of all articles.
public interface Attachments {
  /// Under an id that is taken, answers what is there.
  Attachment add(Attachment attachment);

  Optional<Attachment> find(String attachmentId);

  /// In the order they came.
  List<Attachment> of(String articleId);

  /// From here on it is not there for anybody; its bytes go later.
  void remove(String attachmentId, Instant at);

  /// There since before that time; in order of their ids.
  List<Attachment> since(Instant before, @Nullable String after, int limit);

  List<Removed> removed(Instant before, int limit);

  /// A removed one, for good.
  void forget(String attachmentId);

  record Removed(String attachmentId, String blob) {}
}
