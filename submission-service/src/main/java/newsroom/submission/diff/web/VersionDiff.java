package newsroom.submission.diff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsroom.contracts.submission.BylineUnit;
import newsroom.submission.article.Content;
import newsroom.submission.article.Manuscript;
import newsroom.submission.article.Text;
import newsroom.submission.diff.BodyDiff;
import newsroom.submission.diff.Span;
import newsroom.submission.diff.TextDiff;
import org.jspecify.annotations.Nullable;

/// Two versions side by side: the fields that differ, then the body.
final class VersionDiff {
  private final TextDiff texts = new TextDiff();
  private final BodyDiff bodies = new BodyDiff();

  @Schema(name = "VersionDiff")
  record View(
      String articleId,
      int fromVersionNo,
      int toVersionNo,
      @Schema(description = "Those that differ, headline first") List<Field> fields,
      @Schema(description = "The whole body in the order of reading") List<Part> body,
      @Schema(description = "Characters that came") int inserted,
      @Schema(description = "Characters that went") int deleted) {}

  @Schema(name = "FieldDiff")
  record Field(
      @Schema(description = "JSON pointer, for example /headline/deck") String path,
      String before,
      String after,
      List<Change> changes) {}

  @Schema(name = "BodyPartDiff")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(
      @Schema(description = "SAME, CHANGED, INSERTED, DELETED or MOVED") BodyDiff.What what,
      @Schema(
              description =
                  "Places of its paragraphs before, from 0; two that became one are joined"
                      + " by a line break")
          List<Integer> before,
      List<Integer> after,
      @Nullable String textBefore,
      @Nullable String textAfter,
      List<Change> changes) {}

  @Schema(name = "TextChange")
  record Change(
      @Schema(description = "REPLACE, INSERT or DELETE") Span.Op op,
      @Schema(description = "From inclusive, to exclusive, in code points") List<Integer> before,
      List<Integer> after) {
    static Change of(Span span) {
      return new Change(
          span.op(),
          List.of(span.before().from(), span.before().to()),
          List.of(span.after().from(), span.after().to()));
    }
  }

  View between(
      String articleId, Manuscript.HandedIn from, Text before, Manuscript.HandedIn to, Text after) {
    var fields = fields(fields(before.content()), fields(after.content()));
    var body =
        bodies.between(passages(before), passages(after)).stream()
            .map(block ->
                new Part(
                    block.what(),
                    block.before(),
                    block.after(),
                    block.textBefore(),
                    block.textAfter(),
                    block.changes().stream().map(Change::of).toList()))
            .toList();
    return new View(
        articleId,
        from.no(),
        to.no(),
        fields,
        body,
        size(body, fields, true),
        size(body, fields, false));
  }

  private List<Field> fields(Map<String, String> before, Map<String, String> after) {
    var differing = new ArrayList<Field>();
    before.forEach((path, left) -> {
      var right = Objects.requireNonNullElse(after.get(path), "");
      var changes = texts.between(left, right);
      if (!changes.isEmpty()) {
        differing.add(new Field(path, left, right, changes.stream().map(Change::of).toList()));
      }
    });
    return differing;
  }

  private static Map<String, String> fields(Content content) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("/headline/eyebrow", text(content.headline().eyebrow()));
    fields.put("/headline/main", String.join("\n", content.headline().main()));
    fields.put("/headline/deck", text(content.headline().deck()));
    fields.put("/genre", content.genre());
    fields.put("/origin", content.origin().name());
    fields.put("/rawByline", content.rawByline());
    fields.put(
        "/bylineUnits",
        String.join("\n", content.bylineUnits().stream().map(BylineUnit::name).toList()));
    fields.put("/suggestedColumn", text(content.suggestedColumn()));
    fields.put("/pointer", text(content.pointer()));
    fields.put("/eventDate", text(content.eventDate()));
    fields.put("/keywords", String.join("\n", content.particulars().keywords()));
    fields.put("/notBefore", text(content.particulars().notBefore()));
    return fields;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<BodyDiff.Passage> passages(Text text) {
    return text.paragraphs().stream()
        .map(p -> new BodyDiff.Passage(p.paragraphId(), p.text()))
        .toList();
  }

  private static int size(List<Part> body, List<Field> fields, boolean came) {
    int size = 0;
    for (var field : fields) {
      size += size(field.changes(), came);
    }
    for (var part : body) {
      size += size(part.changes(), came);
      boolean whole = part.what() == (came ? BodyDiff.What.INSERTED : BodyDiff.What.DELETED);
      size += whole ? points(came ? part.textAfter() : part.textBefore()) : 0;
    }
    return size;
  }

  private static int points(@Nullable String text) {
    return text == null ? 0 : text.codePointCount(0, text.length());
  }

  private static int size(List<Change> changes, boolean came) {
    return changes.stream()
        .map(change -> came ? change.after() : change.before())
        .mapToInt(range -> range.getLast() - range.getFirst())
        .sum();
  }
}
