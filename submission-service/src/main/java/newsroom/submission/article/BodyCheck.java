package newsroom.submission.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes paragraphs of what came. Blank ones are what pasting leaves behind; they go.
final class BodyCheck {
  private static final int MOST_MARKS = 200;

  private final Mistakes mistakes;

  BodyCheck(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  List<Passage> body(@Nullable List<Copy.@Nullable Passage> given) {
    var passages = new ArrayList<Passage>();
    int halves = 0;
    int unseen = 0;
    int at = 0;
    for (var raw : Objects.requireNonNullElse(given, List.<Copy.@Nullable Passage>of())) {
      String path = "/body/" + at++;
      var kind = raw == null ? null : raw.kind();
      if (raw == null || kind == null) {
        mistakes.wrong(path, ArticleReason.PASSAGE_KIND);
        continue;
      }
      var passage = passage(path, kind, raw);
      if (passage.text().isEmpty() && kind != PassageKind.IMAGE) {
        continue;
      }
      halves += passage.counts() ? Wording.halves(passage.text()) : 0;
      unseen +=
          passage.text().codePointCount(0, passage.text().length())
              - Wording.characters(passage.text());
      passages.add(passage);
    }
    int length = (halves + 1) / 2;
    if (length > CopyCheck.LONGEST_BODY) {
      mistakes.wrong(
          "/body",
          ArticleReason.ARTICLE_LENGTH,
          Map.of("limit", CopyCheck.LONGEST_BODY, "actual", length));
    } else if (unseen > CopyCheck.LONGEST_BODY) {
      mistakes.wrong("/body", ArticleReason.TOO_MUCH_BLANK);
    } else if (passages.size() > CopyCheck.MOST_PASSAGES) {
      mistakes.tooMany("/body", CopyCheck.MOST_PASSAGES, passages.size());
    }
    return passages;
  }

  private Passage passage(String path, PassageKind kind, Copy.Passage raw) {
    String text = mistakes.text(path + "/text", raw.text());
    if (kind == PassageKind.SUBHEAD || kind == PassageKind.IMAGE) {
      mistakes.bounds(path + "/text", text, 0, CopyCheck.KEPT_LINE);
    }
    var marks = marks(path + "/marks", raw, text);
    return switch (kind) {
      case TEXT, SUBHEAD, QUOTE -> new Passage(kind, text, null, null, marks, null, null);
      case LIST_ITEM -> {
        int level = Objects.requireNonNullElse(raw.level(), 1);
        if (level < 1 || level > CopyCheck.DEEPEST_LIST) {
          mistakes.wrong(
              path + "/level", ArticleReason.LIST_LEVEL, Map.of("limit", CopyCheck.DEEPEST_LIST));
        }
        yield new Passage(kind, text, level, Boolean.TRUE.equals(raw.ordered()), marks, null, null);
      }
      case IMAGE ->
          new Passage(
              kind,
              text,
              null,
              null,
              marks,
              mistakes.optional(path + "/photoId", raw.photoId(), CopyCheck.LONGEST_NAME),
              mistakes.optional(path + "/credit", raw.credit(), CopyCheck.LONGEST_NAME));
    };
  }

  /// Marks count the code points as they came; normalising may have moved them.
  private List<Emphasis> marks(String path, Copy.Passage raw, String text) {
    var given = Objects.requireNonNullElse(raw.marks(), List.<Copy.@Nullable Mark>of());
    if (given.isEmpty()) {
      return List.of();
    }
    if (given.size() > MOST_MARKS) {
      mistakes.tooMany(path, MOST_MARKS, given.size());
      return List.of();
    }
    String before = Objects.requireNonNullElse(raw.text(), "");
    int end = before.codePointCount(0, before.length());
    var marks = new ArrayList<Emphasis>();
    for (int i = 0; i < given.size(); i++) {
      var mark = given.get(i);
      var from = mark == null ? null : mark.from();
      var to = mark == null ? null : mark.to();
      var kind = mark == null ? null : mark.kind();
      if (from == null || to == null || kind == null || from < 0 || to <= from || to > end) {
        mistakes.wrong(path + "/" + i, ArticleReason.MARK_PLACE, Map.of("limit", end));
        continue;
      }
      var moved =
          new Emphasis(Wording.moved(before, from, text), Wording.moved(before, to, text), kind);
      if (moved.from() < moved.to()) {
        marks.add(moved);
      }
    }
    marks.sort(
        Comparator.comparingInt(Emphasis::from)
            .thenComparingInt(Emphasis::to)
            .thenComparing(Emphasis::kind));
    return marks.stream().distinct().toList();
  }
}
