package newsroom.submission.article;

import java.time.Instant;
import java.util.List;

/// What a unit may ask of its article.
public sealed interface ArticleCommand {
  /// The working copy becomes this text.
  record Save(Slug working) implements ArticleCommand {}

  /// The working copy is handed in as version 1 under this receipt number.
  record Submit(String receiptNo, Text text, String by, Instant at) implements ArticleCommand {}

  /// The working copy is handed in as the next version.
  ///
  /// @param note key under which change note and answers are kept
  record Revise(
      Text text, String by, Instant at, String changeNote, List<String> answers, String note)
      implements ArticleCommand {
    public Revise {
      answers = List.copyOf(answers);
    }

    /// Nothing is said about it.
    boolean silent() {
      return changeNote.isEmpty() && answers.stream().allMatch(String::isEmpty);
    }
  }

  record Withdraw(String reason, Instant at) implements ArticleCommand {}

  /// The number will never be used: whoever still holds it finds the draft changed.
  record VoidReceipt(String receiptNo) implements ArticleCommand {}
}
