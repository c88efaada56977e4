package newsroom.submission.article;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON as RFC 8785 writes it, so that every platform gets the same bytes. Objects, lists, text,
/// dates, whole numbers, true and false.
final class CanonicalJson {
  private CanonicalJson() {}

  static String of(Map<String, ? extends @Nullable Object> object) {
    var out = new StringBuilder();
    write(object, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case Map<?, ?> object -> {
        var sorted = new TreeMap<String, Object>();
        object.forEach((key, field) -> {
          if (field != null) {
            sorted.put((String) key, field);
          }
        });
        out.append('{');
        String comma = "";
        for (var field : sorted.entrySet()) {
          out.append(comma);
          quoted(field.getKey(), out);
          out.append(':');
          write(field.getValue(), out);
          comma = ",";
        }
        out.append('}');
      }
      case Collection<?> list -> {
        out.append('[');
        String comma = "";
        for (var entry : list) {
          out.append(comma);
          write(entry, out);
          comma = ",";
        }
        out.append(']');
      }
      case Boolean truth -> out.append(truth.booleanValue());
      case Integer number -> out.append(number.intValue());
      default -> quoted(value.toString(), out);
    }
  }

  private static void quoted(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
