package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.List;

/// Proposes what a shredded vertical headline said, from the words of its own story. Never more than a proposal.
final class VerticalHeadline {
  /// @param seen how many characters of the proposal the scanner saw
  /// @param notSeen characters the proposal adds
  /// @param misread pairs such as 瘟=癌: seen and proposed
  /// @param unplaced fragments nothing in the story explains
  record Proposal(
      String text, int seen, List<String> notSeen, List<String> misread, List<String> unplaced) {
    String confidence() {
      int doubtful = notSeen.size() + misread.size() + unplaced.size();
      if (seen == 0 || doubtful > seen) {
        return "none";
      }
      return doubtful * 4 <= seen + doubtful ? "medium" : "low";
    }
  }

  private VerticalHeadline() {}

  static Proposal propose(List<String> pieces, String body, WordBreaks words) {
    var text = new StringBuilder();
    var notSeen = new ArrayList<String>();
    var misread = new ArrayList<String>();
    var unplaced = new ArrayList<String>();
    int seen = 0;
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      String before = text.isEmpty() ? "" : last(text);
      String after = i + 1 < pieces.size() ? pieces.get(i + 1) : "";
      if (before.isEmpty() || body.contains(before + piece)) {
        text.append(piece);
        seen++;
        continue;
      }
      String gap = between(body, before, piece);
      if (!gap.isEmpty() && !told(body, tail(text), gap + piece, before, after)) {
        gap = "";
      }
      String instead =
          after.isEmpty() ? following(body, text.toString()) : between(body, before, after);
      boolean reads = body.contains(piece + after) && !after.isEmpty();
      boolean word =
          words.cutsWord(text.toString(), String.join("", pieces.subList(i, pieces.size())));
      if (!gap.isEmpty() && !word && (reads || after.isEmpty() || instead.isEmpty())) {
        text.append(gap).append(piece);
        notSeen.add(gap);
        seen++;
      } else if (!instead.isEmpty() && !reads) {
        text.append(instead);
        misread.add(piece + "=" + instead);
      } else if (Glyphs.hanCount(piece) == 0) {
        unplaced.add(piece);
      } else {
        text.append(piece);
        seen++;
      }
    }
    String more = following(body, text.toString());
    if (!more.isEmpty()
        && always(body, tail(text), more)
        && words.cutsWord(text.toString(), more)) {
      text.append(more);
      notSeen.add(more);
    }
    return new Proposal(text.toString(), seen, notSeen, misread, unplaced);
  }

  /// One character on either side is chance: 救 and 生 stand around any 医. A second one has to agree.
  private static boolean told(String body, String two, String added, String before, String after) {
    return (two.length() == 2 && body.contains(two + added))
        || (!after.isEmpty() && body.contains(before + added + after));
  }

  private static String last(StringBuilder text) {
    return Character.toString(text.codePointBefore(text.length()));
  }

  private static String tail(StringBuilder text) {
    return text.substring(Math.max(0, text.length() - 2));
  }

  /// The single character that stands between these two in the story; words such as 了 are no headline words.
  private static String between(String body, String left, String right) {
    String found = "";
    for (int at = body.indexOf(left); at >= 0; at = body.indexOf(left, at + 1)) {
      int middle = at + left.length();
      if (middle + 1 < body.length() && body.startsWith(right, middle + 1)) {
        char c = body.charAt(middle);
        if (Glyphs.han(c) && "了着的".indexOf(c) < 0) {
          return Character.toString(c);
        }
      }
    }
    return found;
  }

  private static String following(String body, String text) {
    for (int length = Math.min(3, text.length()); length >= 2; length--) {
      int at = body.indexOf(text.substring(text.length() - length));
      int next = at + length;
      if (at >= 0 && next < body.length() && Glyphs.han(body.charAt(next))) {
        return Character.toString(body.charAt(next));
      }
    }
    return text.isEmpty() ? "" : followingOne(body, text.substring(text.length() - 1));
  }

  private static String followingOne(String body, String last) {
    int at = body.indexOf(last);
    String next =
        at >= 0 && at + 1 < body.length() && Glyphs.han(body.charAt(at + 1))
            ? Character.toString(body.charAt(at + 1))
            : "";
    return !next.isEmpty() && always(body, last, next) ? next : "";
  }

  /// Whether the story never says anything else after these characters.
  private static boolean always(String body, String text, String next) {
    for (int at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + 1)) {
      if (!body.startsWith(next, at + text.length())) {
        return false;
      }
    }
    return body.contains(text);
  }
}
