package newsroom.submission.article.mongo;

import java.time.LocalDate;
import java.util.List;
import newsroom.contracts.submission.BylineUnit;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.Paragraph;
import newsroom.contracts.submission.ReprintSource;
import newsroom.submission.article.Content;
import newsroom.submission.article.Emphasis;
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
        .append("body", text.paragraphs().stream().map(ContentDocuments::paragraph).toList())
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
        .append("eventDate", day(content.eventDate()))
        .append("particulars", ParticularDocuments.write(content.particulars()));
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
            body.stream().map(ContentDocuments::passage).toList(),
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
            day(document.getString("eventDate")),
            ParticularDocuments.read(document.get("particulars", Document.class)));
    List<String> ids = body.stream().map(p -> p.getString("paragraphId")).toList();
    return new Text(document.getString("contentHash"), content, ids);
  }

  private static Document paragraph(Paragraph p) {
    var document =
        new Document("paragraphId", p.paragraphId())
            .append("kind", p.kind())
            .append("text", p.text());
    put(document, "level", p.level());
    put(document, "ordered", p.ordered());
    if (!p.marks().isEmpty()) {
      document.append(
          "marks",
          p.marks().stream()
              .map(
                  m -> new Document("from", m.from()).append("to", m.to()).append("kind", m.kind()))
              .toList());
    }
    put(document, "photoId", p.photoId());
    put(document, "credit", p.credit());
    return document;
  }

  private static void put(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }

  private static Passage passage(Document document) {
    var level = document.get("level", Number.class);
    return new Passage(
        PassageKind.valueOf(document.getString("kind")),
        document.getString("text"),
        level == null ? null : level.intValue(),
        document.getBoolean("ordered"),
        list(document, "marks").stream()
            .map(m ->
                new Emphasis(
                    m.get("from", Number.class).intValue(),
                    m.get("to", Number.class).intValue(),
                    Emphasis.Kind.valueOf(m.getString("kind"))))
            .toList(),
        document.getString("photoId"),
        document.getString("credit"));
  }

  /// Empty where a text was stored before the field was.
  static List<Document> list(Document document, String field) {
    return document.get(field) == null ? List.of() : document.getList(field, Document.class);
  }

  private static @Nullable Document reprint(@Nullable ReprintSource source) {
    return source == null
        ? null
        : new Document("sourceName", source.sourceName())
            .append("sourceUnitId", source.sourceUnitId())
            .append("author", source.author())
            .append("originalTitle", source.originalTitle())
            .append("originalUrl", source.originalUrl())
            .append("originalDate", day(source.originalDate()))
            .append(
                "rights",
                source.rights().stream()
                    .map(r ->
                        new Document("channel", r.channel())
                            .append("basis", r.basis())
                            .append("note", r.note()))
                    .toList());
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
            day(document.getString("originalDate")),
            list(document, "rights").stream()
                .map(r ->
                    new ReprintSource.ChannelRight(
                        r.getString("channel"), r.getString("basis"), r.getString("note")))
                .toList());
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
