package newsroom.submission.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsroom.submission.article.ReprintSources.Entry;
import org.jspecify.annotations.Nullable;

/// A list of permitted sources as a file: a head with `name` and, if wanted, `from`, `to`, `status`. Every row
/// that is wrong is named; a file with one is not taken.
public final class SourceList {
  public static final int MOST_ROWS = 20_000;
  private static final List<String> HEAD = List.of("name", "from", "to", "status");

  private SourceList() {}

  /// @throws newsroom.platform.problem.Refusal.Invalid naming every wrong row
  public static List<Entry> read(byte[] csv) {
    var mistakes = new Mistakes();
    var entries = new ArrayList<Entry>();
    String text = decoded(csv, mistakes);
    var lines = text.lines().toList();
    var head = lines.isEmpty() ? List.<String>of() : fields(lines.getFirst());
    if (!HEAD.containsAll(head) || !head.contains("name")) {
      mistakes.wrong("/0", ArticleReason.SOURCE_HEAD);
      mistakes.refuse();
    }
    if (lines.size() > MOST_ROWS) {
      mistakes.tooMany("", MOST_ROWS, lines.size());
      mistakes.refuse();
    }
    var seen = new HashSet<String>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        entry(i, row(head, fields(lines.get(i))), mistakes, seen, entries);
      }
    }
    if (entries.isEmpty()) {
      mistakes.wrong("", ArticleReason.SOURCE_NONE);
    }
    mistakes.refuse();
    return entries;
  }

  /// @throws newsroom.platform.problem.Refusal.Invalid when it is no plain word
  public static void mustBeAnEdition(String edition) {
    var mistakes = new Mistakes();
    if (!edition.matches("[0-9A-Za-z.-]{1,40}")) {
      mistakes.wrong("/edition", ArticleReason.SOURCE_EDITION);
    }
    mistakes.refuse();
  }

  private static String decoded(byte[] csv, Mistakes mistakes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      mistakes.wrong("", ArticleReason.SOURCE_ENCODING);
      mistakes.refuse();
      return "";
    }
  }

  private static Map<String, String> row(List<String> head, List<String> fields) {
    var row = new HashMap<String, String>();
    for (int i = 0; i < Math.min(head.size(), fields.size()); i++) {
      row.put(head.get(i), fields.get(i));
    }
    return row;
  }

  private static void entry(
      int at, Map<String, String> row, Mistakes mistakes, Set<String> seen, List<Entry> entries) {
    String path = "/" + at;
    String name = mistakes.line(path + "/name", row.get("name"), CopyCheck.LONGEST_NAME);
    if (name.isEmpty()) {
      mistakes.wrong(path + "/name", ArticleReason.SOURCE_NAME);
    } else if (!seen.add(key(name))) {
      mistakes.wrong(path + "/name", ArticleReason.SOURCE_TWICE);
    }
    var from = day(path + "/from", row.get("from"), mistakes);
    var to = day(path + "/to", row.get("to"), mistakes);
    if (from != null && to != null && to.isBefore(from)) {
      mistakes.wrong(path + "/to", ArticleReason.SOURCE_DAYS);
    }
    String status = row.getOrDefault("status", "").toUpperCase(Locale.ROOT);
    if (!List.of("", "LISTED", "SUSPENDED").contains(status)) {
      mistakes.wrong(path + "/status", ArticleReason.SOURCE_STATUS);
    }
    entries.add(new Entry(name, from, to, status.equals("SUSPENDED")));
  }

  private static @Nullable LocalDate day(String path, @Nullable String text, Mistakes mistakes) {
    try {
      return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      mistakes.wrong(path, ArticleReason.SOURCE_DAY);
      return null;
    }
  }

  /// RFC 4180 within a line.
  private static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }

  /// Names are the same whatever their width and blanks.
  public static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
