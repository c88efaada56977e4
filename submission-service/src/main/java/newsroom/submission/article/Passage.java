package newsroom.submission.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One paragraph, normalised.
///
/// @param level of a list item, from 1
/// @param ordered whether a list item has a number
/// @param photoId of a picture
/// @param credit of a picture 摄影
public record Passage(
    PassageKind kind,
    String text,
    @Nullable Integer level,
    @Nullable Boolean ordered,
    List<Emphasis> marks,
    @Nullable String photoId,
    @Nullable String credit) {
  public Passage {
    marks = List.copyOf(marks);
  }

  /// Nothing but words.
  public Passage(PassageKind kind, String text) {
    this(kind, text, null, null, List.of(), null, null);
  }

  /// Whether its characters are 字数 of the body.
  public boolean counts() {
    return kind != PassageKind.IMAGE;
  }

  /// What the canonical JSON says of it. A paragraph without anything new has the hash it always had.
  Map<String, @Nullable Object> canonical() {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("credit", credit);
    fields.put("kind", kind.name());
    fields.put("level", level);
    fields.put("marks", marks.isEmpty() ? null : marks.stream().map(Passage::mark).toList());
    fields.put("ordered", ordered);
    fields.put("photoId", photoId);
    fields.put("text", text);
    return fields;
  }

  private static Map<String, Object> mark(Emphasis mark) {
    return Map.of("from", mark.from(), "kind", mark.kind().name(), "to", mark.to());
  }
}
