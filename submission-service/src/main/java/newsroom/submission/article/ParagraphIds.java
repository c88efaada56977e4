package newsroom.submission.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which paragraph of the new text is which of the old: same words in the same order first, then,
/// between those, the same place. What is left is new.
final class ParagraphIds {
  private ParagraphIds() {}

  static List<String> fresh(List<Passage> body, Supplier<String> ids) {
    return body.stream().map(_ -> ids.get()).toList();
  }

  static List<String> carried(Text before, List<Passage> body, Supplier<String> ids) {
    var old = before.content().body();
    var same = same(old, body);
    @Nullable String[] carried = new @Nullable String[body.size()];
    int oldAt = 0;
    int newAt = 0;
    for (int[] anchor : same) {
      edited(before, old, body, oldAt, anchor[0], newAt, anchor[1], carried);
      if (anchor[0] < old.size()) {
        carried[anchor[1]] = before.paragraphIds().get(anchor[0]);
      }
      oldAt = anchor[0] + 1;
      newAt = anchor[1] + 1;
    }
    return Arrays.stream(carried).map(id -> id == null ? ids.get() : id).toList();
  }

  private static void edited(
      Text before,
      List<Passage> old,
      List<Passage> body,
      int oldFrom,
      int oldTo,
      int newFrom,
      int newTo,
      @Nullable String[] carried) {
    for (int i = 0; oldFrom + i < oldTo && newFrom + i < newTo; i++) {
      if (old.get(oldFrom + i).kind() == body.get(newFrom + i).kind()) {
        carried[newFrom + i] = before.paragraphIds().get(oldFrom + i);
      }
    }
  }

  /// The longest common subsequence as pairs of places, closed by the two ends.
  private static List<int[]> same(List<Passage> old, List<Passage> body) {
    int[][] longest = new int[old.size() + 1][body.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = body.size() - 1; j >= 0; j--) {
        longest[i][j] =
            old.get(i).equals(body.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    var pairs = new ArrayList<int[]>();
    int i = 0;
    int j = 0;
    while (i < old.size() && j < body.size()) {
      if (old.get(i).equals(body.get(j))) {
        pairs.add(new int[] {i++, j++});
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    pairs.add(new int[] {old.size(), body.size()});
    return pairs;
  }
}
