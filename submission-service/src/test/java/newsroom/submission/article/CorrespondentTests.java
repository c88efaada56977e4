package newsroom.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import newsroom.contracts.access.Role;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import org.junit.jupiter.api.Test;

class CorrespondentTests {
  @Test
  void whoWritesForAUnitActsForIt() {
    var actor = new Actor("a-1", "张三示例", Set.of(Role.CORRESPONDENT), "u-1");
    assertThat(Correspondent.of(actor)).isEqualTo(new Correspondent("a-1", "u-1", "张三示例"));
  }

  @Test
  void staffSecondedFromAUnitActForNone() {
    var actor = new Actor("a-1", "张三示例", Set.of(Role.FIRST_REVIEWER), "u-1");
    assertThatThrownBy(() -> Correspondent.of(actor)).isInstanceOf(Refusal.Forbidden.class);
  }
}
