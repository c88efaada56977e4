package newsroom.submission.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/// Which tokens stay: as much of the sentence as possible, in as few pieces as possible.
///
/// Every kept token counts its weight, every change costs a fixed price. So one change of four words
/// is preferred to four changes with scraps between them.
final class Alignment {
  private static final int PRICE_OF_A_CHANGE = 9;
  private static final int MOST_CELLS = 2_000_000;
  private static final int NEVER = Integer.MIN_VALUE / 2;

  private static final int KEPT_AFTER_CHANGE = 1;
  private static final int INSERTED = 2;
  private static final int CHANGE_OPENED = 4;

  private Alignment() {}

  /// In order, never touching each other, in tokens.
  static List<Cut> cuts(List<Token> before, List<Token> after) {
    int head = 0;
    int most = Math.min(before.size(), after.size());
    while (head < most && before.get(head).sameAs(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && before.get(before.size() - 1 - tail).sameAs(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    var b = before.subList(head, before.size() - tail);
    var a = after.subList(head, after.size() - tail);
    var found = (long) (b.size() + 1) * (a.size() + 1) > MOST_CELLS ? quick(b, a) : best(b, a);
    int shift = head;
    return found.stream().map(cut -> cut.shifted(shift, shift)).toList();
  }

  private static List<Cut> quick(List<Token> before, List<Token> after) {
    var changes =
        new MyersDiffWithLinearSpace<String>()
            .computeDiff(
                before.stream().map(Token::text).toList(),
                after.stream().map(Token::text).toList(),
                null);
    var cuts = new ArrayList<Cut>();
    for (Change change : changes) {
      add(
          cuts,
          new Cut(
              change.startOriginal, change.endOriginal, change.startRevised, change.endRevised));
    }
    return cuts;
  }

  private static List<Cut> best(List<Token> before, List<Token> after) {
    int rows = before.size();
    int columns = after.size();
    if (rows == 0 && columns == 0) {
      return List.of();
    }
    var steps = new byte[rows + 1][columns + 1];
    var kept = new int[columns + 1];
    var changed = new int[columns + 1];
    var keptAbove = new int[columns + 1];
    var changedAbove = new int[columns + 1];
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        int step = 0;
        int keep = i == 0 && j == 0 ? 0 : NEVER;
        if (i > 0 && j > 0 && before.get(i - 1).sameAs(after.get(j - 1))) {
          boolean fromChange = changedAbove[j - 1] > keptAbove[j - 1];
          keep = (fromChange ? changedAbove[j - 1] : keptAbove[j - 1]) + before.get(i - 1).weight();
          step |= fromChange ? KEPT_AFTER_CHANGE : 0;
        }
        int change = NEVER;
        if (i > 0) {
          change = Math.max(changedAbove[j], keptAbove[j] - PRICE_OF_A_CHANGE);
          step |= keptAbove[j] - PRICE_OF_A_CHANGE > changedAbove[j] ? CHANGE_OPENED : 0;
        }
        if (j > 0) {
          int insert = Math.max(changed[j - 1], kept[j - 1] - PRICE_OF_A_CHANGE);
          if (insert > change) {
            change = insert;
            step &= ~CHANGE_OPENED;
            step |= INSERTED;
            step |= kept[j - 1] - PRICE_OF_A_CHANGE > changed[j - 1] ? CHANGE_OPENED : 0;
          }
        }
        steps[i][j] = (byte) step;
        kept[j] = keep;
        changed[j] = change;
      }
      var spare = keptAbove;
      keptAbove = kept;
      kept = spare;
      spare = changedAbove;
      changedAbove = changed;
      changed = spare;
    }
    return traced(steps, changedAbove[columns] > keptAbove[columns]);
  }

  private static List<Cut> traced(byte[][] steps, boolean endsInChange) {
    int i = steps.length - 1;
    int j = steps[0].length - 1;
    boolean inChange = endsInChange;
    int beforeTo = i;
    int afterTo = j;
    var cuts = new ArrayList<Cut>();
    while (i > 0 || j > 0) {
      int step = steps[i][j];
      if (inChange) {
        if ((step & INSERTED) != 0) {
          j--;
        } else {
          i--;
        }
        if ((step & CHANGE_OPENED) != 0) {
          cuts.addFirst(new Cut(i, beforeTo, j, afterTo));
          inChange = false;
        }
      } else {
        i--;
        j--;
        if ((step & KEPT_AFTER_CHANGE) != 0) {
          inChange = true;
          beforeTo = i;
          afterTo = j;
        }
      }
    }
    if (inChange) {
      cuts.addFirst(new Cut(0, beforeTo, 0, afterTo));
    }
    return cuts;
  }

  private static void add(List<Cut> cuts, Cut next) {
    if (!cuts.isEmpty()
        && cuts.getLast().beforeTo() == next.beforeFrom()
        && cuts.getLast().afterTo() == next.afterFrom()) {
      cuts.add(cuts.removeLast().joined(next));
    } else {
      cuts.add(next);
    }
  }
}
