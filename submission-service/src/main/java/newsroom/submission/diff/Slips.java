package newsroom.submission.diff;

import java.util.List;
import java.util.Set;
import newsroom.submission.language.ChineseWords;
import newsroom.submission.language.Pinyin;

/// Widens the exchange of one character to the word it is mistyped in, where no dictionary has that
/// word: 起博器 for 起搏器, 沈若古 for 沈若谷.
final class Slips {
  private static final int LONGEST = 4;
  private static final Set<String> WORDS =
      Set.of(
          ("的 地 得 了 着 过 之 在 由 和 与 及 或 向 从 到 对 于 给 把 被 将 让 为 是 以 等 各 每 该 本 我 你 他 她 它 这 那 全 个 名"
                  + " 所 位 也 都 还 又 再 并 而 但 且 就 才 已 曾 要 可 会 能 应 须 需 请 据 经 因 后 前 内 外 上 下 里 时 日 月 年 有 来"
                  + " 去 至 很 太 最 更 较 不 没 只 共 约 达 超 逾 余 项 例 场 次 天 岁 张 其 此 说")
              .split(" "));

  private final List<Token> before;
  private final List<Token> after;

  Slips(List<Token> before, List<Token> after) {
    this.before = before;
    this.after = after;
  }

  /// In tokens.
  ///
  /// @param floor where the change before ends in the text before, @param ceiling where the next begins
  Cut widened(Cut cut, int floor, int ceiling) {
    if (cut.beforeLength() != 1 || cut.afterLength() != 1) {
      return cut;
    }
    var old = before.get(cut.beforeFrom());
    var fresh = after.get(cut.afterFrom());
    if (!isSign(old) || !isSign(fresh) || (isWord(old) && isWord(fresh))) {
      return cut;
    }
    boolean rare = isRare(old) || isRare(fresh);
    boolean slip = rare || Pinyin.soundAlike(old.text().charAt(0), fresh.text().charAt(0));
    int left = 0;
    while (left < LONGEST - 1
        && cut.beforeFrom() - left - 1 >= floor
        && partOfWord(before, cut.beforeFrom() - left - 1)) {
      left++;
    }
    int name = name(cut.beforeFrom(), left);
    if (name > 0) {
      return wider(cut, name, 0);
    }
    if (!slip || rare) {
      return cut;
    }
    int right = 0;
    while (left + right < LONGEST - 1
        && cut.beforeTo() + right < ceiling
        && partOfWord(before, cut.beforeTo() + right)) {
      right++;
    }
    return wider(cut, left, right);
  }

  /// How far to the left a surname stands, with one sign of the given name between at most.
  private int name(int at, int left) {
    for (int back = 2; back > 0; back--) {
      if (back <= left && ChineseWords.isSurname(before.get(at - back).text())) {
        return back;
      }
    }
    return 0;
  }

  private static Cut wider(Cut cut, int left, int right) {
    return new Cut(
        cut.beforeFrom() - left,
        cut.beforeTo() + right,
        cut.afterFrom() - left,
        cut.afterTo() + right);
  }

  private static boolean partOfWord(List<Token> side, int at) {
    return at < side.size() && isSign(side.get(at)) && !isWord(side.get(at));
  }

  private static boolean isWord(Token token) {
    return WORDS.contains(token.text());
  }

  private static boolean isSign(Token token) {
    return token.kind() == Token.Kind.HAN
        && token.text().codePointCount(0, token.text().length()) == 1;
  }

  private static boolean isRare(Token token) {
    return token.text().length() == 2;
  }
}
