package newsroom.submission.intake.page;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What single characters tell: width in print, ends of sentences, brackets that are left open.
final class Glyphs {
  private static final String OPEN = "“‘（(《〈「『【［[";
  private static final String CLOSE = "”’）)》〉」』】］]";
  private static final String ENDS = "。！？!?…";
  private static final String PAUSES = ",，、;；:：";

  private Glyphs() {}

  static boolean han(int c) {
    return Character.isIdeographic(c) || c == '〇';
  }

  static boolean latin(int c) {
    return c < 0x250 && Character.isLetter(c);
  }

  static boolean digit(int c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  static int hanCount(String text) {
    return (int) text.codePoints().filter(Glyphs::han).count();
  }

  /// Width in print, in ems: narrow letters count half, marks in half width a little less than a character.
  static double width(String text) {
    double width = 0;
    for (int c : text.codePoints().toArray()) {
      if (c == ' ') {
        width += 0;
      } else if (digit(c) || latin(c) || c == '.' || c == '%' || c == '-') {
        width += 0.5;
      } else if (han(c) || c > 0x2000) {
        width += 1;
      } else {
        width += 0.75;
      }
    }
    return width;
  }

  static boolean closing(int c) {
    return CLOSE.indexOf(c) >= 0;
  }

  static boolean pause(int c) {
    return PAUSES.indexOf(c) >= 0;
  }

  static boolean end(int c) {
    return ENDS.indexOf(c) >= 0;
  }

  /// Whether a sentence is over here, closing quotes and brackets let aside.
  static boolean ended(String text) {
    int at = text.length() - 1;
    boolean closed = false;
    while (at >= 0
        && (closing(text.charAt(at)) || text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      at--;
      closed = true;
    }
    if (at < 0) {
      return false;
    }
    char last = text.charAt(at);
    if (end(last) || (!closed && (last == '：' || last == ':'))) {
      return true;
    }
    return !closed
        && (text.endsWith("——")
            || text.endsWith("--")
            || (last == '.' && at > 0 && han(text.charAt(at - 1))));
  }

  /// Brackets and quotes this text opens and does not close.
  static int leftOpen(String text) {
    var open = new ArrayDeque<Integer>();
    int straight = 0;
    for (int c : text.codePoints().toArray()) {
      int opens = OPEN.indexOf(c);
      int closes = CLOSE.indexOf(c);
      if (c == '"') {
        straight ^= 1;
      } else if (opens >= 0) {
        open.push(opens);
      } else if (closes >= 0 && !open.isEmpty() && same(open.peek(), closes)) {
        open.pop();
      }
    }
    return open.size() + straight;
  }

  /// Whether the first closing bracket or quote here has no opening one before it.
  static boolean closesMore(String text) {
    int depth = 0;
    for (int c : text.codePoints().toArray()) {
      if (OPEN.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSE.indexOf(c) >= 0 && --depth < 0) {
        return true;
      }
    }
    return false;
  }

  static boolean oddStraightQuotes(String text) {
    return text.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  private static boolean same(@Nullable Integer open, int close) {
    return open != null
        && Math.abs(open - close) <= 1
        && OPEN.charAt(open) != '《' == (CLOSE.charAt(close) != '》');
  }

  /// Pairs of neighbouring ideographs, the smallest thing that carries a topic.
  static Set<String> pairs(String text) {
    var pairs = new HashSet<String>();
    int before = -1;
    for (int c : text.codePoints().toArray()) {
      if (c == ' ') {
        continue;
      }
      if (han(c) && before >= 0) {
        pairs.add(Character.toString(before) + Character.toString(c));
      }
      before = han(c) ? c : -1;
    }
    return pairs;
  }
}
