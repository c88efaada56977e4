package newsroom.submission.diff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// A text with an editor's marks: ⟦before→after⟧.
record Marked(String line, String before, String after, List<Span> spans) {
  private static final Pattern MARK = Pattern.compile("⟦([^→⟧]*)→([^⟧]*)⟧");

  static Marked of(String line) {
    var marked = line.replace('⏎', '\n');
    var before = new StringBuilder();
    var after = new StringBuilder();
    var spans = new ArrayList<Span>();
    var found = MARK.matcher(marked);
    int at = 0;
    while (found.find()) {
      before.append(marked, at, found.start());
      after.append(marked, at, found.start());
      int b = points(before);
      int a = points(after);
      before.append(found.group(1));
      after.append(found.group(2));
      spans.add(Span.of(new Span.Range(b, points(before)), new Span.Range(a, points(after))));
      at = found.end();
    }
    before.append(marked, at, marked.length());
    after.append(marked, at, marked.length());
    return new Marked(line, before.toString(), after.toString(), List.copyOf(spans));
  }

  /// The other way round: the words of a text and its changes, as they would be marked.
  static String show(String before, String after, List<Span> spans) {
    var shown = new StringBuilder();
    int at = 0;
    for (var span : spans) {
      shown.append(part(before, at, span.before().from()));
      shown.append('⟦').append(part(before, span.before().from(), span.before().to()));
      shown.append('→').append(part(after, span.after().from(), span.after().to())).append('⟧');
      at = span.before().to();
    }
    return shown.append(part(before, at, points(before))).toString().replace('\n', '⏎');
  }

  static String part(String text, int from, int to) {
    int start = text.offsetByCodePoints(0, from);
    return text.substring(start, text.offsetByCodePoints(start, to - from));
  }

  static List<Marked> all() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Marked.class.getResourceAsStream("cases.txt")),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(Marked::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int points(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
