package newsroom.submission.diff;

import java.util.ArrayList;
import java.util.List;

/// Moves an insertion or deletion among equal places to where a person would mark it.
///
/// 开展义诊，[开展宣讲，]发放资料 and not 开展[义诊，开展]宣讲，发放资料.
final class Slide {
  private static final String SENTENCE_ENDS = "。！？；!?;";
  private static final String CLAUSE_ENDS = "，：,:";
  private static final String OPENING = "（(《“‘「『【〈[";
  private static final String CLOSING = "）)》”’」』】〉]";

  private final List<Token> before;
  private final List<Token> after;

  Slide(List<Token> before, List<Token> after) {
    this.before = before;
    this.after = after;
  }

  List<Cut> settle(List<Cut> cuts) {
    var settled = new ArrayList<Cut>();
    for (int i = 0; i < cuts.size(); i++) {
      var cut = cuts.get(i);
      if (cut.replaces()) {
        settled.add(cut);
        continue;
      }
      boolean first = settled.isEmpty();
      boolean last = i + 1 == cuts.size();
      settled.add(
          best(
              cut,
              first ? -1 : settled.getLast().beforeTo(),
              last ? before.size() + 1 : cuts.get(i + 1).beforeFrom()));
    }
    return settled;
  }

  /// @param floor before-place that must stay left of the cut, @param ceiling right of it
  private Cut best(Cut cut, int floor, int ceiling) {
    boolean inserts = cut.beforeLength() == 0;
    var side = inserts ? after : before;
    int from = inserts ? cut.afterFrom() : cut.beforeFrom();
    int to = inserts ? cut.afterTo() : cut.beforeTo();
    int left = 0;
    while (cut.beforeFrom() + left - 1 > floor
        && from + left - 1 >= 0
        && cut.afterFrom() + left - 1 >= 0
        && cut.beforeFrom() + left - 1 >= 0
        && side.get(from + left - 1).sameAs(side.get(to + left - 1))) {
      left--;
    }
    int right = 0;
    while (cut.beforeTo() + right + 1 < ceiling
        && to + right < side.size()
        && side.get(from + right).sameAs(side.get(to + right))) {
      right++;
    }
    if (right - left >= to - from && side.subList(from, to).stream().noneMatch(Slide::isMark)) {
      return cut.shifted(right, right); // the word stands twice: the second goes
    }
    int chosen = 0;
    int most = Integer.MIN_VALUE;
    for (int shift = left; shift <= right; shift++) {
      int worth = worth(side, from + shift, to + shift);
      if (worth >= most) {
        most = worth;
        chosen = shift;
      }
    }
    return cut.shifted(chosen, chosen);
  }

  private static boolean isMark(Token token) {
    return token.kind() == Token.Kind.MARK || token.kind() == Token.Kind.BREAK;
  }

  private static int worth(List<Token> side, int from, int to) {
    var first = side.get(from).text();
    var last = side.get(to - 1).text();
    int pair = OPENING.contains(first) && CLOSING.contains(last) ? 40 : 0;
    return pair + edge(side, from) + edge(side, to);
  }

  /// How natural it is to part the text there.
  private static int edge(List<Token> side, int at) {
    if (at == 0 || at == side.size()) {
      return 60;
    }
    var left = side.get(at - 1);
    var right = side.get(at);
    if (left.kind() == Token.Kind.BREAK) {
      return 60;
    }
    if (SENTENCE_ENDS.contains(left.text())) {
      return CLOSING.contains(right.text()) ? 5 : 50;
    }
    if (CLAUSE_ENDS.contains(left.text())) {
      return 40;
    }
    if (left.text().equals("、")) {
      return 35;
    }
    if (OPENING.contains(right.text()) || CLOSING.contains(left.text())) {
      return 30;
    }
    if (right.kind() == Token.Kind.MARK || right.kind() == Token.Kind.SPACE) {
      return 20;
    }
    return right.isParticle() ? 5 : 10;
  }
}
