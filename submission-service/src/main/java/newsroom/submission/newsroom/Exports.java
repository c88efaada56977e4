package newsroom.submission.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The log of exports: it only grows.
public interface Exports {
  void note(Export export);

  /// Newest first.
  List<Export> list(@Nullable String before, int limit);
}
