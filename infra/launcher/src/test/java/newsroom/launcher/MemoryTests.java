package newsroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTests {
  private static final List<String> TOLD =
      List.of(
          "24001000-7fff00000 ---p 00000000 00:00 0                    [rollup]",
          "Rss:              204800 kB",
          "Pss:              102400 kB",
          "Pss_Dirty:         99999 kB",
          "Anonymous:         51200 kB");

  @Test
  void theThreeFiguresAreReadByTheirNames() {
    assertThat(Memory.read(TOLD)).isEqualTo(new Memory(204_800, 102_400, 51_200));
  }

  @Test
  void processesAddUp() {
    var one = Memory.read(TOLD);
    assertThat(one.plus(one)).hasToString("  400 MiB, proportional 200, own 100");
  }

  @Test
  void aProcessThatIsGoneHasNone() {
    assertThat(Memory.of(Long.MAX_VALUE)).isEmpty();
  }
}
