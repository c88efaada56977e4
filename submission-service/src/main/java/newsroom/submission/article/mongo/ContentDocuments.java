package newsroom.submission.article.mongo;

import java.time.LocalDate;
import java.util.List;
import newsroom.contracts.submission.BylineUnit;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.ReprintSource;
import newsroom.submission.article.Content;
import newsroom.submission.article.Origin;
import newsroom.submission.article.Passage;
import newsroom.submission.article.PassageKind;
import newsroom.submission.article.Text;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A text as a document.
final class ContentDocuments {
  private ContentDocuments() {}

  static Document write(Text text) {
    var content = text.content();
    return new Document("contentHash", text.contentHash())
        .append(
            "headline",
            new Document("eyebrow", content.headline().eyebrow())
                .append("main", content.headline().main())
                .append("deck", content.headline().deck()))
        .append(
            "body",
            text.paragraphs().stream()
                .map(p ->
                    new Document("paragraphId", p.paragraphId())
                        .append("kind", p.kind())
                        .append("text", p.text()))
                .toList())
        .append("genre", content.genre())
        .append("origin", content.origin().name())
        .append("reprint", reprint(content.reprint()))
        .append("rawByline", content.rawByline())
        .append(
            "bylineUnits",
            content.bylineUnits().stream()
                .map(unit ->
                    new Document("unitId", unit.unitId())
                        .append("name", unit.name())
                        .append("role", unit.role()))
                .toList())
        .append("suggestedColumn", content.suggestedColumn())
        .append("pointer", content.pointer())
        .append("eventDate", day(content.eventDate()));
  }

  static Text read(Document document) {
    var headline = document.get("headline", Document.class);
    var body = document.getList("body", Document.class);
    var content =
        new Content(
            new Headline(
                headline.getString("eyebrow"),
                headline.getList("main", String.class),
                headline.getString("deck")),
            body.stream()
                .map(
                    p -> new Passage(PassageKind.valueOf(p.getString("kind")), p.getString("text")))
                .toList(),
            document.getString("genre"),
            Origin.valueOf(document.getString("origin")),
            source(document.get("reprint", Document.class)),
            document.getString("rawByline"),
            document.getList("bylineUnits", Document.class).stream()
                .map(unit ->
                    new BylineUnit(
                        unit.getString("unitId"), unit.getString("name"), unit.getString("role")))
                .toList(),
            document.getString("suggestedColumn"),
            document.getString("pointer"),
            day(document.getString("eventDate")));
    List<String> ids = body.stream().map(p -> p.getString("paragraphId")).toList();
    return new Text(document.getString("contentHash"), content, ids);
  }

  private static @Nullable Document reprint(@Nullable ReprintSource source) {
    return source == null
        ? null
        : new Document("sourceName", source.sourceName())
            .append("sourceUnitId", source.sourceUnitId())
            .append("author", source.author())
            .append("originalTitle", source.originalTitle())
            .append("originalUrl", source.originalUrl())
            .append("originalDate", day(source.originalDate()));
  }

  private static @Nullable ReprintSource source(@Nullable Document document) {
    return document == null
        ? null
        : new ReprintSource(
            document.getString("sourceName"),
            document.getString("sourceUnitId"),
            document.getString("author"),
            document.getString("originalTitle"),
            document.getString("originalUrl"),
            day(document.getString("originalDate")));
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
