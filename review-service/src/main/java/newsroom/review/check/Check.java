package newsroom.review.check;

import java.util.List;

/// How a rule looks at a manuscript. It holds no state and is as quick as one pass over the text.
@FunctionalInterface
public interface Check {
  List<Hit> look(Manuscript manuscript);
}
