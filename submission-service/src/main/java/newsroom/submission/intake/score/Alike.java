package newsroom.submission.intake.score;

import java.util.HashMap;
import java.util.Map;

/// How alike two texts are, from 0 to 1, whatever the width of their marks and their spaces.
final class Alike {
  private Alike() {}

  /// One minus the share of characters that would have to be changed.
  static double share(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    int longest = Math.max(a.length(), b.length());
    return longest == 0 ? 1 : 1 - (double) distance(a, b) / longest;
  }

  /// Twice the shared pairs of characters over all of both: quick for long texts.
  static double pairs(String one, String other) {
    Map<String, Integer> left = count(plain(one));
    Map<String, Integer> right = count(plain(other));
    int both = 0;
    for (var pair : left.entrySet()) {
      both += Math.min(pair.getValue(), right.getOrDefault(pair.getKey(), 0));
    }
    int all = sum(left) + sum(right);
    return all == 0 ? 0 : 2.0 * both / all;
  }

  static String plain(String text) {
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u3000') {
        continue;
      }
      int at = "，；：！？（）“”‘’".indexOf(c);
      plain.append(at < 0 ? c : ",;:!?()\"\"''".charAt(at));
    }
    return plain.toString();
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> count(String text) {
    var counts = new HashMap<String, Integer>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      counts.merge(text.substring(i, i + 2), 1, Integer::sum);
    }
    return counts;
  }

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[b.length()];
  }
}
