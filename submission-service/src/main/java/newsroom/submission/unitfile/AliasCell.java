package newsroom.submission.unitfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import newsroom.submission.unit.Alias;
import newsroom.submission.unit.Period;
import org.jspecify.annotations.Nullable;

/// Aliases in one cell: `省示例中心[2020-01-01~2024-12-31]；省示例站`. A backslash takes a sign as it is.
final class AliasCell {
  private static final String SEPARATORS = ";；|\n";
  private static final String SIGNS = SEPARATORS + "[]［］\\";

  private AliasCell() {}

  /// An alias that cannot be read; it is named to the person.
  static final class Unreadable extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1;

    Unreadable(String text) {
      super(text);
    }
  }

  static String write(List<Alias> aliases) {
    return aliases.stream().map(AliasCell::one).collect(Collectors.joining("；"));
  }

  static String writeTexts(List<String> texts) {
    return texts.stream().map(AliasCell::escaped).collect(Collectors.joining("；"));
  }

  static List<Alias> read(String cell) throws Unreadable {
    var aliases = new ArrayList<Alias>();
    for (var part : parts(cell)) {
      aliases.add(part);
    }
    return aliases;
  }

  static List<String> readTexts(String cell) throws Unreadable {
    var texts = new ArrayList<String>();
    for (var part : parts(cell)) {
      if (!part.period().equals(Period.ALWAYS)) {
        throw new Unreadable(part.text());
      }
      texts.add(part.text());
    }
    return texts;
  }

  private static List<Alias> parts(String cell) throws Unreadable {
    var found = new ArrayList<Alias>();
    var text = new StringBuilder();
    @Nullable StringBuilder days = null;
    boolean closed = false;
    for (int i = 0; i <= cell.length(); i++) {
      char c = i == cell.length() ? ';' : cell.charAt(i);
      if (c == '\\' && i + 1 < cell.length()) {
        (days == null ? text : days).append(cell.charAt(++i));
      } else if (SEPARATORS.indexOf(c) >= 0) {
        if (days != null && !closed) {
          throw new Unreadable(cell);
        }
        if (!text.toString().isBlank()) {
          found.add(alias(text.toString().strip(), days));
        } else if (days != null) {
          throw new Unreadable(cell);
        }
        text.setLength(0);
        days = null;
        closed = false;
      } else if ((c == '[' || c == '［') && days == null) {
        days = new StringBuilder();
      } else if ((c == ']' || c == '］') && days != null && !closed) {
        closed = true;
      } else if (closed && !Character.isWhitespace(c)) {
        throw new Unreadable(cell);
      } else if (!closed) {
        (days == null ? text : days).append(c);
      }
    }
    return found;
  }

  private static Alias alias(String text, @Nullable StringBuilder days) throws Unreadable {
    if (days == null) {
      return Alias.always(text);
    }
    String[] period = days.toString().split(">", 2);
    String[] ends = period[0].split("[~～]", -1);
    if (ends.length != 2) {
      throw new Unreadable(text + "[" + days + "]");
    }
    var from = day(text, ends[0]);
    var to = day(text, ends[1]);
    if (from != null && to != null && to.isBefore(from)) {
      throw new Unreadable(text + "[" + days + "]");
    }
    return new Alias(text, new Period(from, to), period.length == 2 ? period[1].strip() : null);
  }

  private static @Nullable LocalDate day(String text, String written) throws Unreadable {
    if (written.isBlank()) {
      return null;
    }
    return DateCell.read(written).orElseThrow(() -> new Unreadable(text + "[" + written + "]"));
  }

  private static String one(Alias alias) {
    var period = alias.period();
    String text = escaped(alias.text());
    if (period.equals(Period.ALWAYS) && alias.yieldedTo() == null) {
      return text;
    }
    return text
        + "["
        + Objects.toString(period.from(), "")
        + "~"
        + Objects.toString(period.to(), "")
        + (alias.yieldedTo() == null ? "" : ">" + alias.yieldedTo())
        + "]";
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    text.chars()
        .forEach(c -> {
          if (SIGNS.indexOf(c) >= 0) {
            escaped.append('\\');
          }
          escaped.append((char) c);
        });
    return escaped.toString();
  }
}
