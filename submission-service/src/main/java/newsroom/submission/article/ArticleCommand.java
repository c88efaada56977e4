package newsroom.submission.article;

import java.time.Instant;
import java.util.List;
import newsroom.contracts.submission.PointAnswer;
import newsroom.contracts.submission.SourceCheck;
import newsroom.contracts.submission.UnitSignature;
import org.jspecify.annotations.Nullable;

/// What may be asked of an article, by concern; each concern has a table of its own.
public sealed interface ArticleCommand {
  /// The working copy. Table: [WritingTable].
  sealed interface Writing extends ArticleCommand {}

  /// 单位审签. Table: [SignOffTable].
  sealed interface SigningOff extends ArticleCommand {}

  /// Handing in and taking back. Table: [HandingInTable].
  sealed interface HandingIn extends ArticleCommand {}

  /// What time and the newsroom's books ask. Table: [KeepingTable].
  sealed interface Keeping extends ArticleCommand {}

  /// The working copy becomes this text.
  record Save(Slug working, Manuscript.Saved saved) implements Writing {}

  /// A draft that was never handed in goes.
  record Discard(Instant at) implements Writing {}

  record AskSignOff(Manuscript.Asked asked) implements SigningOff {}

  record RecallSignOff(Instant at) implements SigningOff {}

  record SignOff(UnitSignature signature) implements SigningOff {}

  record RefuseSignOff(String by, String name, String reason, Instant at) implements SigningOff {}

  /// The working copy is handed in as version 1 under this receipt number.
  record Submit(
      String receiptNo, Text text, String by, Instant at, @Nullable SourceCheck sourceCheck)
      implements HandingIn {
    public Submit(String receiptNo, Text text, String by, Instant at) {
      this(receiptNo, text, by, at, null);
    }
  }

  /// The working copy is handed in as the next version.
  ///
  /// @param note key under which change note and answers are kept
  record Revise(
      Text text,
      String by,
      Instant at,
      String changeNote,
      List<String> answers,
      List<PointAnswer> pointAnswers,
      String note,
      @Nullable SourceCheck sourceCheck)
      implements HandingIn {
    public Revise {
      answers = List.copyOf(answers);
      pointAnswers = List.copyOf(pointAnswers);
    }

    public Revise(
        Text text, String by, Instant at, String changeNote, List<String> answers, String note) {
      this(text, by, at, changeNote, answers, List.of(), note, null);
    }

    /// Nothing is said about it.
    boolean silent() {
      return changeNote.isEmpty() && answers.stream().allMatch(String::isEmpty);
    }
  }

  record Withdraw(String reason, Instant at) implements HandingIn {}

  /// The number will never be used: whoever still holds it finds the draft changed.
  record VoidReceipt(String receiptNo) implements Keeping {}

  /// Looks at the answer clock 十五日答复.
  record Remind(Instant now) implements Keeping {}

  /// 未采用: accepted, and not printed in time.
  record Lapse(String reason, Instant at) implements Keeping {}
}
