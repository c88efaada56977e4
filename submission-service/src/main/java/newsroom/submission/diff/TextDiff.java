package newsroom.submission.diff;

import java.util.ArrayList;
import java.util.List;
import newsroom.submission.diff.Paragraphs.Match;

/// Compares two texts: paragraphs first, then the words of those that belong together.
public final class TextDiff {
  /// What changed, in order of both texts and without overlap. Equal texts have no change.
  public List<Span> between(String before, String after) {
    var cuts = new ArrayList<Cut>();
    if (before.compareTo(after) <= 0) {
      collect(cuts, before, after);
    } else {
      collect(cuts, after, before);
      cuts.replaceAll(Cut::mirrored);
    }
    return spans(cuts, before, after);
  }

  private void collect(List<Cut> cuts, String before, String after) {
    var words = new WordDiff();
    if (before.indexOf('\r') >= 0 || after.indexOf('\r') >= 0) {
      cuts.addAll(words.between(before, after));
      return;
    }
    var b = Lines.of(before);
    var a = Lines.of(after);
    var matches = Paragraphs.match(b.paragraphs(), a.paragraphs());
    for (int i = 0; i < matches.size(); ) {
      var match = matches.get(i);
      int next = i;
      while (next < matches.size() && !matches.get(next).pairs()) {
        next++;
      }
      var last = matches.get(Math.max(i, next - 1));
      if (!match.pairs() && isOneEach(match, last)) {
        match = new Match(match.beforeFrom(), last.beforeTo(), match.afterFrom(), last.afterTo());
      }
      if (match.pairs()) {
        int beforeFrom = b.from(match.beforeFrom());
        int afterFrom = a.from(match.afterFrom());
        words
            .between(
                before.substring(beforeFrom, b.to(match.beforeTo() - 1)),
                after.substring(afterFrom, a.to(match.afterTo() - 1)))
            .forEach(cut -> add(cuts, cut.shifted(beforeFrom, afterFrom)));
        i = Math.max(i + 1, next);
      } else {
        add(cuts, block(match, last, b, a));
        i = next;
      }
    }
  }

  private static void add(List<Cut> cuts, Cut cut) {
    boolean touches = !cuts.isEmpty() && cuts.getLast().beforeTo() == cut.beforeFrom();
    cuts.add(touches ? cuts.removeLast().joined(cut) : cut);
  }

  private static boolean isOneEach(Match first, Match last) {
    return last.beforeTo() - first.beforeFrom() == 1 && last.afterTo() - first.afterFrom() == 1;
  }

  /// Whole paragraphs take along the line break after them, the last ones that before them.
  private static Cut block(Match first, Match last, Lines before, Lines after) {
    boolean atEnd = last.beforeTo() == before.count() && last.afterTo() == after.count();
    if (!atEnd) {
      return new Cut(
          before.from(first.beforeFrom()),
          before.from(last.beforeTo()),
          after.from(first.afterFrom()),
          after.from(last.afterTo()));
    }
    boolean alone = first.beforeFrom() == 0 || first.afterFrom() == 0;
    boolean replaces = last.beforeTo() > first.beforeFrom() && last.afterTo() > first.afterFrom();
    return alone || replaces
        ? new Cut(
            before.from(first.beforeFrom()),
            before.length(),
            after.from(first.afterFrom()),
            after.length())
        : new Cut(
            before.to(first.beforeFrom() - 1),
            before.length(),
            after.to(first.afterFrom() - 1),
            after.length());
  }

  private static List<Span> spans(List<Cut> cuts, String before, String after) {
    var spans = new ArrayList<Span>();
    var b = new Points(before);
    var a = new Points(after);
    for (var cut : cuts) {
      if (cut.beforeLength() + cut.afterLength() > 0) {
        spans.add(
            Span.of(
                new Span.Range(b.at(cut.beforeFrom()), b.at(cut.beforeTo())),
                new Span.Range(a.at(cut.afterFrom()), a.at(cut.afterTo()))));
      }
    }
    return spans;
  }

  /// Chars into code points, asked in order.
  private static final class Points {
    private final String text;
    private int chars;
    private int points;

    Points(String text) {
      this.text = text;
    }

    int at(int place) {
      points += text.codePointCount(chars, place);
      chars = place;
      return points;
    }
  }

  /// A text by its lines.
  private record Lines(String text, List<Paragraphs.Paragraph> paragraphs, List<Integer> starts) {
    static Lines of(String text) {
      var lines = text.split("\n", -1);
      var starts = new ArrayList<Integer>();
      int at = 0;
      for (var line : lines) {
        starts.add(at);
        at += line.length() + 1;
      }
      return new Lines(text, Paragraphs.plain(lines), starts);
    }

    int count() {
      return starts.size();
    }

    int length() {
      return text.length();
    }

    int from(int line) {
      return line < starts.size() ? starts.get(line) : text.length();
    }

    int to(int line) {
      return starts.get(line) + paragraphs.get(line).text().length();
    }
  }
}
