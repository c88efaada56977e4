package newsroom.submission.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbers 来稿编号, one series a year. Every number of it is taken once, then used or void.
public interface Receipts {
  /// The next number of the year that `now` falls into in Shanghai, for example `2026-000123`.
  String take(String articleId, Instant now);

  void used(String number);

  void voided(String number, VoidReason reason, Instant at);

  /// Numbers taken before that time and neither used nor void.
  List<Taken> open(Instant takenBefore);

  /// Newest first.
  ///
  /// @param year null for all
  /// @param before the last number of the page before
  List<Voided> voids(@Nullable Integer year, @Nullable String before, int limit);

  record Taken(String number, String articleId) {}

  /// @param voidedAt null for those of the first days
  record Voided(
      String number,
      String articleId,
      Instant takenAt,
      @Nullable Instant voidedAt,
      VoidReason reason) {}

  /// Why a number was never used.
  enum VoidReason {
    /// The process ended, or another request was first.
    NOT_FINISHED("投稿没有完成，编号作废", "The submission was not finished"),
    NO_ARTICLE("稿件不存在，编号作废", "There is no such article");

    private final String chinese;
    private final String english;

    VoidReason(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    public String chinese() {
      return chinese;
    }

    public String english() {
      return english;
    }
  }
}
