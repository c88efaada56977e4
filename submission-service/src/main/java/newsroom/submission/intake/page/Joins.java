package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Joins the pieces of paragraphs that column breaks have cut: the surest joins first.
final class Joins {
  private static final double LEAST = 0.9;
  private static final int WINDOW = 14;
  private static final int MOST = 240;
  private static final Pattern UNIT =
      Pattern.compile(
          "^(万|亿|余|多|名|例|个|家|%|年|月|日|所|场|次|人|项|元|公里|届|期|岁|时|分|支|辆|台|张|份|条|种|类|批|期|位|吨|米|千|百|\\.)");

  /// Starts an entry of a list, whatever the width of its lines may say.
  private static final Pattern LISTED =
      Pattern.compile("^([①-⑳●■◆▲]|[（(][一二三四五六七八九十]{1,3}[)）]|(问|答)[:：])");

  /// One short clause and a full stop is the end of something more often than a paragraph.
  private static final Pattern CLAUSE = Pattern.compile("^[^,，。;；:：!！?？“”\"]{4,22}[。]$");

  private static final Pattern REMARK = Pattern.compile("^[(（][^()（）]+[)）]$");

  private static final Pattern NUMBERED =
      Pattern.compile("^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])");

  private final List<Item> items;
  private final List<Item.Fragment> fragments;
  private final WordBreaks words;
  private final PageWords page;

  private record Join(int from, int to, double score) {}

  Joins(List<Item> items, WordBreaks words, PageWords page) {
    this.items = items;
    this.fragments =
        items.stream()
            .filter(Item.Fragment.class::isInstance)
            .map(Item.Fragment.class::cast)
            .toList();
    this.words = words;
    this.page = page;
  }

  List<Paragraph> paragraphs() {
    int n = fragments.size();
    Map<Integer, Integer> next = new HashMap<>();
    Map<Integer, Integer> before = new HashMap<>();
    // Beyond any printed page the best of all pairings is not worth its cube
    for (int start = 0; start < n; start += MOST) {
      int end = Math.min(n, start + MOST);
      double[][] scores = scores(start, end);
      int[] pairs = Matching.best(scores);
      var joins = new ArrayList<Join>();
      for (int i = 0; i < pairs.length; i++) {
        if (pairs[i] >= 0) {
          joins.add(new Join(start + i, start + pairs[i], scores[i][pairs[i]]));
        }
      }
      joins.sort(Comparator.comparingDouble(Join::score).reversed());
      for (var join : joins) {
        if (!circle(next, join)) {
          next.put(join.from(), join.to());
          before.put(join.to(), join.from());
        }
      }
    }
    return chains(next, before);
  }

  private double[][] scores(int start, int end) {
    double[][] scores = new double[end - start][end - start];
    for (int from = start; from < end; from++) {
      for (int to = Math.max(start, from - 3); to < Math.min(end, from + WINDOW); to++) {
        double score = from == to ? -1 : score(from, to);
        scores[from - start][to - start] = score >= LEAST ? score : 0;
      }
    }
    return scores;
  }

  private static boolean circle(Map<Integer, Integer> next, Join join) {
    Integer at = join.to();
    var seen = new HashSet<Integer>();
    while (at != null && seen.add(at)) {
      if (at == join.from()) {
        return true;
      }
      at = next.get(at);
    }
    return false;
  }

  private List<Paragraph> chains(Map<Integer, Integer> next, Map<Integer, Integer> before) {
    var paragraphs = new ArrayList<Paragraph>();
    for (int i = 0; i < fragments.size(); i++) {
      if (before.containsKey(i)) {
        continue;
      }
      var pieces = new ArrayList<Item.Fragment>();
      for (Integer at = i; at != null; at = next.get(at)) {
        pieces.add(fragments.get(at));
      }
      paragraphs.add(new Paragraph(pieces));
    }
    paragraphs.sort(Paragraph.PLACE);
    return paragraphs;
  }

  private double score(int from, int to) {
    var p = fragments.get(from);
    var q = fragments.get(to);
    if (p.complete()
        || (p.fullStop() && Glyphs.ended(p.text()))
        || (p.line() == q.line() && q.from() <= p.from())) {
      return -1;
    }
    if (LISTED.matcher(q.text()).find() && !Boolean.FALSE.equals(q.indented())) {
      return -1;
    }
    if (headed(q) || REMARK.matcher(q.text()).matches()) {
      return -1;
    }
    double score = distance(from, to) + beginning(q) + meeting(p.text(), q.text());
    score += between(p.line(), q.line());
    score += 2 * Topics.shared(Glyphs.pairs(p.text()), Glyphs.pairs(q.text()), page);
    return score;
  }

  /// The piece after this one is the likeliest; a piece before it needs strong reasons.
  private double distance(int from, int to) {
    if (to < from) {
      var q = fragments.get(to);
      boolean rest = rest(q);
      boolean orphan = to == 0 || fragments.get(to - 1).complete();
      return rest && orphan ? -0.2 - 0.5 * (from - to - 1) : -4;
    }
    double far = 0;
    int whole = 0;
    for (int i = from + 1; i < to; i++) {
      far += fragments.get(i).complete() ? 0.55 : 0.35;
      whole += fragments.get(i).complete() ? 1 : 0;
    }
    boolean rest = rest(fragments.get(to));
    return 2 - Math.min(3.2, far) - (whole >= 2 && !rest ? 1.8 : 0);
  }

  private static boolean rest(Item.Fragment q) {
    return Boolean.FALSE.equals(q.indented())
        || Openings.rest(q.text())
        || (CLAUSE.matcher(q.text()).matches() && !Openings.strong(q.text()));
  }

  private static double beginning(Item.Fragment q) {
    var indented = q.indented();
    double score = 0;
    if (indented != null) {
      score += !indented ? 2.3 : Openings.rest(q.text()) ? 0 : -3.5;
    }
    if (CLAUSE.matcher(q.text()).matches() && !Openings.strong(q.text())) {
      score += 1.2;
    }
    if (Openings.rest(q.text())) {
      score += Openings.tail(q.text());
    } else if (Openings.strong(q.text())) {
      score -= indented == null || indented ? 3 : 1.5;
    } else if (Openings.mild(q.text())) {
      score -= 0.8;
    }
    return score;
  }

  private double meeting(String p, String q) {
    double score = 0;
    boolean odd = Glyphs.oddStraightQuotes(p);
    if (Glyphs.leftOpen(p) > 0 && !odd) {
      score += Glyphs.closesMore(q) ? 3 : -1.5;
    } else if (odd) {
      score += Glyphs.oddStraightQuotes(q) ? 1.5 : -1;
    } else if (Glyphs.closesMore(q) || Glyphs.oddStraightQuotes(q)) {
      score -= 1.5;
    }
    int last = p.codePointBefore(p.length());
    score += Glyphs.pause(last) ? 1.5 : 0;
    int first = q.codePointAt(0);
    if (Glyphs.digit(last)) {
      score += UNIT.matcher(q).find() ? 2 : Glyphs.digit(first) ? 1.5 : -0.5;
    } else if (Glyphs.digit(first) && Glyphs.han(last)) {
      score += 0;
    }
    if (words.cutsWord(p, q)) {
      score += 2.5;
    } else if (page.known(p, q)) {
      score += 1.2;
    }
    return score;
  }

  /// Whether a heading stands right above, with no blank line: then it begins here.
  private boolean headed(Item.Fragment q) {
    return q.from() == 0
        && items.stream()
            .anyMatch(item -> item instanceof Item.Head head && head.line() == q.line() - 1);
  }

  private double between(int from, int to) {
    double score = 0;
    for (var item : items) {
      if (item.line() > Math.min(from, to) && item.line() < Math.max(from, to)) {
        score -=
            item instanceof Item.Byline
                ? 2.2
                : item instanceof Item.Head head
                    ? (NUMBERED.matcher(head.text()).find() ? 3 : 0.4)
                    : 0;
      }
    }
    return Math.max(-3.5, score);
  }
}
