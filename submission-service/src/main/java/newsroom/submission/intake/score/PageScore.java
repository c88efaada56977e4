package newsroom.submission.intake.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Scores one imported page against its labels. What counts as right is written in `RULES` and in the report.
public final class PageScore {
  public static final List<String> RULES =
      List.of(
          "Texts are compared without spaces; full-width and half-width marks count as one.",
          "Articles are paired one to one, best first, by the share of character pairs their bodies have in common; below 0.5 they are not paired (without a body: by the headline).",
          "column_banner, eyebrow, headline, deck, pointer, subheads: right when at least 90 % of the characters agree; a shredded headline is compared by its proposal and right from 75 %.",
          "byline_raw: the same text. byline_units: the same unit in the same article, by unit_id, by name where the label has no id; in any order.",
          "byline_order: the units of the article are the same in the same order.",
          "dates: the same day or days; where the label has none the same words. genre, origin: the same code.",
          "body_paragraphs: a paragraph is right when at least 98 % of its characters agree. body_lines: a line number is right when it stands in the same article. line_roles: title, byline, pointer and body lines with the same role in the same article.",
          "people: the same name. damage_lines: lines that the labels call damaged and that the ledger names (recall only).",
          "A proposal where the label has none counts against precision, a label without proposal against recall.");

  private static final double PAIRED = 0.5;
  private static final double TEXT = 0.9;
  private static final double SHREDDED = 0.75;
  private static final double PARAGRAPH = 0.98;
  private static final Pattern LINE =
      Pattern.compile("L([0-9]+)(?:[|-]L?([0-9]+))?|\\b([0-9]+)\\|([0-9]+)");

  private final Tally tally = new Tally();

  private record Pair(JsonNode imported, JsonNode labelled, double share) {}

  private PageScore() {}

  public static Tally of(JsonNode imported, JsonNode labelled) {
    var score = new PageScore();
    score.page(imported, labelled);
    return score.tally;
  }

  private void page(JsonNode imported, JsonNode labelled) {
    var pairs = pairs(imported.path("articles"), labelled.path("articles"));
    tally.add(
        "articles",
        pairs.size(),
        imported.path("articles").size(),
        labelled.path("articles").size());
    Set<JsonNode> paired = Collections.newSetFromMap(new IdentityHashMap<>());
    for (var pair : pairs) {
      paired.add(pair.imported());
      paired.add(pair.labelled());
      article(pair.imported(), pair.labelled());
    }
    var ours = list(imported.path("articles"));
    var theirs = list(labelled.path("articles"));
    ours.removeIf(paired::contains);
    theirs.removeIf(paired::contains);
    var nothing = imported.path("no such article");
    ours.forEach(article -> article(article, nothing));
    theirs.forEach(article -> article(nothing, article));
    one("masthead", text(imported.path("masthead")), text(labelled.path("masthead")), 1);
  }

  private static List<Pair> pairs(JsonNode imported, JsonNode labelled) {
    var all = new ArrayList<Pair>();
    for (var ours : imported) {
      for (var theirs : labelled) {
        double share = Alike.pairs(body(ours), body(theirs));
        if (body(theirs).isEmpty()) {
          share = Alike.pairs(shown(ours), shown(theirs));
        }
        if (share >= PAIRED) {
          all.add(new Pair(ours, theirs, share));
        }
      }
    }
    all.sort((a, b) -> Double.compare(b.share(), a.share()));
    Set<JsonNode> used = Collections.newSetFromMap(new IdentityHashMap<>());
    var pairs = new ArrayList<Pair>();
    for (var pair : all) {
      if (!used.contains(pair.imported()) && !used.contains(pair.labelled())) {
        used.add(pair.imported());
        used.add(pair.labelled());
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private void article(JsonNode ours, JsonNode theirs) {
    for (var field : List.of("column_banner", "eyebrow", "deck", "pointer")) {
      one(field, text(ours.path(field).path("text")), text(theirs.path(field).path("text")), TEXT);
    }
    boolean shredded = theirs.path("headline").has("ocr_fragments");
    one("headline", title(ours), title(theirs), shredded ? SHREDDED : TEXT);
    one(
        "byline_raw",
        text(ours.path("byline_raw").path("text")),
        text(theirs.path("byline_raw").path("text")),
        1);
    units(ours.path("byline_units"), theirs.path("byline_units"));
    one("origin", text(ours.path("origin")), text(theirs.path("origin")), 1);
    one("genre", text(ours.path("genre")), text(theirs.path("genre")), 1);
    set("dates", days(ours), days(theirs));
    set("people", values(ours.path("people"), "name"), values(theirs.path("people"), "name"));
    texts(
        "subheads",
        strings(ours.path("subheads"), "text"),
        strings(theirs.path("subheads"), "text"),
        TEXT);
    texts(
        "body_paragraphs",
        strings(ours.path("body"), ""),
        strings(theirs.path("body"), ""),
        PARAGRAPH);
    set(
        "body_lines",
        lines(ours.path("body_paragraph_line_refs")),
        lines(theirs.path("body_paragraph_line_refs")));
    set("line_roles", roles(ours), roles(theirs));
    var damaged = damaged(theirs);
    damaged.retainAll(damaged(ours));
    int labelled = damaged(theirs).size();
    tally.add("damage_lines", damaged.size(), damaged.size(), labelled);
  }

  private void units(JsonNode ours, JsonNode theirs) {
    var left = new ArrayList<>(names(ours));
    int right = 0;
    for (var name : names(theirs)) {
      right += left.remove(name) ? 1 : 0;
    }
    tally.add("byline_units", right, ours.size(), theirs.size());
    boolean same = names(ours).equals(names(theirs)) && theirs.size() > 0;
    tally.add("byline_order", same ? 1 : 0, ours.size() > 0 ? 1 : 0, theirs.size() > 0 ? 1 : 0);
  }

  private static List<String> names(JsonNode units) {
    var names = new ArrayList<String>();
    for (var unit : units) {
      String id = text(unit.path("unit_id"));
      names.add(id == null ? "name:" + Alike.plain(unit.path("raw").asString("")) : id);
    }
    return names;
  }

  private void one(String field, @Nullable String ours, @Nullable String theirs, double enough) {
    boolean right = ours != null && theirs != null && Alike.share(ours, theirs) >= enough;
    tally.add(field, right ? 1 : 0, ours == null ? 0 : 1, theirs == null ? 0 : 1);
  }

  private void set(String field, Set<String> ours, Set<String> theirs) {
    int right = (int) ours.stream().filter(theirs::contains).count();
    tally.add(field, right, ours.size(), theirs.size());
  }

  private void texts(String field, List<String> ours, List<String> theirs, double enough) {
    var left = new ArrayList<>(theirs);
    int right = 0;
    for (var text : ours) {
      var found = left.stream().filter(other -> Alike.share(text, other) >= enough).findFirst();
      if (found.isPresent()) {
        left.remove(found.get());
        right++;
      }
    }
    tally.add(field, right, ours.size(), theirs.size());
  }

  private static Set<String> days(JsonNode article) {
    var days = new HashSet<String>();
    for (var day : article.path("dates")) {
      String iso = text(day.path("iso"));
      days.add(iso == null ? day.path("text").asString("") : iso);
    }
    return days;
  }

  private static Set<String> roles(JsonNode article) {
    var roles = new HashSet<String>();
    for (var field :
        List.of("column_banner", "eyebrow", "headline", "deck", "byline_raw", "pointer")) {
      lines(article.path(field).path("lines")).forEach(line -> roles.add(field + line));
    }
    for (var head : article.path("subheads")) {
      roles.add("subhead" + head.path("line").asInt());
    }
    lines(article.path("body_paragraph_line_refs")).forEach(line -> roles.add("body" + line));
    return roles;
  }

  private static Set<String> lines(JsonNode refs) {
    var lines = new HashSet<String>();
    for (var ref : refs) {
      if (ref.isArray()) {
        lines.addAll(lines(ref));
      } else {
        lines.add(Integer.toString(ref.isObject() ? ref.path("line").asInt() : ref.asInt()));
      }
    }
    return lines;
  }

  private static Set<String> damaged(JsonNode article) {
    var lines = new HashSet<String>();
    for (var damage : article.path("damage")) {
      var found = LINE.matcher(damage.asString(""));
      while (found.find()) {
        for (int group = 1; group <= 4; group++) {
          if (found.group(group) != null) {
            lines.add(found.group(group));
          }
        }
      }
    }
    for (var damage : article.path("damage_ledger")) {
      lines.addAll(lines(damage.path("lines")));
    }
    return lines;
  }

  private static Set<String> values(JsonNode nodes, String key) {
    return new HashSet<>(strings(nodes, key));
  }

  private static List<String> strings(JsonNode nodes, String key) {
    var strings = new ArrayList<String>();
    for (var node : nodes) {
      strings.add((key.isEmpty() ? node : node.path(key)).asString(""));
    }
    return strings;
  }

  private static String body(JsonNode article) {
    return String.join("", strings(article.path("body"), ""));
  }

  private static String shown(JsonNode article) {
    String title = title(article);
    return title == null ? "" : title;
  }

  private static @Nullable String title(JsonNode article) {
    var headline = article.path("headline");
    String printed = text(headline.path("text"));
    return printed == null ? text(headline.path("reconstructed")) : printed;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() && !node.stringValue().isEmpty() ? node.stringValue() : null;
  }

  private static List<JsonNode> list(JsonNode nodes) {
    var list = new ArrayList<JsonNode>();
    nodes.forEach(list::add);
    return list;
  }
}
