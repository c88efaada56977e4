package newsroom.review.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// 来历: of each sentence of a text the versions whose words it has.
public final class Lineage {
  private static final String ENDS = "。！？；!?;";
  private static final String CLOSING = "”’」』）)";

  private Lineage() {}

  /// @param from in code points of the paragraph
  /// @param versions in order, at least one; the last is the newest that changed something in it
  public record Sentence(
      String paragraphId, int from, int to, String text, List<Integer> versions) {
    public Sentence {
      versions = List.copyOf(versions);
    }
  }

  /// @param texts of all versions in order; sentences are those of the last
  public static List<Sentence> of(List<VersionText> texts) {
    Map<String, String> before = Map.of();
    Map<String, int[]> owners = Map.of();
    for (var text : texts) {
      var now = new HashMap<String, String>();
      var owned = new HashMap<String, int[]>();
      for (var paragraph : text.body()) {
        now.put(paragraph.paragraphId(), paragraph.text());
        owned.put(
            paragraph.paragraphId(),
            owners(
                before.get(paragraph.paragraphId()),
                owners.get(paragraph.paragraphId()),
                paragraph.text(),
                text.versionNo()));
      }
      before = now;
      owners = owned;
    }
    var sentences = new ArrayList<Sentence>();
    if (!texts.isEmpty()) {
      for (var paragraph : texts.getLast().body()) {
        cut(paragraph, owners.getOrDefault(paragraph.paragraphId(), new int[0]), sentences);
      }
    }
    return sentences;
  }

  /// Which version each character is from: what is the same at both ends was there before.
  private static int[] owners(
      @Nullable String was, int @Nullable [] owned, String text, int versionNo) {
    var now = text.codePoints().toArray();
    var result = new int[now.length];
    Arrays.fill(result, versionNo);
    if (was == null || owned == null) {
      return result;
    }
    var old = was.codePoints().toArray();
    int most = Math.min(old.length, now.length);
    int head = 0;
    while (head < most && old[head] == now[head]) {
      result[head] = owned[head];
      head++;
    }
    int tail = 0;
    while (tail < most - head && old[old.length - 1 - tail] == now[now.length - 1 - tail]) {
      result[now.length - 1 - tail] = owned[old.length - 1 - tail];
      tail++;
    }
    return result;
  }

  private static void cut(VersionText.Paragraph paragraph, int[] owners, List<Sentence> sentences) {
    var points = paragraph.text().codePoints().toArray();
    int from = 0;
    for (int at = 0; at < points.length; at++) {
      boolean end = ENDS.indexOf(points[at]) >= 0;
      while (end && at + 1 < points.length && CLOSING.indexOf(points[at + 1]) >= 0) {
        at++;
      }
      if (end || at == points.length - 1) {
        var versions = new TreeSet<Integer>();
        for (int i = from; i <= at; i++) {
          versions.add(owners[i]);
        }
        sentences.add(
            new Sentence(
                paragraph.paragraphId(),
                from,
                at + 1,
                new String(points, from, at + 1 - from),
                List.copyOf(versions)));
        from = at + 1;
      }
    }
  }
}
