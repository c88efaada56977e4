package newsroom.submission.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// Our comparison against what an editor would mark.
class MarkedCasesTests {
  private final TextDiff diff = new TextDiff();

  @Test
  void mostChangesAreMarkedExactlyAsAnEditorMarksThem() {
    int found = 0;
    int shown = 0;
    int expected = 0;
    var others = new ArrayList<String>();
    for (var marked : Marked.all()) {
      var spans = diff.between(marked.before(), marked.after());
      found += (int) spans.stream().filter(marked.spans()::contains).count();
      shown += spans.size();
      expected += marked.spans().size();
      if (!spans.equals(marked.spans())) {
        others.add(marked.line() + "\n   " + Marked.show(marked.before(), marked.after(), spans));
      }
    }
    double precision = (double) found / shown;
    double recall = (double) found / expected;
    assertThat(Marked.all()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(precision).as(String.join("\n", others)).isGreaterThan(0.95);
    assertThat(recall).as(String.join("\n", others)).isGreaterThan(0.95);
  }
}
