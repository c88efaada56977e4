package newsroom.submission.call;

import java.util.Collection;
import java.util.Optional;

/// How a unit stands with a call. It follows from what the unit said and what came of its answers, so
/// that it is never out of step with them.
public enum Participation {
  /// Open to it, and it has not said anything.
  NONE("未回应", "no reply"),
  INVITED("待回应", "invited"),
  ACCEPTED("已应约", "accepted"),
  DECLINED("已谢绝", "declined"),
  SUBMITTED("已交稿", "handed in"),
  /// One of its answers was accepted, printed or chosen.
  FULFILLED("已完成", "fulfilled"),
  /// The call is over and nothing came.
  DEFAULTED("未交稿", "nothing came");

  /// What became of one answer.
  public enum Outcome {
    PENDING,
    USED,
    WITHDRAWN
  }

  private final String chinese;
  private final String english;

  Participation(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  public static Participation of(
      boolean invited, Optional<Reply> reply, Collection<Outcome> answers, boolean over) {
    if (answers.contains(Outcome.USED)) {
      return FULFILLED;
    }
    if (answers.contains(Outcome.PENDING)) {
      return SUBMITTED;
    }
    if (reply.isPresent()) {
      return switch (reply.get()) {
        case Reply.Declined _ -> DECLINED;
        case Reply.Accepted _ -> over ? DEFAULTED : ACCEPTED;
      };
    }
    return !invited ? NONE : over ? DEFAULTED : INVITED;
  }
}
