package newsroom.review.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsroom.contracts.review.ParagraphEdit;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// An editor's changes to a text, place by place.
final class Editing {
  static final int LONGEST = 10_000;
  static final int LONGEST_WHY = 500;

  private static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private Editing() {}

  /// What differs from the text; what is the same is left out.
  ///
  /// @throws Refusal.Invalid naming every wrong place
  static List<ParagraphEdit> edits(VersionText text, List<CaseDesk.PlaceEdit> wanted) {
    var places = places(text);
    var wrong = new ArrayList<FieldProblem>();
    var edits = new ArrayList<ParagraphEdit>();
    for (int i = 0; i < wanted.size(); i++) {
      var one = wanted.get(i);
      var at = "/edits/" + i;
      var before = one.place() == null ? null : places.get(one.place());
      var after = one.text() == null ? "" : one.text().strip();
      if (before == null) {
        wrong.add(new FieldProblem(at + "/place", ReviewReason.NO_SUCH_PLACE));
        continue;
      }
      if (after.equals(before)) {
        continue;
      }
      boolean needed = !"EYEBROW".equals(one.place()) && !"DECK".equals(one.place());
      if (after.isEmpty() && needed) {
        wrong.add(new FieldProblem(at + "/text", ReviewReason.EDIT_EMPTY));
      }
      if (after.length() > LONGEST) {
        wrong.add(tooLong(at + "/text", LONGEST));
      }
      var why = one.why() == null ? "" : one.why().strip();
      if (why.isEmpty()) {
        wrong.add(new FieldProblem(at + "/why", ReviewReason.WHY_REQUIRED));
      }
      if (why.length() > LONGEST_WHY) {
        wrong.add(tooLong(at + "/why", LONGEST_WHY));
      }
      var kind = one.kind() == null ? "" : one.kind();
      if (!kind.equals("WORDING") && !kind.equals("CONTENT")) {
        wrong.add(new FieldProblem(at + "/kind", ReviewReason.EDIT_KIND));
      }
      edits.add(
          new ParagraphEdit(one.place() == null ? "" : one.place(), kind, why, before, after));
    }
    if (!wrong.isEmpty()) {
      var first = wrong.getFirst();
      throw new Refusal.Invalid(first.reason(), first.args(), wrong);
    }
    return edits;
  }

  private static FieldProblem tooLong(String path, int most) {
    return new FieldProblem(path, ReviewReason.TOO_LONG, Map.of("most", most));
  }

  private static Map<String, String> places(VersionText text) {
    var places = new LinkedHashMap<String, String>();
    places.put("EYEBROW", text.headline().eyebrow() == null ? "" : text.headline().eyebrow());
    places.put("HEADLINE", String.join("\n", text.headline().main()));
    places.put("DECK", text.headline().deck() == null ? "" : text.headline().deck());
    text.body().forEach(p -> places.put(p.paragraphId(), p.text()));
    return places;
  }

  /// The next version. Emphasis in a paragraph that was changed is gone: nobody knows where it belongs.
  static VersionText edited(VersionText base, List<ParagraphEdit> edits) {
    var by = new LinkedHashMap<String, String>();
    edits.forEach(e -> by.put(e.place(), e.after()));
    var headline =
        new VersionText.Headline(
            blankToNull(by.getOrDefault("EYEBROW", orEmpty(base.headline().eyebrow()))),
            List.of(
                by.getOrDefault("HEADLINE", String.join("\n", base.headline().main())).split("\n")),
            blankToNull(by.getOrDefault("DECK", orEmpty(base.headline().deck()))));
    var body =
        base.body().stream()
            .map(p ->
                by.containsKey(p.paragraphId())
                    ? new VersionText.Paragraph(
                        p.paragraphId(),
                        p.kind(),
                        by.getOrDefault(p.paragraphId(), p.text()),
                        p.level(),
                        p.ordered(),
                        List.of(),
                        p.photoId(),
                        p.credit())
                    : p)
            .toList();
    var unnamed = base.with(base.versionNo() + 1, base.versionNo(), "", headline, body);
    return base.with(base.versionNo() + 1, base.versionNo(), hash(unnamed), headline, body);
  }

  /// How many characters came or went.
  static int characters(List<ParagraphEdit> edits) {
    return edits.stream()
        .mapToInt(e -> {
          var before = e.before().codePoints().toArray();
          var after = e.after().codePoints().toArray();
          int most = Math.min(before.length, after.length);
          int head = 0;
          while (head < most && before[head] == after[head]) {
            head++;
          }
          int tail = 0;
          while (tail < most - head
              && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
            tail++;
          }
          return Math.max(before.length, after.length) - head - tail;
        })
        .sum();
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String hash(VersionText text) {
    try {
      var bytes = CANONICAL.writeValueAsString(text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
