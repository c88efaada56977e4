package newsroom.notification.notice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 通知 to a unit about one of its articles; exactly one per event that decides something.
///
/// @param headline null until the article's own event has come: topics overtake each other
public record Notice(
    String noticeId,
    Instant at,
    String articleId,
    String unitId,
    News news,
    @Nullable String headline) {
  /// What is told. Never who decided.
  public sealed interface News {
    int versionNo();
  }

  public record Returned(int versionNo, List<String> points, Instant dueAt) implements News {
    public Returned {
      points = List.copyOf(points);
    }
  }

  public record Approved(int versionNo) implements News {}

  /// @param words the reason as the unit reads it
  public record Rejected(int versionNo, String words) implements News {}

  public record Published(
      int versionNo,
      String publicationTitle,
      int issueNo,
      LocalDate issueDate,
      int pageNo,
      String pageName,
      String permalink)
      implements News {}

  public static Notice of(String eventId, Instant at, String articleId, String unitId, News news) {
    return new Notice(id(eventId, at), at, articleId, unitId, news, null);
  }

  public Notice withHeadline(String headline) {
    return new Notice(noticeId, at, articleId, unitId, news, headline);
  }

  /// The code of what is told, in lists and mail headers.
  public String what() {
    return switch (news) {
      case Returned _ -> "RETURNED";
      case Approved _ -> "APPROVED";
      case Rejected _ -> "REJECTED";
      case Published _ -> "PUBLISHED";
    };
  }

  /// A UUID of version 7 that follows from the event: the same each time the event comes, and in its order.
  static String id(String eventId, Instant at) {
    try {
      var hash =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256")
                  .digest(eventId.getBytes(StandardCharsets.UTF_8)));
      long high = (at.toEpochMilli() << 16) | 0x7000L | (hash.getLong() & 0x0FFFL);
      long low = 0x8000_0000_0000_0000L | (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL);
      return new UUID(high, low).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
