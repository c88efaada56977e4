package newsroom.submission.typography;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Marks that come in pairs. A quote that opens the paragraph may end in a later one.
final class Pairs {
  private static final String OPENERS = "“‘《〈（【";
  private static final String CLOSERS = "”’》〉）】";

  private final String text;

  Pairs(String text) {
    this.text = text;
  }

  /// Places of marks without a partner.
  List<Integer> unpaired() {
    var open = new ArrayDeque<Integer>();
    var alone = new ArrayList<Integer>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPENERS.indexOf(c) >= 0) {
        open.push(i);
      } else if (CLOSERS.indexOf(c) >= 0) {
        close(i, CLOSERS.indexOf(c), open, alone);
      }
    }
    open.stream().filter(i -> i > 0 || "“‘".indexOf(text.charAt(0)) < 0).forEach(alone::add);
    return alone;
  }

  private void close(int at, int kind, ArrayDeque<Integer> open, List<Integer> alone) {
    char opener = OPENERS.charAt(kind);
    if (open.stream().noneMatch(i -> text.charAt(i) == opener)) {
      alone.add(at);
      return;
    }
    while (text.charAt(open.getFirst()) != opener) {
      alone.add(open.pop());
    }
    open.pop();
  }
}
