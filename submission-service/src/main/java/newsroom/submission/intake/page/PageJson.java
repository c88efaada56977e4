package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The page as the document that `import-page --json` prints: names and order are those of the labelled pages.
public final class PageJson {
  private PageJson() {}

  public static Map<String, @Nullable Object> of(ImportedPage page) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("file", page.file());
    json.put("page_seq", page.pageSeq());
    json.put("masthead", page.masthead());
    json.put("issue_date", page.issueDate());
    json.put("issue_date_inferred", page.issueDateInferred());
    json.put("year_evidence", page.yearEvidence());
    json.put("page_no", page.pageNo());
    json.put("article_count", page.articles().size());
    json.put("articles", page.articles().stream().map(PageJson::article).toList());
    json.put("lines", page.lines().stream().map(PageJson::line).toList());
    json.put("unassigned", page.unassigned().stream().map(PageJson::line).toList());
    return json;
  }

  private static Map<String, @Nullable Object> article(ImportedArticle article) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", article.id());
    json.put("column_banner", banner(article));
    json.put("eyebrow", part(article.eyebrow()));
    json.put("headline", headline(article.headline()));
    json.put("deck", part(article.deck()));
    if (article.titleUnsure()) {
      json.put(
          "headline_note",
          "type size is not in the text: the lines of the heading may be split otherwise");
    }
    json.put("byline_raw", byline(article.byline()));
    json.put("byline_units", article.units().stream().map(PageJson::unit).toList());
    json.put("origin", article.origin());
    if (article.reprintSourceType() != null) {
      json.put("reprint_source_type", article.reprintSourceType());
    }
    json.put("genre", article.genre());
    var pointer = article.pointer();
    if (pointer != null) {
      json.put(
          "pointer", map("text", pointer.text(), "lines", pointer.lines(), "kind", pointer.kind()));
    }
    json.put("dates", article.dates().stream().map(PageJson::day).toList());
    json.put(
        "people",
        article.people().stream()
            .map(person -> map("name", person.name(), "title", person.title()))
            .toList());
    json.put("structure", article.structure());
    if (!article.subheads().isEmpty()) {
      json.put(
          "subheads",
          article.subheads().stream()
              .map(head -> map("line", head.line(), "text", head.text()))
              .toList());
    }
    if (!article.captions().isEmpty()) {
      json.put(
          "captions",
          article.captions().stream()
              .map(item -> map("line", item.line(), "text", item.text()))
              .toList());
    }
    json.put("damage", article.damage().stream().map(Damage::sentence).toList());
    json.put("damage_ledger", article.damage().stream().map(PageJson::damage).toList());
    json.put("body_paragraph_line_refs", article.body().stream().map(PageJson::refs).toList());
    json.put("body", article.body().stream().map(ImportedArticle.Paragraph::text).toList());
    json.put("body_chars", article.bodyChars());
    return json;
  }

  private static @Nullable Map<String, @Nullable Object> banner(ImportedArticle article) {
    var banner = part(article.columnBanner());
    if (banner != null && article.subBanner() != null) {
      banner.put("sub_banner", article.subBanner());
    }
    return banner;
  }

  private static @Nullable Map<String, @Nullable Object> part(ImportedArticle.@Nullable Part part) {
    return part == null ? null : map("text", part.text(), "lines", part.lines());
  }

  private static Map<String, @Nullable Object> headline(ImportedArticle.Headline headline) {
    var json = map("text", headline.text(), "lines", headline.lines());
    if (headline.twoLine()) {
      json.put("two_line", true);
    }
    if (headline.fragments() != null) {
      json.put("ocr_fragments", headline.fragments());
      json.put("reconstructed", headline.reconstructed());
      json.put("confidence", headline.confidence());
    }
    return json;
  }

  private static @Nullable Map<String, @Nullable Object> byline(
      ImportedArticle.@Nullable Byline byline) {
    if (byline == null) {
      return null;
    }
    var json = map("text", byline.text(), "lines", byline.lines());
    if (byline.runIn()) {
      json.put("run_in", true);
    }
    return json;
  }

  private static Map<String, @Nullable Object> unit(BylineReading.Unit unit) {
    var json =
        map(
            "raw",
            unit.raw(),
            "normalised",
            unit.normalised(),
            "unit_id",
            unit.unitId(),
            "unit_type",
            unit.unitType(),
            "parent",
            unit.parent());
    if (unit.unitId() == null) {
      json.put(
          "candidates",
          unit.candidates().stream()
              .map(one -> map("unit_id", one.unitId(), "name", one.name(), "why", one.why()))
              .toList());
    }
    return json;
  }

  private static Map<String, @Nullable Object> day(ImportedArticle.Day day) {
    var json = map("text", day.text(), "iso", day.iso());
    if (day.yearInferred() != null) {
      json.put("year_inferred", day.yearInferred());
    }
    return json;
  }

  private static Map<String, @Nullable Object> damage(Damage damage) {
    return map(
        "kind",
        damage.kind().name(),
        "lines",
        damage.lines(),
        "zh",
        damage.chinese(),
        "en",
        damage.english());
  }

  private static List<Object> refs(ImportedArticle.Paragraph paragraph) {
    var refs = new ArrayList<Object>();
    for (var ref : paragraph.refs()) {
      refs.add(
          ref.whole()
              ? (Object) ref.line()
              : map("line", ref.line(), "from", ref.from(), "before", ref.before()));
    }
    return refs;
  }

  private static Map<String, @Nullable Object> line(ImportedPage.Line line) {
    var json = map("line", line.line(), "role", line.role().code(), "article", line.article());
    if (!line.also().isEmpty()) {
      json.put("also", line.also().stream().map(Role::code).toList());
    }
    if (line.reason() != null) {
      json.put("reason", line.reason());
    }
    return json;
  }

  private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }
}
