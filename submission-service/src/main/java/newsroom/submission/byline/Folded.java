package newsroom.submission.byline;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text as names are compared: no spaces, no quotes, narrow forms; it knows where each char came from.
final class Folded {
  private static final String QUOTES = "\"'“”„‟‘’‚‛「」『』《》〈〉«»＂＇";
  private static final String DOTS = "·•・‧∙⋅･";

  private final String source;
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final boolean[] gaps;

  private Folded(String source, String text, int[] starts, int[] ends, boolean[] gaps) {
    this.source = source;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.gaps = gaps;
  }

  static Folded of(String source) {
    var maker = new Maker(source, source.length());
    for (int i = 0; i < source.length(); ) {
      int c = source.codePointAt(i);
      int next = i + Character.charCount(c);
      if (space(c) || QUOTES.indexOf(c) >= 0) {
        maker.gap = true;
      } else if (!invisible(c)) {
        maker.add(narrow(c), i, next);
      }
      i = next;
    }
    return maker.folded();
  }

  static boolean space(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean invisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT -> true;
      // Variation selectors choose a glyph, not a character
      default -> (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || c == 0x3164;
    };
  }

  private static String narrow(int c) {
    if (DOTS.indexOf(c) >= 0) {
      return "·";
    }
    String one = Character.toString(c);
    return c < 0x80 || !Normalizer.isNormalized(one, Normalizer.Form.NFKC)
        ? Normalizer.normalize(one, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
        : one.toLowerCase(Locale.ROOT);
  }

  /// The same text with long forms of institutions cut to their usual short ones.
  Folded shortened() {
    var found = Abbreviations.LONG_FORM.matcher(text);
    Maker maker = null;
    int done = 0;
    while (found.find()) {
      maker = maker == null ? new Maker(source, text.length()) : maker;
      copy(maker, done, found.start());
      maker.gap = gaps[found.start()];
      maker.add(Abbreviations.shortOf(found.group()), starts[found.start()], ends[found.end() - 1]);
      done = found.end();
    }
    if (maker == null) {
      return this;
    }
    copy(maker, done, text.length());
    return maker.folded();
  }

  private void copy(Maker maker, int from, int to) {
    for (int i = from; i < to; i++) {
      maker.gap = gaps[i];
      maker.add(text.substring(i, i + 1), starts[i], ends[i]);
    }
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /// Whether white space or a quote stood before the char; also at the end of the text.
  boolean gap(int index) {
    return index < gaps.length && gaps[index];
  }

  /// The name as it was written, without the spaces of line wraps and without a lonely quote.
  String written(int from, int to) {
    var out = new StringBuilder();
    source
        .substring(starts[from], ends[to - 1])
        .codePoints()
        .filter(c -> !space(c) && !invisible(c))
        .forEach(out::appendCodePoint);
    String name = out.toString();
    boolean paired =
        name.indexOf('“') < name.indexOf('”')
            || name.indexOf('《') < name.indexOf('》')
            || name.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0);
    return paired
        ? name
        : name.codePoints()
            .filter(c -> QUOTES.indexOf(c) < 0)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static final class Maker {
    private final String source;
    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;
    private boolean[] gaps;
    private boolean gap;

    Maker(String source, int capacity) {
      this.source = source;
      int room = capacity + 16;
      starts = new int[room];
      ends = new int[room];
      gaps = new boolean[room];
    }

    void add(String chars, int start, int end) {
      for (int i = 0; i < chars.length(); i++) {
        // A wide form may fold to a space of its own
        if (space(chars.charAt(i))) {
          gap = true;
          continue;
        }
        int at = text.length();
        if (at == starts.length) {
          starts = Arrays.copyOf(starts, at * 2);
          ends = Arrays.copyOf(ends, at * 2);
          gaps = Arrays.copyOf(gaps, at * 2);
        }
        text.append(chars.charAt(i));
        starts[at] = start;
        ends[at] = end;
        gaps[at] = gap;
        gap = false;
      }
    }

    Folded folded() {
      int length = text.length();
      return new Folded(
          source,
          text.toString(),
          Arrays.copyOf(starts, length),
          Arrays.copyOf(ends, length),
          Arrays.copyOf(gaps, length));
    }
  }
}
