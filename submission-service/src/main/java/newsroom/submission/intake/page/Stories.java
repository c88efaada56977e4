package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gathers paragraphs into stories: bylines close them, headings between paragraphs may open them.
final class Stories {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(近日|日前|近期|昨日|昨天|今天|连日来|本报讯|本网讯|记者|前不久|为(了|进一步|深入|贯彻|加强)|([0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}月[上中下]旬|今年|[^,，。]{2,10}(近日|日前|于[0-9]))");
  private static final Pattern CLOSING =
      Pattern.compile("(参加(了)?(会议|活动|调研|仪式|培训|座谈|启动仪式|论坛|本次会议|此次活动)。|出席(了)?(会议|活动|仪式)。)$");
  private static final Pattern NUMBERED =
      Pattern.compile("^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}[.、．])");

  private final List<Item> items;
  private final List<Paragraph> paragraphs;
  private final PageWords page;

  /// Lines that fill a gap of the page and belong to no story.
  final List<Integer> fillers = new ArrayList<>();

  Stories(List<Item> items, List<Paragraph> paragraphs, PageWords page) {
    this.items = items;
    this.paragraphs = paragraphs;
    this.page = page;
  }

  List<Story> gather() {
    var stories = new ArrayList<Story>();
    var closing = new ArrayList<Item.Byline>();
    var leading = new ArrayList<Item.Byline>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Byline byline) {
        (leads(i, byline) ? leading : closing).add(byline);
      }
    }
    int from = 0;
    for (var byline : closing) {
      var region = region(from, byline.line());
      fill(region, from);
      var heads = heads(from, byline.line());
      if (region.isEmpty() && heads.isEmpty() && !stories.isEmpty()) {
        stories.getLast().bylines.add(byline);
        continue;
      }
      var parts = parts(region, from, byline.line());
      closed(parts, byline.line(), closing).bylines.add(byline);
      stories.addAll(parts);
      from = byline.line();
    }
    var rest = region(from, Integer.MAX_VALUE);
    fill(rest, from);
    if (!rest.isEmpty()) {
      stories.addAll(parts(rest, from, Integer.MAX_VALUE));
    }
    for (var byline : leading) {
      stories.stream()
          .filter(story -> begins(story, byline.line()) < Integer.MAX_VALUE)
          .min(Comparator.comparingInt(story -> begins(story, byline.line())))
          .or(() ->
              stories.isEmpty()
                  ? java.util.Optional.empty()
                  : java.util.Optional.of(stories.getLast()))
          .ifPresent(story -> story.bylines.add(byline));
    }
    if (stories.isEmpty() && !leading.isEmpty()) {
      var story = new Story();
      story.bylines.addAll(leading);
      stories.add(story);
    }
    return stories;
  }

  /// Where the story's next paragraph begins, from a line on.
  private static int begins(Story story, int line) {
    return story.paragraphs.stream()
        .mapToInt(Paragraph::firstLine)
        .filter(first -> first >= line)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /// A line such as 来源：… between a heading and the first words belongs to what follows.
  private boolean leads(int at, Item.Byline byline) {
    if (byline.opens()) {
      return true;
    }
    boolean bracketed = byline.text().startsWith("(") || byline.text().startsWith("（");
    return (!bracketed || Signature.people(byline.text()))
        && at > 0
        && at + 1 < items.size()
        && items.get(at - 1) instanceof Item.Head
        && items.get(at + 1) instanceof Item.Fragment;
  }

  private List<Paragraph> region(int from, int to) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.lastLine() > from && paragraph.lastLine() <= to)
        .sorted(Paragraph.PLACE)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /// Takes out a saying or a reminder that stands between a byline and the next heading.
  private void fill(List<Paragraph> region, int from) {
    if (region.isEmpty() || from == 0) {
      return;
    }
    var first = region.getFirst();
    String text = first.text();
    boolean loose =
        first.pieces().size() == 1
            && first.pieces().getFirst().whole()
            && !first.complete()
            && text.length() <= 40
            && text.length() >= 6
            && !Openings.rest(text)
            && !LEAD.matcher(text).find()
            && heads(from, first.firstLine()).isEmpty();
    boolean last = region.size() == 1;
    boolean apart =
        last
            ? heads(first.lastLine(), Integer.MAX_VALUE).isEmpty()
            : !heads(first.lastLine(), region.get(1).firstLine()).isEmpty();
    String others = region.stream().skip(1).map(Paragraph::text).collect(Collectors.joining("\n"));
    if (loose && apart && Topics.shared(Glyphs.pairs(text), Glyphs.pairs(others), page) < 0.1) {
      fillers.add(first.firstLine());
      region.removeFirst();
    }
  }

  /// Whose byline it is when two stories ran side by side: that of the one the next lines do not go on with.
  private Story closed(List<Story> parts, int line, List<Item.Byline> closing) {
    var last = parts.getLast();
    var other = parts.size() > 1 ? parts.get(parts.size() - 2) : last;
    int to =
        closing.stream().mapToInt(Item.Byline::line).filter(at -> at > line).min().orElse(line);
    var next = region(line, to);
    boolean beside = parts.size() > 1 && other.lastBodyLine() > last.firstLine();
    if (!beside || next.isEmpty() || !heads(line, next.getFirst().firstLine()).isEmpty()) {
      return last;
    }
    var words = Glyphs.pairs(next.getFirst().text());
    return Topics.shared(words, Glyphs.pairs(last.body()), page)
            >= Topics.shared(words, Glyphs.pairs(other.body()), page)
        ? other
        : last;
  }

  /// The paragraph with which a second story begins beside the first: they interlace, and a heading stands before it.
  private @Nullable Paragraph beside(List<Paragraph> region) {
    for (var one : region) {
      for (var other : region) {
        boolean interlaced =
            one.firstLine() < other.firstLine()
                && other.firstLine() < one.lastLine()
                && one.lastLine() < other.lastLine();
        if (interlaced && !heads(one.firstLine(), other.firstLine()).isEmpty()) {
          return other;
        }
      }
    }
    return null;
  }

  private List<Story> sideBySide(List<Paragraph> region, Paragraph begin) {
    var one = new Story();
    var other = new Story();
    other.add(begin);
    for (var paragraph : region) {
      if (paragraph.equals(begin)) {
        continue;
      }
      boolean before = paragraph.firstLine() < begin.firstLine();
      var words = Glyphs.pairs(paragraph.text());
      double here = Topics.shared(words, Glyphs.pairs(one.body()), page);
      double there = Topics.shared(words, Glyphs.pairs(other.body()), page);
      (before || here >= there ? one : other).add(paragraph);
    }
    return new ArrayList<>(List.of(one, other));
  }

  private List<Item.Head> heads(int from, int to) {
    return items.stream()
        .filter(item -> item.line() > from && item.line() <= to)
        .filter(Item.Head.class::isInstance)
        .map(Item.Head.class::cast)
        .toList();
  }

  /// The stories of one region; only the last one owns the byline that closes it.
  private List<Story> parts(List<Paragraph> region, int from, int to) {
    var begin = beside(region);
    if (begin != null) {
      return sideBySide(region, begin);
    }
    var parts = new ArrayList<Story>();
    parts.add(new Story());
    for (int i = 0; i < region.size(); i++) {
      var current = parts.getLast();
      if (i > 0 && !current.paragraphs.isEmpty()) {
        var gap = gap(region, i, from);
        if (opened(region.get(i - 1), region.get(i))
            || (!gap.isEmpty() && splits(current, gap, region, i, to))
            || (gap.isEmpty() && begins(current, region, i, from))
            || (gap.isEmpty() && shredded(current, region, i, from))) {
          current = new Story();
          parts.add(current);
        }
      }
      current.add(region.get(i));
    }
    return parts;
  }

  /// Whether a byline of those that stand before their text is between the two.
  private boolean opened(Paragraph before, Paragraph next) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Byline byline
          && byline.line() > before.lastLine()
          && byline.line() <= next.firstLine()
          && leads(i, byline)) {
        return true;
      }
    }
    return false;
  }

  /// Headings that stand between two paragraphs and cut none.
  private List<Item.Head> gap(List<Paragraph> region, int at, int from) {
    int before = region.subList(0, at).stream().mapToInt(Paragraph::lastLine).max().orElse(from);
    int after = region.get(at).firstLine();
    return heads(before, after).stream()
        .filter(head ->
            region.stream()
                .noneMatch(p -> p.firstLine() < head.line() && p.lastLine() > head.line()))
        .toList();
  }

  private boolean splits(Story story, List<Item.Head> gap, List<Paragraph> region, int at, int to) {
    if (NUMBERED.matcher(gap.getFirst().text()).find()) {
      return false;
    }
    if (Titles.box(gap.getFirst().text())) {
      return true;
    }
    double score = -1.2;
    var next = region.get(at);
    if (LEAD.matcher(next.text()).find()) {
      score += 1.6;
    }
    if (gap.size() > 1) {
      score += 0.9;
    }
    score += gap.stream().anyMatch(Item.Head::marked) ? 0.8 : 0;
    if (CLOSING.matcher(story.paragraphs.getLast().text()).find()) {
      score += 0.7;
    }
    score -= siblings(region, gap) ? 2.2 : 0;
    double related = Topics.shared(Glyphs.pairs(next.text()), Glyphs.pairs(story.body()), page);
    score += related < 0.12 ? 0.9 : related > 0.28 ? -0.9 : 0;
    score += untitled(region, gap) ? -1.6 : 0;
    score += to == Integer.MAX_VALUE ? 0.5 : 0;
    return score > 0;
  }

  /// Whether a story begins though no heading stands before it: its heading stands inside, and the story so far has its own.
  private boolean begins(Story story, List<Paragraph> region, int at, int from) {
    var next = region.get(at);
    boolean cut = !heads(next.firstLine(), next.lastLine()).isEmpty();
    int first = region.getFirst().firstLine();
    return cut
        && story.paragraphs.getLast().complete()
        && LEAD.matcher(next.text()).find()
        && !heads(from, first).isEmpty()
        && Topics.shared(Glyphs.pairs(next.text()), Glyphs.pairs(story.body()), page) < 0.15;
  }

  /// Whether a vertical headline stands before the paragraph, which is about something else and begins as stories do.
  private boolean shredded(Story story, List<Paragraph> region, int at, int from) {
    int before = region.subList(0, at).stream().mapToInt(Paragraph::lastLine).max().orElse(from);
    var next = region.get(at);
    return items.stream()
            .anyMatch(item ->
                item instanceof Item.Shreds
                    && item.line() > before
                    && item.line() < next.pieces().getFirst().line())
        && story.paragraphs.getLast().complete()
        && LEAD.matcher(next.text()).find()
        && !heads(from, region.getFirst().firstLine()).isEmpty()
        && Topics.shared(Glyphs.pairs(next.text()), Glyphs.pairs(story.body()), page) < 0.15;
  }

  /// Whether nothing else could be the headline of the story so far.
  private boolean untitled(List<Paragraph> region, List<Item.Head> gap) {
    int first = region.getFirst().firstLine();
    int start =
        items.stream()
            .filter(item -> item.line() < first && !(item instanceof Item.Head))
            .filter(
                item -> !(item instanceof Item.Byline byline && leads(items.indexOf(item), byline)))
            .mapToInt(Item::line)
            .max()
            .orElse(0);
    return heads(start, first).isEmpty() && !gap.isEmpty();
  }

  /// Whether the region has other single headings of about this length: then they are subheads.
  private boolean siblings(List<Paragraph> region, List<Item.Head> gap) {
    if (gap.size() > 1) {
      return false;
    }
    int length = gap.getFirst().text().length();
    int alike = 0;
    for (int i = 1; i < region.size(); i++) {
      var other = heads(region.get(i - 1).lastLine(), region.get(i).firstLine());
      boolean single =
          other.size() == 1 && Math.abs(other.getFirst().text().length() - length) <= 5;
      alike += single ? 1 : 0;
    }
    return alike >= 2;
  }

  /// Joins what interleaving has torn apart: a story without byline and one without title.
  void rejoin(List<Story> stories) {
    for (int i = 0; i < stories.size(); i++) {
      var open = stories.get(i);
      if (!open.bylines.isEmpty() || open.paragraphs.isEmpty()) {
        continue;
      }
      Story best = partner(stories, i);
      if (best != null) {
        open.absorb(best);
        stories.remove(best);
      }
    }
  }

  /// Whether the next text after the one is that of the other, no heading between them.
  private boolean follows(Story open, Story other) {
    int from = open.lastLine();
    int to = other.firstLine();
    return to > from
        && items.stream()
            .filter(item -> item.line() > from && item.line() < to)
            .noneMatch(item ->
                item instanceof Item.Head
                    || item instanceof Item.Fragment
                    || item instanceof Item.Byline);
  }

  private @Nullable Story partner(List<Story> stories, int at) {
    var open = stories.get(at);
    Story best = null;
    double most = 0.13;
    for (int k = at + 1; k < stories.size() && k <= at + 4; k++) {
      var other = stories.get(k);
      boolean fits = other.titles.isEmpty() && other.shreds.isEmpty() && !other.bylines.isEmpty();
      if (fits
          && !other.paragraphs.isEmpty()
          && !(open.titles.isEmpty() && open.shreds.isEmpty())) {
        var title = new StringBuilder(open.body());
        open.titles.forEach(head -> title.append('\n').append(head.text()));
        double related =
            Topics.shared(Glyphs.pairs(other.body()), Glyphs.pairs(title.toString()), page);
        related += follows(open, other) ? 0.2 : 0;
        if (related > most) {
          most = related;
          best = other;
        }
      }
    }
    return best;
  }
}
