package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Gives headings to stories so that the whole page makes the most sense, not one heading after the other.
final class Placement {
  private static final int NONE = -1;
  private static final int REACH = 7;
  private static final int OPTIONS = 4;
  private static final Pattern NUMBERED =
      Pattern.compile("^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}[.、．])");

  /// Lines that stand together, or a row of shreds.
  private record Block(List<Item.Head> heads, List<Item.Shreds> shreds) {
    int line() {
      return heads.isEmpty() ? shreds.getFirst().line() : heads.getFirst().line();
    }

    int lastLine() {
      return heads.isEmpty() ? shreds.getFirst().lines().getLast() : heads.getLast().line();
    }

    boolean vertical() {
      return heads.isEmpty();
    }

    String text() {
      var text = new StringBuilder();
      heads.forEach(head -> text.append(head.text()).append(' '));
      shreds.forEach(row -> row.pieces().forEach(text::append));
      return text.toString();
    }
  }

  /// Options are numbered 2 * story for title and 2 * story + 1 for subhead.
  private final List<Item> items;

  private final List<Story> stories;
  private final PageWords page;
  private final List<Block> blocks = new ArrayList<>();
  private final double[][] scores;
  private final int[] choice;

  /// Whether nothing but headings stands between a block and the one before it.
  private final boolean[] adjacent;

  private final int[][] likely;

  Placement(List<Item> items, List<Story> stories, PageWords page) {
    this.items = items;
    this.stories = stories;
    this.page = page;
    collect();
    this.scores = new double[blocks.size()][stories.size() * 2];
    this.choice = new int[blocks.size()];
    Arrays.fill(choice, NONE);
    this.adjacent = new boolean[blocks.size()];
    for (int b = 1; b < blocks.size(); b++) {
      adjacent[b] = nothingBetween(blocks.get(b - 1).lastLine(), blocks.get(b).line());
    }
    List<Set<String>> bodies = stories.stream().map(story -> Glyphs.pairs(story.body())).toList();
    for (int b = 0; b < blocks.size(); b++) {
      for (int s = 0; s < stories.size(); s++) {
        scores[b][2 * s] = title(blocks.get(b), stories.get(s), bodies.get(s));
        scores[b][2 * s + 1] = subhead(blocks.get(b), stories.get(s), bodies.get(s));
      }
    }
    this.likely = IntStream.range(0, blocks.size()).mapToObj(this::likely).toArray(int[][]::new);
  }

  private void collect() {
    for (var item : items) {
      if (item instanceof Item.Shreds row) {
        blocks.add(new Block(List.of(), List.of(row)));
      } else if (item instanceof Item.Head head) {
        var last = blocks.isEmpty() ? null : blocks.getLast();
        boolean together =
            last != null
                && !last.vertical()
                && last.heads().getLast().block() == head.block()
                && nothingBetween(last.lastLine(), head.line());
        if (last != null && together) {
          var both = new ArrayList<>(last.heads());
          both.add(head);
          blocks.set(blocks.size() - 1, new Block(List.copyOf(both), List.of()));
        } else {
          blocks.add(new Block(List.of(head), List.of()));
        }
      }
    }
    blocks.sort(Comparator.comparingInt(Block::line));
  }

  /// Climbs until no single heading and no two neighbours would be better off elsewhere.
  void settle() {
    boolean better = true;
    double reached = total();
    for (int round = 0; better && round < 40; round++) {
      better = false;
      for (int b = 0; b < blocks.size(); b++) {
        for (int span = 1; span <= 3 && b + span <= blocks.size(); span++) {
          double now = bestMove(b, span, reached);
          better |= now > reached + 1e-9;
          reached = Math.max(reached, now);
        }
        for (int other = b + 1; other < Math.min(blocks.size(), b + REACH); other++) {
          double now = bestPair(b, other, reached);
          better |= now > reached + 1e-9;
          reached = Math.max(reached, now);
        }
      }
    }
    give();
  }

  private double bestMove(int from, int span, double reached) {
    int[] before = Arrays.copyOfRange(choice, from, from + span);
    int[] best = before;
    double most = reached;
    for (int option = NONE; option < stories.size() * 2; option++) {
      if (span > 1 && option != NONE && option % 2 == 1) {
        continue;
      }
      Arrays.fill(choice, from, from + span, option);
      double total = total();
      if (total > most + 1e-9) {
        most = total;
        best = Arrays.copyOfRange(choice, from, from + span);
      }
    }
    System.arraycopy(best, 0, choice, from, span);
    return most;
  }

  /// Two headings at once: one may have to make room for the other.
  private double bestPair(int one, int other, double reached) {
    int first = choice[one];
    int second = choice[other];
    int bestFirst = first;
    int bestSecond = second;
    double most = reached;
    for (int a : likely[one]) {
      for (int b : likely[other]) {
        choice[one] = a;
        choice[other] = b;
        double total = total();
        if (total > most + 1e-9) {
          most = total;
          bestFirst = a;
          bestSecond = b;
        }
      }
    }
    choice[one] = bestFirst;
    choice[other] = bestSecond;
    return most;
  }

  /// The options that alone would score best, and none.
  private int[] likely(int b) {
    return IntStream.concat(
            IntStream.of(NONE),
            IntStream.range(0, scores[b].length)
                .boxed()
                .sorted(Comparator.comparingDouble(option -> -scores[b][option]))
                .limit(OPTIONS)
                .mapToInt(Integer::intValue))
        .toArray();
  }

  private double total() {
    double total = 0;
    for (int b = 0; b < blocks.size(); b++) {
      total += choice[b] == NONE ? 0.5 : scores[b][choice[b]];
      boolean neighbour =
          b > 0
              && choice[b] != NONE
              && choice[b] % 2 == 0
              && choice[b] == choice[b - 1]
              && adjacent[b];
      total += neighbour ? 0.8 : 0;
      total -= b > 0 && crossed(b) ? 3 : 0;
    }
    for (int s = 0; s < stories.size(); s++) {
      total += story(s);
    }
    return total;
  }

  /// Of two headings that stand together the upper cannot belong below while the lower belongs above.
  private boolean crossed(int b) {
    if (choice[b] == NONE || choice[b - 1] == NONE || choice[b] == choice[b - 1]) {
      return false;
    }
    var upper = stories.get(choice[b - 1] / 2);
    var lower = stories.get(choice[b] / 2);
    return upper.firstLine() > blocks.get(b - 1).line()
        && lower.lastLine() < blocks.get(b).line()
        && adjacent[b];
  }

  private double story(int s) {
    int flat = 0;
    int vertical = 0;
    int over = 0;
    int within = 0;
    int under = 0;
    int subheads = 0;
    int columns = 0;
    var story = stories.get(s);
    for (int b = 0; b < blocks.size(); b++) {
      var block = blocks.get(b);
      if (choice[b] == 2 * s) {
        flat += block.vertical() ? 0 : block.heads().size();
        vertical += block.vertical() ? 1 : 0;
        columns += (int) block.heads().stream().filter(head -> Titles.column(head.text())).count();
        over += block.line() < story.firstLine() ? 1 : 0;
        under += block.line() > story.lastBodyLine() ? 1 : 0;
        boolean inside = block.line() > story.firstLine() && block.line() < story.lastBodyLine();
        boolean further = b > 0 && choice[b - 1] == choice[b] && adjacent[b];
        within += inside && !further ? 1 : 0;
      }
      subheads += choice[b] == 2 * s + 1 ? 1 : 0;
    }
    double score = flat + vertical == 0 ? -3 : 0;
    score -= flat > 0 && columns == flat && vertical == 0 ? 2 : 0;
    score -= flat > 4 ? flat - 4 : 0;
    score -= flat > 0 && vertical > 0 ? 1.6 : 0;
    score -= vertical > 2 ? vertical - 2 : 0;
    score -= (over > 0 ? 1 : 0) + (within > 0 ? 1 : 0) + (under > 0 ? 1 : 0) > 1 ? 2 : 0;
    score -= within > 1 ? 1.8 * (within - 1) : 0;
    score += subheads > 1 ? 0.8 : 0;
    return score;
  }

  private double title(Block block, Story story, Set<String> body) {
    double related =
        block.vertical()
            ? 3.2 * Topics.characters(block.text(), story.body())
                + 4 * Topics.shared(Glyphs.pairs(block.text()), body, page)
                - 1.2
            : 5 * Topics.shared(Glyphs.pairs(block.text()), body, page);
    double marked = !block.vertical() && block.heads().getFirst().marked() ? 0.4 : 0;
    boolean inside = block.line() > story.firstLine() && block.line() < story.lastBodyLine();
    boolean one = inside && block.heads().size() == 1 && !cuts(block, story);
    double row = one && alike(block.heads().getFirst(), story) ? -2.5 : 0;
    boolean headed =
        !block.vertical()
            && story.paragraphs.stream().anyMatch(p -> p.firstLine() == block.lastLine() + 1);
    row += headed ? 1.5 : 0;
    boolean numbered =
        !block.vertical() && NUMBERED.matcher(block.heads().getFirst().text()).find();
    return related
        + place(block, story)
        + marked
        + row
        - (numbered && !inside ? 5 : numbered ? 2 : 0);
  }

  private double place(Block block, Story story) {
    int line = block.line();
    if (line < story.firstLine()) {
      int between = between(block.lastLine(), story.firstLine());
      return between == 0 ? (block.vertical() ? 1 : 3) : Math.max(-1.5, 0.4 - 0.18 * between);
    }
    if (line > story.lastLine()) {
      int between = between(story.lastLine(), line);
      return between == 0 ? (block.vertical() ? 0.9 : 1.2) : Math.max(-1.5, 0.1 - 0.22 * between);
    }
    return cuts(block, story) ? 1.9 : block.vertical() ? 0.5 : 0.7;
  }

  private double subhead(Block block, Story story, Set<String> body) {
    boolean inside = block.line() > story.firstLine() && block.line() < story.lastBodyLine();
    if (block.vertical() || block.heads().size() > 1 || !inside) {
      return -6;
    }
    var head = block.heads().getFirst();
    double score = cuts(block, story) ? -0.8 : 2.6;
    score += 1.5 * Topics.shared(Glyphs.pairs(head.text()), body, page);
    score += NUMBERED.matcher(head.text()).find() ? 2 : 0;
    score -= head.marked() ? 0.7 : 0;
    score += alike(head, story) ? 0.7 : 0;
    return score;
  }

  private boolean alike(Item.Head head, Story story) {
    return blocks.stream()
        .filter(block -> block.heads().size() == 1)
        .filter(block -> block.line() > story.firstLine() && block.line() < story.lastBodyLine())
        .map(block -> block.heads().getFirst())
        .anyMatch(other ->
            other.line() != head.line()
                && other.marked() == head.marked()
                && Math.abs(other.text().length() - head.text().length()) <= 5);
  }

  /// Whether a paragraph of the story goes on past the heading.
  private static boolean cuts(Block block, Story story) {
    return story.paragraphs.stream()
        .anyMatch(p -> p.firstLine() < block.line() && p.lastLine() > block.line());
  }

  private boolean nothingBetween(int from, int to) {
    return items.stream()
        .noneMatch(item -> item.line() > from && item.line() < to && !(item instanceof Item.Head));
  }

  /// Body and bylines between two lines; what other headings stand there does not count.
  private int between(int from, int to) {
    return (int)
        items.stream()
            .filter(item -> item.line() > from && item.line() < to)
            .filter(item -> item instanceof Item.Fragment || item instanceof Item.Byline)
            .count();
  }

  private void give() {
    for (int b = 0; b < blocks.size(); b++) {
      if (choice[b] == NONE) {
        continue;
      }
      var story = stories.get(choice[b] / 2);
      if (choice[b] % 2 == 1) {
        story.subheads.addAll(blocks.get(b).heads());
      } else {
        story.titles.addAll(blocks.get(b).heads());
        story.shreds.addAll(blocks.get(b).shreds());
      }
    }
  }
}
