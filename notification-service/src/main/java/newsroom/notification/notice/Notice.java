package newsroom.notification.notice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 通知 to a unit about one of its articles or a call; exactly one per event and unit.
///
/// @param subjectId of the article or the call
/// @param headline of the article or title of the call; null until the article's own event has come:
///     topics overtake each other
public record Notice(
    String noticeId,
    Instant at,
    String subjectId,
    String unitId,
    News news,
    @Nullable String headline) {
  /// What is told. Never who decided.
  public sealed interface News {}

  /// About an article.
  public sealed interface ArticleNews extends News {
    /// Of the version that is told about, or of the newest; empty while that is not known here.
    Optional<String> headline(ArticleCard card);
  }

  /// About one version, which may not have come here yet.
  public sealed interface VersionNews extends ArticleNews {
    int versionNo();

    @Override
    default Optional<String> headline(ArticleCard card) {
      return card.headline(versionNo());
    }
  }

  /// Told by the article itself, after the version it is about.
  public sealed interface StandingNews extends ArticleNews {
    @Override
    default Optional<String> headline(ArticleCard card) {
      return card.newest();
    }
  }

  /// About a text that was not handed in yet.
  public sealed interface SignOffNews extends ArticleNews {
    @Override
    default Optional<String> headline(ArticleCard card) {
      return card.headline(ArticleCard.WORKING_COPY);
    }
  }

  public record Returned(int versionNo, List<String> points, Instant dueAt) implements VersionNews {
    public Returned {
      points = List.copyOf(points);
    }
  }

  public record Approved(int versionNo) implements VersionNews {}

  /// An editor changed what it says and asks the unit to agree.
  public record ConsentAsked(int versionNo) implements VersionNews {}

  /// @param words the reason as the unit reads it
  public record Rejected(int versionNo, String words) implements VersionNews {}

  public record Published(
      int versionNo,
      String publicationTitle,
      int issueNo,
      LocalDate issueDate,
      int pageNo,
      String pageName,
      String permalink)
      implements VersionNews {}

  /// Ten of the fifteen days are over.
  public record AnswerDue(Instant answerBy) implements StandingNews {}

  /// 可另投
  public record FreeElsewhere() implements StandingNews {}

  public record Lapsed(String reason) implements StandingNews {}

  public record SignOffRequested() implements SignOffNews {}

  /// @param signedBy name and post of the unit's own administrator
  public record SignedOff(String signedBy) implements SignOffNews {}

  public record SignOffRefused(String reason) implements SignOffNews {}

  /// About a call; its title is known from the start.
  public sealed interface CallNews extends News {}

  /// @param wanted scope and materials, a line each
  public record CallOpened(boolean invited, List<String> wanted, Instant opensAt, Instant deadline)
      implements CallNews {
    public CallOpened {
      wanted = List.copyOf(wanted);
    }
  }

  public record CallExtended(Instant deadline, String reason) implements CallNews {}

  public record CallReminder(boolean over, Instant deadline) implements CallNews {}

  /// @param answers of this unit
  public record CallClosed(int answers, boolean lateAccepted) implements CallNews {}

  /// @param chosen headlines of this unit's answers, each with its award
  public record CallResults(List<String> chosen) implements CallNews {
    public CallResults {
      chosen = List.copyOf(chosen);
    }
  }

  public record CallCancelled(String reason) implements CallNews {}

  public static Notice of(
      String eventId, Instant at, String articleId, String unitId, ArticleNews news) {
    return new Notice(id(eventId, at), at, articleId, unitId, news, null);
  }

  /// One event is told to many units.
  public static Notice ofCall(
      String eventId, Instant at, String callId, String title, String unitId, CallNews news) {
    return new Notice(id(eventId + "|" + unitId, at), at, callId, unitId, news, title);
  }

  public Notice withHeadline(String words) {
    return new Notice(noticeId, at, subjectId, unitId, news, words);
  }

  /// The code of what is told, in lists and mail headers.
  public String what() {
    return switch (news) {
      case Returned _ -> "RETURNED";
      case Approved _ -> "APPROVED";
      case ConsentAsked _ -> "CONSENT_ASKED";
      case Rejected _ -> "REJECTED";
      case Published _ -> "PUBLISHED";
      case AnswerDue _ -> "ANSWER_DUE";
      case FreeElsewhere _ -> "FREE_ELSEWHERE";
      case Lapsed _ -> "LAPSED";
      case SignOffRequested _ -> "SIGN_OFF_REQUESTED";
      case SignedOff _ -> "SIGNED_OFF";
      case SignOffRefused _ -> "SIGN_OFF_REFUSED";
      case CallOpened _ -> "CALL_OPENED";
      case CallExtended _ -> "CALL_EXTENDED";
      case CallReminder _ -> "CALL_REMINDER";
      case CallClosed _ -> "CALL_CLOSED";
      case CallResults _ -> "CALL_RESULTS";
      case CallCancelled _ -> "CALL_CANCELLED";
    };
  }

  public boolean ofCall() {
    return news instanceof CallNews;
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
