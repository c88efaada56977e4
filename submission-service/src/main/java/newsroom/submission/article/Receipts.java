package newsroom.submission.article;

import java.time.Instant;
import java.util.List;

/// The numbers 来稿编号, one series a year. Every number of it is taken once, then used or void.
public interface Receipts {
  /// The next number of the year that `now` falls into in Shanghai, for example `2026-000123`.
  String take(String articleId, Instant now);

  void used(String number);

  void voided(String number);

  /// Numbers taken before that time and neither used nor void.
  List<Taken> open(Instant takenBefore);

  record Taken(String number, String articleId) {}
}
