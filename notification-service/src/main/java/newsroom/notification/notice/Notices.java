package newsroom.notification.notice;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All notices.
public interface Notices {
  /// The same notice twice is stored once.
  void keep(Notice notice);

  /// Those not told yet, oldest first.
  List<Notice> waiting(int limit);

  /// From now on it is shown.
  void tell(String noticeId, String headline);

  Optional<Notice> find(String noticeId);

  /// Told notices, newest first.
  ///
  /// @param unitId null for all units
  List<Notice> list(@Nullable String unitId, @Nullable String after, int limit);
}
