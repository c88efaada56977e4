package newsroom.submission.photo.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import newsroom.submission.photo.Consent;
import newsroom.submission.photo.Photo;
import newsroom.submission.photo.PhotoDetails;
import newsroom.submission.photo.Subject;
import newsroom.submission.picture.PictureKind;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A photo as a document. `blobs` names all its bytes once more, for whoever tidies up.
final class PhotoDocuments {
  private PhotoDocuments() {}

  static Document write(Photo photo) {
    var screens = new Document();
    photo.screens().forEach((size, blob) -> screens.append(String.valueOf(size), blob));
    var blobs = new ArrayList<>(photo.screens().values());
    blobs.add(photo.print());
    return new Document("_id", photo.photoId())
        .append("version", photo.version())
        .append("unitId", photo.unitId())
        .append("articleId", photo.articleId())
        .append("by", photo.by())
        .append("byName", photo.byName())
        .append("at", Date.from(photo.at()))
        .append("fileName", photo.fileName())
        .append("bytes", photo.bytes())
        .append("kind", photo.kind().name())
        .append("width", photo.width())
        .append("height", photo.height())
        .append("print", photo.print())
        .append("screens", screens)
        .append("blobs", blobs.stream().distinct().toList())
        .append("scanned", photo.scanned())
        .append("details", details(photo.details()))
        .append("usedIn", photo.usedIn())
        .append("handedIn", photo.handedIn());
  }

  static Document details(PhotoDetails details) {
    return new Document("caption", details.caption())
        .append("credit", details.credit())
        .append("people", details.people())
        .append("place", details.place())
        .append("takenOn", details.takenOn() == null ? null : details.takenOn().toString())
        .append("shows", details.shows().stream().map(Subject::name).sorted().toList())
        .append("consent", consent(details.consent()));
  }

  private static Document consent(Consent consent) {
    var document = new Document("state", consent.state());
    return switch (consent) {
      case Consent.Missing() -> document;
      case Consent.NotNeeded(var reason) -> document.append("note", reason);
      case Consent.Given(var by, var on) -> document.append("by", by).append("on", on.toString());
    };
  }

  static Photo read(Document row) {
    var screens = new HashMap<Integer, String>();
    row.get("screens", Document.class)
        .forEach((size, blob) -> screens.put(Integer.valueOf(size), (String) blob));
    return new Photo(
        row.getString("_id"),
        row.get("version", Number.class).longValue(),
        row.getString("unitId"),
        row.getString("articleId"),
        row.getString("by"),
        row.getString("byName"),
        row.getDate("at").toInstant(),
        row.getString("fileName"),
        row.get("bytes", Number.class).longValue(),
        PictureKind.valueOf(row.getString("kind")),
        row.getInteger("width", 0),
        row.getInteger("height", 0),
        row.getString("print"),
        screens,
        row.getBoolean("scanned", false),
        readDetails(row.get("details", Document.class)),
        row.getList("usedIn", String.class, List.of()),
        row.getBoolean("handedIn", false));
  }

  private static PhotoDetails readDetails(Document row) {
    return new PhotoDetails(
        row.getString("caption"),
        row.getString("credit"),
        row.getList("people", String.class, List.of()),
        row.getString("place"),
        day(row.getString("takenOn")),
        row.getList("shows", String.class, List.of()).stream()
            .map(Subject::valueOf)
            .collect(Collectors.toSet()),
        readConsent(row.get("consent", Document.class)));
  }

  private static Consent readConsent(Document row) {
    return switch (row.getString("state")) {
      case "NOT_NEEDED" -> new Consent.NotNeeded(row.getString("note"));
      case "GIVEN" ->
          new Consent.Given(row.getString("by"), Objects.requireNonNull(day(row.getString("on"))));
      case "MISSING" -> new Consent.Missing();
      case null, default -> throw new IllegalStateException("No consent is " + row);
    };
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
