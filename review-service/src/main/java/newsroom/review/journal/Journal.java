package newsroom.review.journal;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Append only.
public interface Journal {
  /// Kind of the aggregate whose events are those of a case.
  String CASES = "review-case";

  /// Kind of the aggregate whose events are those of the unit's article.
  String ARTICLES = "article";

  /// Idempotent.
  ///
  /// @throws Head.BrokenChain when another event has its number
  void keep(Entry entry);

  /// In their order; empty when nothing was told of it.
  List<Entry> read(String kind, String articleId);

  /// Gives the events of each case up to that instant, one case after the other, in no order of cases.
  void eachCase(Instant until, Consumer<List<Entry>> take);
}
