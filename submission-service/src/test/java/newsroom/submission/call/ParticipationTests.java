package newsroom.submission.call;

import static newsroom.submission.call.Participation.Outcome.PENDING;
import static newsroom.submission.call.Participation.Outcome.USED;
import static newsroom.submission.call.Participation.Outcome.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParticipationTests {
  private static final Instant AT = Instant.parse("2026-12-01T02:00:00Z");
  private static final Optional<Reply> NOTHING = Optional.empty();
  private static final Optional<Reply> YES = Optional.of(new Reply.Accepted(AT, "甲"));
  private static final Optional<Reply> NO = Optional.of(new Reply.Declined(AT, "甲", "人手不够"));

  private static Participation of(
      boolean invited, Optional<Reply> reply, boolean over, Participation.Outcome... answers) {
    return Participation.of(invited, reply, List.of(answers), over);
  }

  @Test
  void anInvitedUnitGoesFromTheInvitationToThePaper() {
    assertThat(of(true, NOTHING, false)).isEqualTo(Participation.INVITED);
    assertThat(of(true, YES, false)).isEqualTo(Participation.ACCEPTED);
    assertThat(of(true, YES, false, PENDING)).isEqualTo(Participation.SUBMITTED);
    assertThat(of(true, YES, true, PENDING, USED)).isEqualTo(Participation.FULFILLED);
  }

  @Test
  void whoSaidYesOrNothingAndSentNothingDefaults() {
    assertThat(of(true, NOTHING, true)).isEqualTo(Participation.DEFAULTED);
    assertThat(of(true, YES, true)).isEqualTo(Participation.DEFAULTED);
    assertThat(of(true, NO, true)).isEqualTo(Participation.DECLINED);
    assertThat(of(true, YES, true, WITHDRAWN)).isEqualTo(Participation.DEFAULTED);
  }

  @Test
  void anAnswerSaysMoreThanARefusal() {
    assertThat(of(true, NO, false, PENDING)).isEqualTo(Participation.SUBMITTED);
    assertThat(of(true, NO, false, WITHDRAWN)).isEqualTo(Participation.DECLINED);
  }

  @Test
  void nobodyOwesAnOpenCallUnlessItPromised() {
    assertThat(of(false, NOTHING, true)).isEqualTo(Participation.NONE);
    assertThat(of(false, YES, true)).isEqualTo(Participation.DEFAULTED);
    assertThat(of(false, NOTHING, true, PENDING)).isEqualTo(Participation.SUBMITTED);
  }

  @Test
  void aUnitMayThinkBetterAndTheSameAgainSaysNothingNew() {
    var later = AT.plusSeconds(60);
    assertThat(Reply.next(NOTHING, new Reply.Declined(AT, "甲", "人手不够"))).isEqualTo(NO.get());
    assertThat(Reply.next(YES, new Reply.Accepted(later, "乙"))).isEqualTo(YES.get());
    assertThat(Reply.next(NO, new Reply.Declined(later, "乙", "人手不够"))).isEqualTo(NO.get());
    var other = new Reply.Declined(later, "乙", "题材不合");
    assertThat(Reply.next(NO, other)).isEqualTo(other);
    assertThat(Reply.next(YES, other)).isEqualTo(other);
    assertThat(Reply.next(NO, new Reply.Accepted(later, "乙"))).isInstanceOf(Reply.Accepted.class);
  }
}
