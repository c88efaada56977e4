package newsroom.submission.diff;

import java.util.List;
import java.util.function.Predicate;

/// Takes off a replacement what both its sides share, where the rest still is a word: 福州市 for 福州
/// is 市 gone, 健康体检 for 健康检查 is 检查 for 体检; 扩大 for 扩充 stays whole.
final class Affixes {
  private static final String NEGATIONS = "不没未无非";

  /// No words of their own: what stands before them was left out.
  private static final String ENDINGS = "们";

  private final String before;
  private final String after;
  private final Predicate<String> isWord;

  Affixes(String before, String after, Predicate<String> isWord) {
    this.before = before;
    this.after = after;
    this.isWord = isWord;
  }

  /// In chars.
  Cut trim(Cut cut, List<Token> beforeTokens, List<Token> afterTokens) {
    return cut.replaces()
        ? tail(head(cut, beforeTokens, afterTokens), beforeTokens, afterTokens)
        : cut;
  }

  private Cut head(Cut cut, List<Token> beforeTokens, List<Token> afterTokens) {
    int most = 0;
    int end = Math.min(cut.beforeLength(), cut.afterLength());
    while (most < end
        && before.charAt(cut.beforeFrom() + most) == after.charAt(cut.afterFrom() + most)) {
      most++;
    }
    for (int n = most; n > 0; n--) {
      int b = cut.beforeFrom() + n;
      int a = cut.afterFrom() + n;
      if (parts(beforeTokens, b, true, a == cut.afterTo())
          && parts(afterTokens, a, true, b == cut.beforeTo())) {
        return new Cut(b, cut.beforeTo(), a, cut.afterTo());
      }
    }
    return cut;
  }

  private Cut tail(Cut cut, List<Token> beforeTokens, List<Token> afterTokens) {
    int most = 0;
    int end = Math.min(cut.beforeLength(), cut.afterLength());
    while (most < end
        && before.charAt(cut.beforeTo() - most - 1) == after.charAt(cut.afterTo() - most - 1)) {
      most++;
    }
    for (int n = most; n > 0; n--) {
      int b = cut.beforeTo() - n;
      int a = cut.afterTo() - n;
      if (parts(beforeTokens, b, false, a == cut.afterFrom())
          && parts(afterTokens, a, false, b == cut.beforeFrom())) {
        return new Cut(cut.beforeFrom(), b, cut.afterFrom(), a);
      }
    }
    return cut;
  }

  /// Whether the text may be parted there: between two tokens, or inside one that is two words.
  ///
  /// @param sharedLeft the left part is the shared one
  /// @param alone nothing but the shared part is on the other side
  private boolean parts(List<Token> tokens, int at, boolean sharedLeft, boolean alone) {
    for (var token : tokens) {
      if (token.from() >= at) {
        return true;
      }
      if (token.to() > at) {
        if (token.kind() != Token.Kind.HAN) {
          return false;
        }
        var left = token.text().substring(0, at - token.from());
        var right = token.text().substring(at - token.from());
        return sharedLeft ? stands(left, right, alone) : stands(right, left, alone);
      }
    }
    return true;
  }

  private boolean stands(String shared, String rest, boolean alone) {
    if (alone && (NEGATIONS.contains(rest) || ENDINGS.contains(shared))) {
      return true;
    }
    return shared.length() >= 2
        && isWord.test(shared)
        && (alone || (rest.length() >= 2 && isWord.test(rest)));
  }
}
