package newsroom.submission.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// 十五日答复 (著作权法 art. 35): whoever hands in may offer the article elsewhere when fifteen days
/// brought no decision. The day of handing in does not count, the last day ends at 24:00 in Shanghai;
/// a new version is handed in anew.
public record AnswerClock(Instant sent, boolean warned, boolean freed) {
  public static final int DAYS = 15;

  /// The unit and the desk are warned when this many days are over.
  public static final int WARNED_AFTER = 10;

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /// What is to be told now.
  public enum Due {
    NOTHING,
    WARNING,
    FREEDOM
  }

  /// @throws java.util.NoSuchElementException for what was never handed in
  public static AnswerClock of(Manuscript m) {
    var sent = m.versions().getLast().at();
    return new AnswerClock(
        sent,
        told(m.last(Line.AnswerDue.class), sent) || told(m.last(Line.Freed.class), sent),
        told(m.last(Line.Freed.class), sent));
  }

  public Instant answerBy() {
    return endOfDay(DAYS);
  }

  /// When there is something to do again; empty when everything was told.
  public Optional<Instant> next() {
    if (freed) {
      return Optional.empty();
    }
    return Optional.of(warned ? answerBy() : endOfDay(WARNED_AFTER));
  }

  Due due(Instant now) {
    if (!freed && !now.isBefore(answerBy())) {
      return Due.FREEDOM;
    }
    return !warned && !now.isBefore(endOfDay(WARNED_AFTER)) ? Due.WARNING : Due.NOTHING;
  }

  private Instant endOfDay(int days) {
    return sent.atZone(ZONE).toLocalDate().plusDays(days + 1L).atStartOfDay(ZONE).toInstant();
  }

  private static boolean told(Optional<? extends Line> line, Instant sent) {
    return line.filter(l -> !l.at().isBefore(sent)).isPresent();
  }
}
